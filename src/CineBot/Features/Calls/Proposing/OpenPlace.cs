using CineBot.Features.Places;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Proposing;

/// <summary>Asks which place is meant while a call only has words for it.</summary>
internal sealed class OpenPlace(PlaceBook book, Options options)
{
    private const int MostChoices = 25;

    public IEnumerable<Block> Of(IReadUnit unit, Request request, Call call)
    {
        if (call is not { PlaceCode: null, PlaceWords: { } words }) yield break;
        var country = SettingsStore.Find(unit, request.InGuild).CountryOr(options);
        var reading = book.Read(words, country);
        if (reading.Obstacle is not PlaceObstacle.Several)
        {
            yield return new Note(new("call.place_unknown", words));
            yield break;
        }

        // A menu shows only the beginning of a question.
        yield return new Line(reading.Question!);
        yield return new Menu("call.place", "call.place_prompt", [.. Likeliest(reading.Candidates, country).Take(MostChoices).Select(PlaceReading.ChoiceOf)], CallCard.Id(call));
    }

    // The biggest of the country is what most people mean.
    private static IEnumerable<Place> Likeliest(IReadOnlyList<Place> candidates, string country) =>
        candidates.OrderByDescending(place => place.Code.Country == country).ThenByDescending(place => place.Population);

    /// <exception cref="Refusal">It is no place of the list.</exception>
    public Place Picked(Request request) =>
        request.Picked is [var picked, ..] && PlaceCode.TryParse(picked, out var code) && book.Find(code) is { } place ? place : throw new Refusal("common.outdated", new CommandName("help"));
}
