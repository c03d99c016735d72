using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>By whose calendar a person's files speak: the one they set, else the server's in which they ask, else the operator's.</summary>
internal sealed class OwnDays(Options options)
{
    public Days Of(IReadUnit unit, Request request, Instant now) => new(
        MemberStore.Find(unit, request.Member).Zone ?? (request.Guild is { } guild ? SettingsStore.Find(unit, guild) : ServerSettings.None).ZoneOr(options),
        now);
}
