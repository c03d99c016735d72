using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Charter.Hearings;

/// <summary>The invitations to be heard: the same questions for everybody, and in a grave case none.</summary>
internal static class HearingLetter
{
    /// <summary>The kind of the letter that comes as soon as a case is found to be grave.</summary>
    public const string Grave = "hearing-grave-reporter";

    /// <summary>Whoever reported: what would be passed on is theirs to read again first.</summary>
    public static Notice Reporter(string code, ToldFacts told, Instant until) => new Notice(
        "hearing-reporter", "hearing.reporter.title",
        [new("hearing.reporter.why", told.Report), .. Questions(), new("hearing.until", until), .. Rereading(told)],
        [Answer(code), Reread(code), Decline(code)])
    {
        End = NoticeEnd.Answer,
    };

    /// <summary>In a grave case: whom to call comes first, then somebody to be beside them; nothing is asked.</summary>
    public static Notice GraveReporter(string code, ToldFacts told, Instant until, IReadOnlyList<Text> emergency) => new Notice(
        "hearing-grave-reporter", "hearing.grave_reporter.title",
        [.. emergency, new("hearing.grave_reporter.why", told.Report), "hearing.grave_reporter.ally", "hearing.grave_reporter.words", new("hearing.until", until), .. Rereading(told)],
        [Answer(code), new("hearing.button.ally", "ally.choose", code), Reread(code), Decline(code)])
    {
        End = NoticeEnd.Answer,
        IsAtOnce = true,
    };

    /// <summary>The person concerned: what may be told them, and never more.</summary>
    public static Notice Concerned(string code, Heard heard, Instant until) => new Notice(
        "hearing-concerned", "hearing.concerned.title",
        ["hearing.concerned.why", .. About(heard), .. Questions(), "hearing.concerned.same", new("hearing.until", until), "hearing.concerned.freely"],
        [Answer(code), Decline(code)])
    {
        End = NoticeEnd.Answer,
    };

    /// <summary>In a grave case they may say what they want to say, and are asked nothing.</summary>
    public static Notice GraveConcerned(string code, Heard heard, Instant until) => new Notice(
        "hearing-grave-concerned", "hearing.concerned.title",
        ["hearing.grave_concerned.why", .. About(heard), "hearing.grave_concerned.words", new("hearing.until", until), "hearing.grave_concerned.freely", "hearing.grave_concerned.contact"],
        [Answer(code), Decline(code)])
    {
        End = NoticeEnd.Answer,
        IsAtOnce = true,
    };

    /// <summary>Somebody who saw or heard something; whoever could judge it chooses whether they speak instead.</summary>
    public static Notice Witness(string code, string about, Instant until, bool mayJudge) => new Notice(
        "hearing-witness", "hearing.witness.title",
        ["hearing.witness.why", .. Lines(about), .. Questions(), new("hearing.until", until), "hearing.witness.freely", .. mayJudge ? ["hearing.witness.or_judge"] : Array.Empty<Text>()],
        [Answer(code), Decline(code)])
    {
        End = NoticeEnd.Answer,
    };

    /// <summary>Once, before their time is over.</summary>
    public static Brief Reminder(Instant until) => new Brief("hearing.reminder", until);

    /// <summary>Somebody's words, line by line.</summary>
    public static IEnumerable<Text> Lines(string words) => words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Text("hearing.quoted", line));

    private static IEnumerable<Text> Questions() => ["hearing.questions", "hearing.question.happened", "hearing.question.felt", "hearing.question.wanted"];

    private static IEnumerable<Text> Rereading(ToldFacts told) =>
        ["hearing.reread", .. Lines(told.Words), "hearing.reread_ways", told.IsNamed ? "hearing.named" : "hearing.unnamed"];

    private static IEnumerable<Text> About(Heard heard)
    {
        yield return new("hearing.concerned.article", heard.Article);
        if (heard.Message is { } message)
        {
            yield return heard.SaidAt is { } at ? new("hearing.concerned.message", heard.Channel, at) : new("hearing.concerned.message_undated", heard.Channel);
            foreach (var line in Lines(message)) yield return line;
        }

        yield return heard.Facts.Count > 0 ? "hearing.concerned.facts" : "hearing.concerned.no_facts";
        foreach (var line in heard.Facts.SelectMany(Lines)) yield return line;
        if (heard.Named.Count > 0) yield return new("hearing.concerned.by", new Listing([.. heard.Named]));
    }

    private static Button Answer(string code) => new("hearing.button.answer", "hearing.answer", code) { Look = ButtonLook.Main };

    private static Button Reread(string code) => new("hearing.button.facts", "hearing.facts", code);

    private static Button Decline(string code) => new("hearing.button.decline", "hearing.decline", code);
}

/// <summary>What whoever reported reads of what would be passed on: by their report's code, and whether they are named.</summary>
internal sealed record ToldFacts(string Report, string Words, bool IsNamed);

/// <summary>What the person concerned is told: the article, their own message where it is about one, the facts that were let pass, who agreed to be named.</summary>
internal sealed record Heard(Text Article, IReadOnlyList<string> Facts, IReadOnlyList<MemberId> Named)
{
    public string? Message { get; init; }

    public ChannelId Channel { get; init; }

    public Instant? SaidAt { get; init; }
}
