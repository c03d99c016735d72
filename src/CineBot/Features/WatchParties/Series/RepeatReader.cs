using CineBot.Dates;
using CineBot.Interactions;
using NodaTime;
using Language = CineBot.Interactions.Language;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Reads « tous les mercredis à 20h » as its writer means it.</summary>
internal sealed class RepeatReader(WhenReader dates)
{
    private static readonly string[] FrenchHours = ["20h", "20h30", "21h"], EnglishHours = ["8pm", "8:30pm", "9pm"];

    /// <summary>A date that was given beside it is its first one, and may lend it the hour.</summary>
    /// <exception cref="Refusal">It does not come again, names no hour, contradicts that date, or is not understood; the sentence says how to say it.</exception>
    public async Task<Recurrence> ReadAsync(Request request, string typed, CancellationToken cancellation)
    {
        var zone = await dates.ZoneAsync(request, cancellation);
        var reading = Read(request, typed, zone);
        if (!request.Options.ContainsKey("when") || request.Words("when") is not { } when || IsSame(reading, Read(request, when, zone))) return Recurring(reading, typed);
        return From(reading, await dates.ReadAsync(request, when, cancellation)) ?? throw new Refusal("series.two_dates", Said(reading, typed), WhenReader.Words(when, request.Language));
    }

    /// <summary>Whether these words, given for one date, say what comes again.</summary>
    public async Task<bool> ComesAgainAsync(Request request, string typed, CancellationToken cancellation) =>
        Read(request, typed, await dates.ZoneAsync(request, cancellation)) is RecurrenceReading or AmbiguousReading { Choices: [RecurrenceReading, ..] };

    /// <summary>Where what repeats can be read in two ways: each in words that have one.</summary>
    public async Task<IReadOnlyList<(Text Label, string Words)>> ChoicesAsync(Request request, CancellationToken cancellation)
    {
        if (request.Words("repeat") is not { } typed || Read(request, typed, await dates.ZoneAsync(request, cancellation)) is not AmbiguousReading { Choices: var choices }) return [];
        return [.. choices.OfType<RecurrenceReading>().Select(one => one.Recurrence).OfType<Recurrence>().Select(one => (SeriesWords.Rule(one), DatePrinter.Say(one, DateWords.Of(request.Language), request.At))).Where(one => one.Item2.Length <= ProposalReader.LongestDate)];
    }

    /// <summary>What the words come to, while they are typed.</summary>
    public async Task<Reply> OfferAsync(Request request, CancellationToken cancellation)
    {
        var zone = await dates.ZoneAsync(request, cancellation);
        var language = DateWords.Of(request.Language);
        var typed = request.Words("repeat") is { } words ? [words, .. Hours(request.Language).Select(hour => $"{words} {hour}")] : Examples(request);
        var readings = typed.Select(one => Read(request, one, zone)).SelectMany(reading => reading is AmbiguousReading several ? several.Choices : [reading]);
        return Reply.Offer(readings.OfType<RecurrenceReading>().Select(one => one.Recurrence).OfType<Recurrence>()
            .Select(one => DatePrinter.Say(one, language, request.At)).Where(said => said.Length <= ProposalReader.LongestDate).Distinct().Select(said => new Choice(said, said)));
    }

    private static Reading Read(Request request, string typed, DateTimeZone zone) => DateReader.Read(typed, new(request.At, zone, DateWords.Of(request.Language)));

    private static bool IsSame(Reading one, Reading other) =>
        one is RecurrenceReading first && other is RecurrenceReading second && first.Rule.Equals(second.Rule) && (first.Time == second.Time || second.Time is null);

    // Null where the date is none of the rule's.
    private static Recurrence? From(Reading reading, WhenSaid when)
    {
        if (reading is not RecurrenceReading { Rule: var rule, Time: var time, Zone: var zone } || when is not WhenSaid.Once { At: var at }) return null;
        var first = at.WithZone(zone).LocalDateTime;
        return (time is null || time == first.TimeOfDay) && new Recurrence(first, zone, rule).IsOn(first.Date) ? new(first, zone, rule) : null;
    }

    // As an object: beside a text, what was typed would become the key of one by itself.
    private static object Said(Reading reading, string typed) => reading is RecurrenceReading { Recurrence: { } recurrence } ? SeriesWords.Rule(recurrence) : (object)typed;

    private static Recurrence Recurring(Reading reading, string typed) => reading switch
    {
        RecurrenceReading { Recurrence: { } recurrence } => recurrence,
        RecurrenceReading => throw new Refusal("series.no_hour"),
        AmbiguousReading { Choices: [RecurrenceReading { Recurrence: { } first }, RecurrenceReading { Recurrence: { } second }] } => throw new Refusal("series.which", SeriesWords.Rule(first), SeriesWords.Rule(second)),
        RefusedReading => throw new Refusal("series.not_understood", typed),
        _ => throw new Refusal("series.not_again"),
    };

    private static string[] Hours(Language language) => language is Language.French ? FrenchHours : EnglishHours;

    private static string[] Examples(Request request) => request.Language is Language.French
        ? ["tous les mercredis à 20h", "un jeudi sur deux à 20h", "le premier vendredi de chaque mois à 20h30"]
        : ["every wednesday at 8pm", "every other thursday at 8pm", "the first friday of every month at 8:30pm"];
}
