using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Digest;

/// <summary>Keeps the digests that were sent from saying what nobody says any more.</summary>
internal sealed class ToldDigests(Outbox outbox) : IToldDigests
{
    public void Retell(WriteUnit unit, GuildId guild, Instant came)
    {
        foreach (var card in DigestStore.Telling(unit, guild, came)) outbox.Refresh(unit, card);
    }
}
