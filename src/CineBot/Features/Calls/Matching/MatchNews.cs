using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Profiles;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Matching;

/// <summary>Tells somebody of a call because their profile fits, always with the reasons; by private message only where they chose that.</summary>
internal sealed class MatchNews(Outbox outbox, IReach reach, Reasons reasons, ProfileWords words)
{
    /// <summary>What people choose in their settings: calls that fit their profile.</summary>
    public static readonly MessageKind Kind = new("matching");

    private static readonly Duration Useful = Duration.FromDays(1);

    public void Tell(WriteUnit unit, Call call, Profile profile, DirectoryQuery query)
    {
        var way = reach.Of(unit, profile.Member, Kind, unit.Now);
        var text = new Text("match.told", CallFacts.Name(call), words.Role(query.Slug), reasons.Of(profile, query));
        outbox.Tell(unit, call.Guild, profile.Member, text, way.DueAt, Instant.Max(unit.Now + Useful, way.DueAt), way.ByMessage, Buttons(call.Number));
    }

    private static Button[] Buttons(long call) =>
    [
        new("match.button.see", "call.show", $"{call}") { Look = ButtonLook.Main },
        new("match.button.unavailable", "match.unavailable", $"{call}"),
        new("match.button.less", "match.less", $"{call}"),
    ];
}
