using System.Globalization;
using CineBot.Features.Films;
using CineBot.Features.Recommendations.Lists;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Sheet;

/// <summary>
/// Draws what one person may know of a film: the film, where it stands in their own lists, and in a server what is said of it there,
/// where to see it, and who wants to.
/// </summary>
internal static class FilmSheet
{
    private const int MostVoices = 4;
    private const int MostPlaces = 5;
    private const int MostNames = 8;

    public static Card Draw(IReadUnit unit, Request request, NamedFilm film, SheetSurroundings around)
    {
        var circle = new Circle(unit, request.Member);
        var recommendation = request.Guild is { } guild ? RecommendationStore.Find(unit, guild, film.Id) : null;
        List<Voice> voices = recommendation is null ? [] : [.. VoiceStore.All(unit, recommendation).Where(voice => circle.Includes(voice.Member))];
        return new(
        [
            .. FilmHead.Draw(unit, film, Facts(film, request.Language)),
            .. Own(ListStore.Find(unit, request.Member, film.Id)),
            .. Said(voices, request),
            .. voices.Count > 0 && around.Posting.Whereabouts(unit, recommendation!) is { } channel ? [new Note(new("film.card_in", channel))] : Array.Empty<Block>(),
            .. request.Guild is { } server ? Here(PlacesIn(unit, server, film, circle), WishingIn(unit, server, film, circle, request.Member), voices, around.Offers) : [new Note("film.alone")],
            .. FilmHead.CreditInFull(unit, film, around.Offers.Count > 0),
            new Buttons([.. Actions(request, film, recommendation, voices)]),
        ]);
    }

    /// <summary>Where to see it, and who says so.</summary>
    public static Note Place(PlaceToSee said) => new(new("film.place", said.Place, said.Member));

    /// <summary>Original title where it is not the reader's, and length where it is known.</summary>
    public static IEnumerable<Block> Facts(NamedFilm film, Language language)
    {
        var original = film.OriginalTitle == film.Title.In(language) ? null : film.OriginalTitle;
        if (original is not null && film.Length is { } length) yield return new Note(new("recommendation.original_and_length", original, length));
        else if (original is not null) yield return new Note(new("film.original", original));
        else if (film.Length is { } alone) yield return new Note(new("recommendation.length", alone));
    }

    /// <summary>Where it stands on the reader’s own lists.</summary>
    public static IEnumerable<Block> Own(Standing standing)
    {
        if (standing.IsWished) yield return new Note("film.yours.wished");
        if (standing is { IsSeen: true, Verdict: { } verdict }) yield return new Note(new("film.yours.judged", new Text($"film.verdict.{verdict}")));
        else if (standing.IsSeen) yield return new Note("film.yours.seen");
    }

    private static IEnumerable<Block> Said(List<Voice> voices, Request request)
    {
        foreach (var block in voices.Take(MostVoices).SelectMany(voice => RecommendationCard.Spoken(voice, request.At))) yield return block;
        if (voices.Count > MostVoices) yield return new Note(new("recommendation.more_voices", voices.Count - MostVoices));
    }

    private static List<PlaceToSee> PlacesIn(IReadUnit unit, GuildId guild, NamedFilm film, Circle circle) =>
        [.. PlaceStore.All(unit, guild, film.Id).Where(place => circle.Includes(place.Member))];

    private static List<MemberId> WishingIn(IReadUnit unit, GuildId guild, NamedFilm film, Circle circle, MemberId asker) =>
        [.. SheetStore.WishedBy(unit, guild, film.Id, asker).Where(circle.Includes)];

    private static IEnumerable<Block> Here(List<PlaceToSee> places, List<MemberId> wishing, List<Voice> voices, IReadOnlyList<Block> offers)
    {
        foreach (var place in places.Take(MostPlaces)) yield return Place(place);
        if (places.Count > MostPlaces) yield return new Note(new("film.more_places", places.Count - MostPlaces));
        foreach (var offer in offers) yield return offer;
        if (places.Count == 0 && offers.Count == 0 && voices.All(voice => voice.WhereToSee is null)) yield return new Note("film.place_unknown");
        if (wishing.Count > 0) yield return new Note(new("film.wished_by", Names(wishing), wishing.Count));
    }

    private static Listing Names(List<MemberId> people) => people.Count <= MostNames
        ? new([.. people])
        : new([.. people.Take(MostNames), new Text("film.others", people.Count - MostNames)]);

    private static IEnumerable<Button> Actions(Request request, NamedFilm film, Recommendation? recommendation, List<Voice> voices)
    {
        var id = film.Id.Value;
        yield return new("recommendation.button.wish", "film.wish", id) { Look = ButtonLook.Main };
        yield return new("recommendation.button.seen", "film.seen", id);
        if (request.Guild is null) yield break;
        yield return voices.Any(voice => voice.Member == request.Member)
            ? new("film.button.own", "recommendation.more", recommendation!.Number.ToString(CultureInfo.InvariantCulture))
            : new(recommendation is null ? "film.button.recommend" : "recommendation.button.join", "recommendation.choose", id);
        yield return new("film.button.place", "film.place", id);
        yield return new("recommendation.button.party", "party.propose", id);
    }
}
