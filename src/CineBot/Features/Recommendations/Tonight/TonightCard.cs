using CineBot.Features.Films;
using CineBot.Features.Recommendations.Lists;
using CineBot.Features.Recommendations.Sheet;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Tonight;

/// <summary>A suggestion with its film at hand.</summary>
internal sealed record Pick(Suggestion Suggestion, NamedFilm Film)
{
    /// <summary>The film that who asks liked, where that is the reason.</summary>
    public NamedFilm? Because { get; init; }

    /// <summary>What was left out for who asks.</summary>
    public LeftOut LeftOut { get; init; } = LeftOut.Nothing;
}

/// <summary>Draws tonight's film: what it is, why it is proposed, who said what of it here, and where to go from there.</summary>
internal static class TonightCard
{
    private const int MostNames = 4;
    private const int MostPlaces = 2;

    public static Card Draw(IReadUnit unit, Request request, Evening evening, Pick pick) => new(
    [
        .. FilmHead.Draw(unit, pick.Film),
        new Line(Why(request, pick)),
        .. pick.Film.OriginalTitle == pick.Film.Title.In(request.Language) ? Array.Empty<Block>() : [new Note(new("film.original", pick.Film.OriginalTitle))],
        .. request.Guild is { } guild ? Said(unit, request, guild, pick.Film.Id) : [],
        .. FilmHead.Credit(unit, pick.Film),
        .. GivenUpNote(evening, pick.Suggestion.GivenUp),
        new Buttons(
        [
            new Button("tonight.button.next", "tonight.next", evening.Next.Write()) { Look = ButtonLook.Main },
            new Button("recommendation.button.wish", "film.wish", pick.Film.Id.Value),
            .. request.Guild is null ? Array.Empty<Button>() : [new Button("recommendation.button.party", "party.propose", pick.Film.Id.Value)],
            new Button("tonight.button.sheet", "film.show", pick.Film.Id.Value),
            new Button("avoid.button", "avoid.open"),
        ]),
        .. pick.LeftOut.Films == 0 ? Array.Empty<Block>() : [new Note(new("tonight.left_out", pick.LeftOut.Films, new Listing([.. pick.LeftOut.Reasons])))],
        .. Company(request, evening),
    ]);

    /// <summary>They have seen whatever there is to propose.</summary>
    public static Card Nothing(Request request, Evening evening) => new(
    [
        new Line(new("tonight.nothing", new CommandName("film"))),
        .. Company(request, evening),
    ]);

    private static Text Why(Request request, Pick pick)
    {
        var reason = pick.Suggestion.Source switch
        {
            Source.Wishes => Wish(request.Member, pick.Suggestion.People),
            Source.Likings when pick.Because is { } liked => new("tonight.why.near", liked.Title),
            Source.Recommendations => new("tonight.why.recommended", Names(pick.Suggestion.People), pick.Suggestion.People.Count),
            _ => request.Guild is null ? "tonight.why.catalogue_alone" : "tonight.why.catalogue",
        };
        return pick.Film.Length is { } length ? new("tonight.why.with_length", reason, length) : new("tonight.why.alone", reason);
    }

    private static Text Wish(MemberId asker, IReadOnlyList<MemberId> people)
    {
        var others = people.Where(member => member != asker).ToList();
        if (others.Count == 0) return "tonight.why.your_wish";
        return others.Count == people.Count ? new("tonight.why.wish", Names(others), others.Count) : new("tonight.why.wish_with_you", WithYou(others));
    }

    private static Listing WithYou(IReadOnlyList<MemberId> others) => new([.. others, new Text("tonight.you")]);

    private static Listing Names(IReadOnlyList<MemberId> people) => people.Count <= MostNames
        ? new([.. people])
        : new([.. people.Take(MostNames - 1), new Text("film.others", people.Count - MostNames + 1)]);

    private static IEnumerable<Block> Said(IReadUnit unit, Request request, GuildId guild, FilmId film)
    {
        var circle = new Circle(unit, request.Member);
        var voices = RecommendationStore.Find(unit, guild, film) is { } recommendation ? VoiceStore.All(unit, recommendation) : [];
        foreach (var block in voices.Where(voice => circle.Includes(voice.Member)).Take(1).SelectMany(voice => RecommendationCard.Spoken(voice, request.At))) yield return block;
        foreach (var place in PlaceStore.All(unit, guild, film).Where(place => circle.Includes(place.Member)).Take(MostPlaces)) yield return FilmSheet.Place(place);
    }

    private static IEnumerable<Block> GivenUpNote(Evening evening, GivenUp givenUp)
    {
        if (givenUp is GivenUp.Length) yield return new Note("tonight.gave_up.length");
        else if (givenUp is GivenUp.Mood) yield return new Note(new("tonight.gave_up.mood", new Text($"recommendation.mood.{evening.Mood}")));
    }

    private static IEnumerable<Block> Company(Request request, Evening evening)
    {
        if (request.Guild is null)
        {
            yield return new Note("tonight.alone");
            yield break;
        }

        if (evening.Guests.Count > 0) yield return new Note(new("tonight.for", WithYou(evening.Guests)));
        yield return new Picker("tonight.with", "tonight.with_whom", PickerKind.People, (evening with { Guests = [] }).Write())
        {
            Min = 0,
            Max = Evening.MostGuests,
            Chosen = [.. evening.Guests.Select(guest => guest.Value)],
        };
    }
}
