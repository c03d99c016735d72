using CineBot.Dates;
using CineBot.Features.Films;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;
using Language = CineBot.Interactions.Language;

namespace CineBot.Features.Calls.Days;

/// <summary>Reads the days of a shoot as their writer means them: one or several, with or without an hour, or still to be decided.</summary>
internal sealed class ShootDates(Database database, Options options)
{
    public const int LongestWords = 400;

    private const int MostFaults = 3;

    private static readonly string[] Undecided =
    [
        "a definir", "a preciser", "a determiner", "a venir", "a fixer", "a convenir", "plus tard", "on verra", "pas encore", "je ne sais pas encore",
        "tbd", "tba", "tbc", "to be announced", "to be decided", "to be defined", "to be confirmed", "later", "not yet",
    ];

    private static readonly string[] FrenchOffers = ["samedi", "ce week-end", "samedi prochain 8h-18h", "à définir"], EnglishOffers = ["saturday", "this weekend", "next saturday 8am-6pm", "to be announced"];

    public async Task<DatesSaid> ReadAsync(Request request, string typed, CancellationToken cancellation) => Read(request, typed, await ZoneAsync(request, cancellation));

    public static DatesSaid Read(Request request, string typed, DateTimeZone zone) => IsUndecided(typed) ? new DatesSaid.Known([], zone) : ReadAll(request, typed, zone);

    /// <summary>What the words come to, while they are typed.</summary>
    public async Task<Reply> OfferAsync(Request request, CancellationToken cancellation)
    {
        var zone = await ZoneAsync(request, cancellation);
        IReadOnlyList<string> typed = request.Words("when") is { } words ? [words] : request.Language is Language.French ? FrenchOffers : EnglishOffers;
        return Reply.Offer(typed.SelectMany(one => Offers(Read(request, one, zone), one, request.Language)).Distinct().Where(offer => offer.Length <= 100).Take(10).Select(offer => new Choice(offer, offer)));
    }

    /// <summary>The zone in which this person's words are understood.</summary>
    public Task<DateTimeZone> ZoneAsync(Request request, CancellationToken cancellation) => database.ReadAsync(unit => Zone(unit, request), cancellation);

    public DateTimeZone Zone(IReadUnit unit, Request request) => MemberStore.Find(unit, request.Member).Zone ?? SettingsStore.Find(unit, request.InGuild).ZoneOr(options);

    private static bool IsUndecided(string typed) => Undecided.Contains(TitleFolding.Fold(typed));

    // As one date, then with its hours apart, as a stretch, as a list: the first that can be read.
    private static DatesSaid ReadAll(Request request, string typed, DateTimeZone zone)
    {
        var whole = ReadOne(request, typed, zone);
        if (whole is not DatesSaid.Unclear) return Coming(whole, request.At);
        if (AtHours(request, typed, zone) is { } timed) return timed;
        if (Stretched(request, typed, zone) is { } days) return Coming(days, request.At);
        var parts = DateList.Cut(typed);
        return parts.Count == 1 ? whole : Join([.. parts.Select(part => (part, Coming(ReadOne(request, part, zone), request.At)))], zone);
    }

    // A day that has hours of its own keeps them.
    private static DatesSaid? AtHours(Request request, string typed, DateTimeZone zone)
    {
        if (SharedHours.Cut(typed) is not var (days, hours) || ReadAll(request, days, zone) is not DatesSaid.Known { Days.Count: > 0 } known) return null;
        return Join([.. known.Days.Select(day => (typed, day.Hour is null ? ReadOne(request, $"{DayWords.Typed(day, known.Zone, request.Language)} {hours}", known.Zone) : new DatesSaid.Known([day], known.Zone)))], zone);
    }

