using System.Globalization;
using CineBot.Features.Films;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>Reads what was given to the command or filled into its form: the same names, the same rules.</summary>
internal sealed class ProposalReader(FilmChoice films, WhenReader dates, PlaceReader places)
{
    public const int LongestDate = 100;
    public const long LongestParty = 1440;

    public FilmChoice Films => films;

    public WhenReader Dates => dates;

    public PlaceReader Places => places;

    /// <summary><paramref name="known"/> is the film that the form opened with, where it did.</summary>
    /// <exception cref="Refusal">Something is missing or cannot be; the sentence says how to say it.</exception>
    public async Task<Proposal> ReadAsync(Request request, NamedFilm? known, CancellationToken cancellation)
    {
        var film = await FilmAsync(request, known, cancellation);
        var when = request.Words("when") is { } typed ? await dates.ReadAsync(request, typed, cancellation) : throw new Refusal("party.no_date");
        if (when is WhenSaid.Unclear unclear) throw new Refusal(unclear.Why);
        return new(film, Coming(when, request.At), places.Read(request), Number(request, "seats", Party.MostSeats), Number(request, "length", LongestParty));
    }

    /// <summary>The film as a form shows it, and knows it again.</summary>
    public static string Label(NamedFilm film, Language language) =>
        film.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{film.Title.In(language)} ({year})") : film.Title.In(language);

    /// <exception cref="Refusal">All of it is past.</exception>
    public static WhenSaid Coming(WhenSaid when, Instant now) => when switch
    {
        WhenSaid.Once once when once.At.ToInstant() <= now => throw new Refusal("party.past", DateWords.InZone(once.At)),
        WhenSaid.Which which when which.Choices.Where(choice => choice.ToInstant() > now).ToList() is var left => left.Count == 0 ? throw new Refusal("party.past_all") : which with { Choices = left },
        _ => when,
    };

    /// <summary>Null where nothing was said.</summary>
    /// <exception cref="Refusal">It is no whole number of that size.</exception>
    public static long? Number(Request request, string name, long most)
    {
        if (request.Options.TryGetValue(name, out var option) && option is long given) return given;
        if (request.Words(name) is not { } typed) return null;
        return long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : throw new Refusal($"party.wrong.{name}", typed, most);
    }

    private async Task<NamedFilm> FilmAsync(Request request, NamedFilm? known, CancellationToken cancellation)
    {
        if (request.Words("film") is not { } given) return known ?? throw new Refusal("party.no_film");
        if (known is not null && given == Label(known, request.Language)) return known;
        return await films.FindAsync(request, given, cancellation) ?? NamedFilm.Of(request.InGuild, given);
    }
}
