using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>The panel of <c>/moi</c>: what the person set, and everything that they may do with what is kept of them.</summary>
internal sealed class SettingsPanel(Database database, IEnumerable<MessageKind> kinds, IEnumerable<ISettingsRow> rows)
{
    /// <summary>The language that the person's Discord states.</summary>
    public const string Automatic = "auto";

    /// <summary>Whether any feature sends something by private message: else there is nothing to choose.</summary>
    public bool HasKinds => kinds.Any();

    /// <summary>The panel as things stand now, under what was just done.</summary>
    public async Task<Reply> ShowAsync(Request request, Reply done, CancellationToken cancellation)
    {
        var state = await database.ReadAsync(unit => Read(unit, request), cancellation);
        return done with { Card = Draw(state, request.At) };
    }

    private State Read(IReadUnit unit, Request request) => new(
        MemberStore.Find(unit, request.Member),
        MessageChoiceStore.Of(unit, request.Member).Count,
        KeptAwayStore.Of(unit, request.Member).Count,
        MessageStore.Count(unit, request.Member),
        [.. rows.Select(row => row.Draw(unit, request)).OfType<Block>()]);

    private Card Draw(State state, Instant now) => new(
    [
        new Heading("my-settings.title"),
        new Note("my-settings.for_you"),
        Language(state.Settings),
        Hours(state.Settings),
        .. HasKinds ? [new Actionable(new("my-settings.button.choose", "my-settings.messages"), Counted(state.Kinds, "my-settings.by_message_none", "my-settings.by_message"))] : new Block[] { new Line("my-settings.by_message_never") },
        .. state.Rows,
        new Actionable(new("my-settings.button.read", "messages.open") { Enabled = state.Messages > 0 }, Counted(state.Messages, "my-settings.waiting_none", "my-settings.waiting")),
        new Actionable(new("my-settings.button.choose", "my-settings.people"), Counted(state.Apart, "my-settings.apart_none", "my-settings.apart")),
        Pause(state.Settings, now),
        new Rule(),
        new Buttons(
            new Button("my-settings.button.export", "my-settings.export"),
            new Button("my-settings.button.notice", "my-settings.notice"),
            new Button("my-settings.button.erase", "my-settings.erase") { Look = ButtonLook.Danger }),
    ]);

    private static Menu Language(MemberSettings settings) => new(
        "my-settings.language",
        "my-settings.language_prompt",
        [
            new(new Text("my-settings.language_auto"), Automatic),
            new(new Text("my-settings.language_french"), "fr"),
            new(new Text("my-settings.language_english"), "en"),
        ])
    {
        Chosen = [settings.Language ?? Automatic],
    };

    private static Actionable Hours(MemberSettings settings) => new(
        new("my-settings.button.change", "my-settings.hours"),
        settings.Zone is { } zone ? new Text("my-settings.zone", zone.Id) : "my-settings.zone_of_server",
        settings.Quiet is { } quiet ? new Text("my-settings.quiet", QuietHours.Write(quiet.FromMinute), QuietHours.Write(quiet.ToMinute)) : "my-settings.no_quiet");

    private static Actionable Pause(MemberSettings settings, Instant now) => settings is { PausedUntil: { } until } && settings.IsPausedAt(now)
        ? new(new("my-settings.button.resume", "my-settings.resume"), new Text("my-settings.paused", until))
        : new(new("my-settings.button.pause", "my-settings.pause"), "my-settings.not_paused");

    private static Text Counted(long count, string none, string some) => count == 0 ? none : new Text(some, count);

    private sealed record State(MemberSettings Settings, long Kinds, long Apart, long Messages, IReadOnlyList<Block> Rows);
}
