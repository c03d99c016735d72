using System.Globalization;
using CineBot.Features.Films;
using CineBot.Features.Recommendations.Leaving;
using CineBot.Features.Recommendations.Sheet;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>Draws the public card of a recommended film: the film, the voices, how many want to see it, what one can press.</summary>
internal sealed class RecommendationCard(CommunityClock clock) : ICardSource
{
    public const string CardKind = "recommendation";

    /// <summary>More voices than a reader wants at once; the others are counted.</summary>
    private const int MostVoices = 4;

    private const int MostPlaces = 3;

    public string Kind => CardKind;

    public static CardRef RefTo(Recommendation recommendation) => new(recommendation.Guild, CardKind, recommendation.Number);

    public Card? Draw(IReadUnit unit, CardRef card)
    {
        if (RecommendationStore.Find(unit, card.Guild, card.Number) is not { } recommendation) return null;
        if (NamedFilmStore.Find(unit, recommendation.Film) is not { } film) return null;
        var voices = VoiceStore.All(unit, recommendation);
        return new(
        [
            .. FilmHead.Draw(unit, film, Facts(film)),
            .. Shelved(voices),
            .. voices.Take(MostVoices).SelectMany(voice => Spoken(voice, clock.Now)),
            .. voices.Count > MostVoices ? [new Note(new("recommendation.more_voices", voices.Count - MostVoices))] : Array.Empty<Block>(),
            .. PlaceStore.All(unit, card.Guild, film.Id).Take(MostPlaces).Select(FilmSheet.Place),
            .. Counts(ReactionStore.Count(unit, recommendation)),
            .. FilmHead.Credit(unit, film),
            Actions(card.Number.ToString(CultureInfo.InvariantCulture)),
        ]);
    }

    public MemberId? Keeper(IReadUnit unit, CardRef card) =>
        RecommendationStore.Find(unit, card.Guild, card.Number) is { } recommendation && VoiceStore.All(unit, recommendation) is [var first, ..] ? first.Member : null;

    public OwnWords? WordsOn(IReadUnit unit, CardRef card) =>
        RecommendationStore.Find(unit, card.Guild, card.Number) is { } recommendation && VoiceStore.All(unit, recommendation) is [var only] ? OwnWords.Of(only.Member, only.Why, only.WhereToSee, only.ContentNotes) : null;

    public Text Name(IReadUnit unit, CardRef card) =>
        RecommendationStore.Find(unit, card.Guild, card.Number) is { } recommendation && NamedFilmStore.Find(unit, recommendation.Film) is { } film
            ? new Text("recommendation.name", film.Title)
            : "recommendation.name_gone";

    public bool IsOver(IReadUnit unit, CardRef card) => LeavingStore.IsShelved(unit, card.Guild, card.Number);

    /// <summary>Title, year and directors.</summary>
    public static Heading Title(NamedFilm film) => new(film.Year is { } year
        ? film.Directors.Length > 0
            ? new Text("recommendation.title", film.Title, year.ToString(CultureInfo.InvariantCulture), film.Directors)
            : new Text("recommendation.title_year", film.Title, year.ToString(CultureInfo.InvariantCulture))
        : new Text("recommendation.title_only", film.Title));

    // The original title where it differs from the reader's, and the length.
    private static IEnumerable<Block> Facts(NamedFilm film)
    {
        if (film.Length is { } length)
            yield return new Note(new("recommendation.length", new ByLanguage(language => Facts(film, length, language))));
    }

    /// <summary>What one person says: who, why, and what they completed.</summary>
    public static IEnumerable<Block> Spoken(Voice voice, NodaTime.Instant now)
    {
        yield return new Line(voice.Kind is null ? new Text("recommendation.voice", voice.Member) : new Text("recommendation.voice_kind", voice.Member, new Text($"recommendation.kind.{voice.Kind}")));
        yield return new Quote(voice.Why) { IsVeiled = voice.IsSpoiler };
        if (voice.Moods.Count > 0) yield return new Note(new("recommendation.moods", new Listing([.. voice.Moods.Select(mood => new Text($"recommendation.mood.{mood}"))])));
        if (voice.WhereToSee is { } place) yield return new Note(new("recommendation.where", place));
        if (voice.LastDay is { } last) yield return new Note(LeavingWords.Of(last, now));
        if (voice.ContentNotes is { } notes) yield return new Note(new("recommendation.notes", notes));
    }

    // It says so itself, from what it shows: whoever took it up again, or set a later day, takes it down.
    private IEnumerable<Block> Shelved(IReadOnlyList<Voice> voices)
    {
        if (voices.Count > 0 && voices.All(voice => voice.LastDay?.End <= clock.Now)) yield return new Line("leaving.shelved");
    }

    private static Text Facts(NamedFilm film, NodaTime.Duration length, Language language) => film.OriginalTitle == film.Title.In(language)
        ? new("recommendation.length", length)
        : new("recommendation.original_and_length", film.OriginalTitle, length);

    private static IEnumerable<Block> Counts(Tally tally)
    {
        var counts = new List<Text>();
        if (tally.Wishes > 0) counts.Add(new("recommendation.count.wish", tally.Wishes));
        if (tally.Seen > 0) counts.Add(new("recommendation.count.seen", tally.Seen));
        if (tally.Thanks > 0) counts.Add(new("recommendation.count.thanks", tally.Thanks));
        if (counts.Count > 0) yield return new Note(new("recommendation.counts", new Listing([.. counts])));
    }

    private static Buttons Actions(string number) => new(
        new Button("recommendation.button.wish", "recommendation.wish", number) { Look = ButtonLook.Main },
        new Button("recommendation.button.seen", "recommendation.seen", number),
        new Button("recommendation.button.thanks", "recommendation.thanks", number),
        new Button("recommendation.button.party", "party.propose", number),
        new Button("recommendation.button.more", "recommendation.more", number));
}
