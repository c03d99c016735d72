using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Digest;

/// <summary>Shows moderators what the digest would say in its channel if it came now, of those who are still there.</summary>
internal sealed class DigestPreview(Database database, DigestDesk desk, DigestPresence presence)
{
    public async Task<Reply> ShowAsync(Request request, CancellationToken cancellation)
    {
        var span = await database.ReadAsync(unit => DigestHours.Span(DigestStore.Find(unit, request.InGuild) with { NextAt = null, IsPosted = true }, request.At), cancellation);
        return await ComposeAsync(span, cancellation) is { } digest
            ? Reply.Show(DigestCard.Draw(digest, span, new Note("digest.preview")))
            : Reply.Say("digest.preview_nothing");
    }

    // In the place of somebody who left it names somebody else, who may have left too.
    private async Task<Digest?> ComposeAsync(SentDigest span, CancellationToken cancellation)
    {
        var gone = new HashSet<MemberId>();
        while (true)
        {
            var digest = await database.ReadAsync(unit => Compose(unit, span, gone), cancellation);
            var left = await presence.GoneAsync(span.Guild, digest?.Named.ToHashSet() ?? [], cancellation);
            if (left.Count == 0) return digest;
            gone.UnionWith(left);
        }
    }

    private Digest? Compose(IReadUnit unit, SentDigest span, IReadOnlySet<MemberId> gone)
    {
        try
        {
            return desk.Compose(unit, span, gone: gone);
        }
        catch (DeliveryFailure)
        {
            throw new Refusal("digest.who_knows");
        }
    }
}