    private static DatesSaid.Known? Stretched(Request request, string typed, DateTimeZone zone)
    {
        if (DayStretch.Weekend(typed) is { } weekends) return ReadAll(request, weekends, zone) is DatesSaid.Known known ? Weekends(known) : null;
        if (DayStretch.Ends(typed) is not var (from, to) || DateList.Cut($"{from};{to}") is not [var start, var end]) return null;
        if (Alone(request, start, zone) is not { } first || Alone(request, end, zone) is not { } last) return null;
        var length = Period.DaysBetween(first.Date, last.Date);
        return length is > 0 and < CallDay.MostDays ? new DatesSaid.Known([.. Enumerable.Range(0, length + 1).Select(after => CallDay.On(0, first.Date.PlusDays(after), zone))], zone) : null;
    }

    private static CallDay? Alone(Request request, string typed, DateTimeZone zone) =>
        ReadOne(request, typed, zone) is DatesSaid.Known { Days: [{ Hour: null } day] } ? day : null;

    private static DatesSaid.Known? Weekends(DatesSaid.Known known)
    {
        if (known.Days.Any(day => day.Date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))) return null;
        var saturdays = known.Days.Select(day => day.Date.DayOfWeek is IsoDayOfWeek.Sunday ? day.Date.PlusDays(-1) : day.Date).Distinct();
        return known with { Days = [.. saturdays.SelectMany(saturday => new[] { saturday, saturday.PlusDays(1) }).Select(date => CallDay.On(0, date, known.Zone))] };
    }

    private static DatesSaid ReadOne(Request request, string typed, DateTimeZone zone) =>
        DayMeaning.Of(DateReader.Read(typed, new(request.At, zone, DayWords.Of(request.Language))), typed);

    // Whatever is past is no day to shoot; today is, until it is over.
    private static DatesSaid Coming(DatesSaid said, Instant now) => said switch
    {
        DatesSaid.Known known when known.Days.Any(day => day.End(known.Zone) <= now) => new DatesSaid.Unclear(new("call.past", known.Days.First(day => day.End(known.Zone) <= now) is var past ? DayWords.Shown(past) : "")),
        DatesSaid.Asked asked when asked.Choices.Where(day => day.End(asked.Zone) > now).ToList() is var left => left switch
        {
            [] => new DatesSaid.Unclear("call.past_all"),
            [var only] => new DatesSaid.Known([only], asked.Zone),
            _ => asked with { Choices = left },
        },
        _ => said,
    };

    // All of them or none, and every one that needs another word is named.
    private static DatesSaid Join(List<(string Part, DatesSaid Said)> parts, DateTimeZone zone)
    {
        var faults = parts.Where(part => part.Said is not DatesSaid.Known).Take(MostFaults).Select(part => new Text("call.unclear.one_of", part.Part, Why(part.Said))).ToList();
        if (faults.Count > 0) return new DatesSaid.Unclear(faults.Aggregate((one, other) => new("call.unclear.and", one, other)));
        var known = parts.Select(part => (DatesSaid.Known)part.Said).ToList();
        var days = known.SelectMany(said => said.Days).DistinctBy(day => day.At).OrderBy(day => day.At).ToList();
        return days.Count > CallDay.MostDays
            ? new DatesSaid.Unclear(new("call.unclear.too_many_days", days.Count, CallDay.MostDays))
            : new DatesSaid.Known(days, known.FirstOrDefault(said => said.Days.Count > 0)?.Zone ?? zone) { Hours = known.Select(said => said.Hours).FirstOrDefault(hours => hours is not null), IsNight = known.Exists(said => said.IsNight) };
    }

    private static Text Why(DatesSaid said) => said switch
    {
        DatesSaid.Unclear unclear => unclear.Why,
        DatesSaid.Asked asked => asked.Question,
        _ => "call.unclear.again",
    };

    private static IEnumerable<string> Offers(DatesSaid said, string typed, Language language) => said switch
    {
        DatesSaid.Known { Days.Count: 0 } => [typed],
        DatesSaid.Known known => [string.Join(", ", known.Days.Select(day => DayWords.Typed(day, known.Zone, language)))],
        DatesSaid.Asked asked => asked.Choices.Select(day => DayWords.Typed(day, asked.Zone, language)),
        _ => [],
    };
}
