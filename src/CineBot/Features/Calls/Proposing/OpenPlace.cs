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
        var reading = book.Read(words, SettingsStore.Find(unit, request.InGuild).CountryOr(options));
        if (reading.Obstacle is PlaceObstacle.Several) yield return new Menu("call.place", reading.Question!, [.. reading.Choices.Take(MostChoices)], CallCard.Id(call));
        else yield return new Note(new("call.place_unknown", words));
    }

    /// <exception cref="Refusal">It is no place of the list.</exception>
    public Place Picked(Request request) =>
        request.Picked is [var picked, ..] && PlaceCode.TryParse(picked, out var code) && book.Find(code) is { } place ? place : throw new Refusal("common.outdated", new CommandName("help"));
}
