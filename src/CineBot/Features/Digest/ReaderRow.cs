using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Digest;

/// <summary>Offers a server's digest by private message where people set what reaches them, whether or not moderators want it in a channel.</summary>
internal sealed class ReaderRow : ISettingsRow
{
    public Block? Draw(IReadUnit unit, Request request)
    {
        if (request.Guild is not { } guild) return null;
        return ReaderStore.Has(unit, guild, request.Member)
            ? new Actionable(new("digest.button.stop", "digest.stop"), "digest.own.on")
            : new Actionable(new("digest.button.ask", "digest.ask"), "digest.own.off");
    }
}
