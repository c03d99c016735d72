using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Measures;

/// <summary>
/// What the person concerned reads: the article, the facts, what is decided, until when and how it ends; never who reported. What every notice ends with, such as
/// how to appeal, comes with its sending.
/// </summary>
internal sealed class MeasureNotices(MeasureWords words)
{
    /// <summary>The kind of the notice that an exclusion waits for.</summary>
    public const string Decided = "measure-decided";

    /// <summary>Whoever reported reads that something was decided, and nothing of it.</summary>
    public static Brief Reporters(string code) => new Brief("measure.reporters", code);

    public Notice Told(Case one, Measure measure, Text article)
    {
        var kind = MeasureRow.Name(measure.Kind);
        return new Notice(
            "measure-decided",
            "measure.notice.title",
            [
                new(one.IsGrave ? "measure.notice.who_grave" : "measure.notice.who", words.ServerName(measure.Guild)),
                .. measure.Article is null ? Array.Empty<Text>() : [new Text("measure.notice.article", article)],
                .. Facts(measure.Facts),
                new("measure.notice.decided", words.Name(measure)),
                new($"measure.notice.means.{kind}"),
                .. measure.Kind is MeasureKind.Exclusion ? [one.IsGrave ? "measure.notice.begins_grave" : new Text("measure.notice.begins", measure.CarryAt ?? measure.Until)] : Array.Empty<Text>(),
                new(Ends(measure), measure.Until),
            ],
            [])
        {
            End = measure.Kind is MeasureKind.Exclusion ? NoticeEnd.AppealFromOutside : NoticeEnd.Appeal,
        };
    }

    // Line by line, as they were written.
    private static IEnumerable<Text> Facts(string? facts) =>
        (facts ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, at) => new Text(at == 0 ? "measure.notice.facts" : "measure.notice.facts_more", line));

    /// <summary>It ends sooner than was said.</summary>
    public Notice Shortened(Measure measure) => new Notice(
        "sooner",
        "measure.changed.title",
        [new("measure.changed.sooner", words.Name(measure)), new(Ends(measure), measure.Until)],
        []);

    public Notice Over(Measure measure)
    {
        var kind = measure is { Kind: MeasureKind.Exclusion, AskedAt: null, HeldAt: null } ? "exclusion_unbegun" : words.IsGivenBackByHand(measure) ? "role_by_hand" : MeasureRow.Name(measure.Kind);
        return new Notice("over", "measure.ended.title", [new($"measure.ended.{kind}", words.ServerName(measure.Guild)), "measure.ended.thanks"], []);
    }

    private string Ends(Measure measure) => words.IsGivenBackByHand(measure) ? "measure.notice.ends.role_by_hand" : $"measure.notice.ends.{MeasureRow.Name(measure.Kind)}";
}
