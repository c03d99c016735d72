using CineBot.Features.Charter.Measures;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Appeals;

/// <summary>
/// What the person reads of their appeal. <paramref name="Contact"/> is the outside contact; <paramref name="IsOutside"/> says that it looks at the appeal, because too few here may.
/// </summary>
internal sealed record AppealSetting(Measure Measure, Text MeasureName, string? Contact, bool IsOutside, bool IsGrave, string Code);

/// <summary>Writes the letters about appeals.</summary>
internal static class AppealLetters
{
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
            .. setting.Measure is { Kind: MeasureKind.Exclusion, AskedAt: not null } ? ["appeal.lifted.come_back"] : Array.Empty<Text>(),
            .. Said(words),
        ],
        []);

    private static IEnumerable<Text> Begun(Appeal appeal) => appeal.IsEntered ? ["appeal.received.entered", .. Lines(appeal.Words)] : ["appeal.received.thanks"];

    private static Text Readers(AppealSetting setting) => setting switch
    {
        { IsOutside: false } => "appeal.received.two_others",
        { Contact: { } contact } => new Text("appeal.received.outside", contact, setting.Code),
        _ => "appeal.received.outside_unnamed",
    };

    private static Text Meanwhile(AppealSetting setting) => setting switch
    {
        { Measure.IsOver: true } => new Text("appeal.received.over"),
        { IsGrave: false, Measure: { Kind: MeasureKind.Exclusion, AskedAt: null, HeldAt: null } } => "appeal.received.waits",
        _ => "appeal.received.goes_on",
    };

    private static Text By(AppealSetting setting) => setting.IsOutside ? "appeal.by_outside" : "appeal.by_two";

    private static IEnumerable<Text> Said(string? words) => words is null ? [] : ["appeal.they_say", .. Lines(words)];

    // Line by line, as they were written.
    private static IEnumerable<Text> Lines(string? words) =>
        (words ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Text("appeal.quoted", line));
}
