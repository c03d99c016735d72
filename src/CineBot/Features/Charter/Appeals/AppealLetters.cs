using CineBot.Features.Charter.Measures;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Charter.Appeals;

/// <summary>
/// What the person reads of their appeal. <paramref name="Contact"/> is the outside contact; <paramref name="IsOutside"/> says that it looks at the appeal, because too few here may.
/// </summary>
internal sealed record AppealSetting(Measure Measure, Text MeasureName, string? Contact, bool IsOutside, bool IsGrave, string Code)
{
    /// <summary>What was taken is a role that the bot does not give again.</summary>
    public bool IsGivenBackByHand { get; init; }
}

/// <summary>Writes the letters about appeals.</summary>
internal static class AppealLetters
{
    /// <summary>The kind of the letter that says that nobody answered yet: it is sent once.</summary>
    public const string Waiting = "appeal-waits";

    public static Notice Received(Appeal appeal, AppealSetting setting) => new Notice(
        "appeal-received",
        "appeal.received.title",
        [
            .. Begun(appeal),
            Readers(setting),
            Meanwhile(setting),
            new("appeal.received.answer", new CommandName("charter.follow")),
        ],
        []);

    /// <summary>Nobody answered yet: whom else they may turn to.</summary>
    public static Notice Waits(AppealSetting setting) => new Notice(
        "appeal-waits",
        "appeal.waits.title",
        [
            "appeal.waits.still",
            setting.Contact is { } contact ? new Text("appeal.waits.outside", contact, setting.Code) : new Text("appeal.waits.outside_unnamed", setting.Code),
            setting.Measure.IsOver ? "appeal.waits.over" : IsHeldBack(setting) ? "appeal.received.waits" : new Text("appeal.waits.goes_on", setting.Measure.Until),
        ],
        []);

    /// <summary>Nobody answered, what was decided is over, and the case goes on a day that is set now.</summary>
    public static Notice Unheard(Instant goes) => new Notice(
        "appeal-unheard",
        "appeal.unheard.title",
        [
            "appeal.unheard.sorry",
            "appeal.unheard.over",
            new("appeal.unheard.goes", goes, new CommandName("charter.follow")),
        ],
        []);

    public static Notice Upheld(AppealSetting setting, string? words) => new Notice(
        "appeal-upheld",
        "appeal.upheld.title",
        [
            By(setting),
            setting.Measure.IsOver ? "appeal.upheld.over" : new Text("appeal.upheld.goes_on", setting.MeasureName, setting.Measure.Until),
            .. Said(words),
            "appeal.final",
        ],
        []);

    /// <summary>The measure is the new one, or the same with its new end.</summary>
    public static Notice Lightened(AppealSetting setting, string? words) => new Notice(
        "appeal-lightened",
        "appeal.lightened.title",
        [By(setting), new("appeal.lightened.instead", setting.MeasureName, setting.Measure.Until), .. Said(words), "appeal.final"],
        []);

    public static Notice Lifted(AppealSetting setting, string? words) => new Notice(
        "appeal-lifted",
        "appeal.lifted.title",
        [
            By(setting),
            "appeal.lifted.nothing_holds",
            .. Undone(setting),
            .. Said(words),
        ],
        []);

    /// <summary>Whoever reported reads how it ended, and no more of what was decided about somebody else than before.</summary>
    public static Brief Reporters(string code, AppealState outcome) => outcome switch
    {
        AppealState.Lifted => new Brief("appeal.reporters.lifted", code),
        AppealState.Lightened => new Brief("appeal.reporters.lightened", code),
        _ => new Brief("appeal.reporters.upheld", code),
    };

    private static IEnumerable<Text> Begun(Appeal appeal) => [appeal.IsEntered ? "appeal.received.entered" : "appeal.received.thanks", .. Lines(appeal.Words)];

    private static Text Readers(AppealSetting setting) => setting switch
    {
        { IsOutside: false } => "appeal.received.two_others",
        { Contact: { } contact } => new Text("appeal.received.outside", contact, setting.Code),
        _ => "appeal.received.outside_unnamed",
    };

    private static Text Meanwhile(AppealSetting setting) => setting switch
    {
        { Measure.IsOver: true } => new Text("appeal.received.over"),
        _ => IsHeldBack(setting) ? "appeal.received.waits" : "appeal.received.goes_on",
    };

    // It had not begun when they appealed.
    private static bool IsHeldBack(AppealSetting setting) => setting is { IsGrave: false, Measure: { Kind: MeasureKind.Exclusion, AskedAt: null, HeldAt: null } };

    private static IEnumerable<Text> Undone(AppealSetting setting) => setting.Measure switch
    {
        { IsOver: true } or { AskedAt: null } => [],
        { Kind: MeasureKind.Exclusion } => ["appeal.lifted.come_back"],
        { Kind: MeasureKind.Role } => [setting.IsGivenBackByHand ? "appeal.lifted.role_by_hand" : "appeal.lifted.role"],
        { Kind: MeasureKind.Pause } => ["appeal.lifted.pause"],
        _ => [],
    };

    private static Text By(AppealSetting setting) => setting.IsOutside ? "appeal.by_outside" : "appeal.by_two";

    private static IEnumerable<Text> Said(string? words) => words is null ? [] : ["appeal.they_say", .. Lines(words)];

    // Line by line, as they were written.
    private static IEnumerable<Text> Lines(string? words) =>
        (words ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Text("appeal.quoted", line));
}
