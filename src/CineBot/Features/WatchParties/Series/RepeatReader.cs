using CineBot.Dates;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Reads « tous les mercredis à 20h » as its writer means it.</summary>
internal sealed class RepeatReader(WhenReader dates)
{
    /// <exception cref="Refusal">It does not come again, names no hour, or is not understood; the sentence says how to say it.</exception>
    public async Task<Recurrence> ReadAsync(Request request, string typed, CancellationToken cancellation) =>
        Recurring(Read(request, typed, await dates.ZoneAsync(request, cancellation)));

    /// <summary>What the words come to, while they are typed.</summary>
    public async Task<Reply> OfferAsync(Request request, CancellationToken cancellation)
    {
        var zone = await dates.ZoneAsync(request, cancellation);
        var language = DateWords.Of(request.Language);
        var typed = request.Words("repeat") is { } words ? [words] : Examples(request);
        var readings = typed.Select(one => Read(request, one, zone)).SelectMany(reading => reading is AmbiguousReading several ? several.Choices : [reading]);
        return Reply.Offer(readings.OfType<RecurrenceReading>().Select(one => one.Recurrence).OfType<Recurrence>()
            .Select(one => DatePrinter.Say(one, language, request.At)).Where(said => said.Length <= ProposalReader.LongestDate).Select(said => new Choice(said, said)));
    }

    private static Reading Read(Request request, string typed, DateTimeZone zone) => DateReader.Read(typed, new(request.At, zone, DateWords.Of(request.Language)));

    private static Recurrence Recurring(Reading reading) => reading switch
    {
        RecurrenceReading { Recurrence: { } recurrence } => recurrence,
        RecurrenceReading => throw new Refusal("series.no_hour"),
        AmbiguousReading { Choices: [RecurrenceReading { Recurrence: { } first }, RecurrenceReading { Recurrence: { } second }] } => throw new Refusal("series.which", SeriesWords.Whole(first), SeriesWords.Whole(second)),
        RefusedReading when WhenMeaning.Of(reading) is WhenSaid.Unclear unclear => throw new Refusal(unclear.Why),
        _ => throw new Refusal("series.not_again"),
    };

    private static string[] Examples(Request request) => request.Language is Interactions.Language.French
        ? ["tous les mercredis à 20h", "un jeudi sur deux à 20h", "le premier vendredi de chaque mois à 20h30"]
        : ["every wednesday at 8pm", "every other thursday at 8pm", "the first friday of every month at 8:30pm"];
}
