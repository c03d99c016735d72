using System.Globalization;
using CineBot.Dates;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Features.WatchParties.Series;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;
using Language = CineBot.Interactions.Language;

namespace CineBot.Features.WatchParties;

/// <summary>Reads a date as its writer means it: by their own clock where they set one, else by the server's.</summary>
internal sealed class WhenReader(Database database, Options options)
{
    private static readonly string[] FrenchOffers = ["ce soir 21h", "demain 21h", "samedi 21h", "dimanche 16h"], EnglishOffers = ["tonight 9pm", "tomorrow 9pm", "saturday 9pm", "sunday 4pm"];

    public async Task<WhenSaid> ReadAsync(Request request, string typed, CancellationToken cancellation) =>
        Chosen(typed) is { } chosen ? new WhenSaid.Once(chosen) : WhenMeaning.Of(Read(typed, request, await ZoneAsync(request, cancellation)));

    /// <summary>What the words come to, while they are typed.</summary>
    public async Task<Reply> OfferAsync(Request request, CancellationToken cancellation)
    {
        var zone = await ZoneAsync(request, cancellation);
        IEnumerable<string> typed = request.Words("when") is { } words ? [.. HourBegun.In(words, request), words] : request.Language is Language.French ? FrenchOffers : EnglishOffers;
        return Reply.Offer([
            .. typed.SelectMany(one => Moments(WhenMeaning.Of(Read(one, request, zone)))).Where(at => at.ToInstant() > request.At).Distinct().Take(8).Select(at => new Choice(DateWords.Choice(at), Value(at))),
            .. request.Words("when") is { } said && Read(said, request, zone) is RecurrenceReading { Recurrence: { } recurrence } ? Again(recurrence, said) : [],
        ]);
    }

    // What comes again is offered as such, and leads to the question of what is meant.
    private static IEnumerable<Choice> Again(Recurrence recurrence, string typed) => [new Choice(new Text("series.offer", SeriesWords.Rule(recurrence)), typed)];

    /// <summary>The zone in which this person's words are understood.</summary>
    public Task<DateTimeZone> ZoneAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit => MemberStore.Find(unit, request.Member).Zone ?? SettingsStore.Find(unit, request.InGuild).ZoneOr(options),
        cancellation);

    private static Reading Read(string typed, Request request, DateTimeZone zone) =>
        DateReader.Read(typed, new(request.At, zone, DateWords.Of(request.Language)));

    private static IEnumerable<ZonedDateTime> Moments(WhenSaid said) => said switch
    {
        WhenSaid.Once { Or: { } or } once => [once.At, or],
        WhenSaid.Once once => [once.At],
        WhenSaid.Which which => which.Choices,
        _ => [],
    };

    /// <summary>What was typed, or the words of a moment that was picked.</summary>
    public static string Words(string typed, Language language) => Chosen(typed) is { } chosen ? DateWords.Whole(chosen, language) : typed;

    // How an offered moment comes back: nobody types this by hand.
    private static string Value(ZonedDateTime at) => string.Create(CultureInfo.InvariantCulture, $"@{at.ToInstant().ToUnixTimeSeconds()} {at.Zone.Id}");

    private static ZonedDateTime? Chosen(string typed) =>
        typed.StartsWith('@') && typed[1..].Split(' ') is [var seconds, var zone] && Seconds(seconds) is { } instant && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known ? instant.InZone(known) : null;

    /// <summary>An instant as a choice or a button carries it; null for what is none.</summary>
    public static Instant? Seconds(string text) =>
        Snowflake.TryParse(text, out var seconds) && seconds < 253_402_300_800 ? Instant.FromUnixTimeSeconds(seconds) : null;
}
