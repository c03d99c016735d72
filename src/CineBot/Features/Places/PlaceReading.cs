using CineBot.Interactions;

namespace CineBot.Features.Places;

/// <summary>What a typed text means: one place, several to choose from, or none; <see cref="Question"/> then says how to go on.</summary>
internal sealed record PlaceReading(string Typed, IReadOnlyList<Place> Candidates, PlaceObstacle Obstacle)
{
    /// <summary>Null unless the text can mean only this one.</summary>
    public Place? Place => Obstacle is PlaceObstacle.None ? Candidates[0] : null;

    /// <summary>What to tell whoever typed it; null where the place is plain.</summary>
    public Text? Question => Obstacle switch
    {
        PlaceObstacle.None => null,
        PlaceObstacle.Several => Candidates is [var only] ? new("place.perhaps", only.Label) : new("place.which", Typed),
        PlaceObstacle.Address => new("place.address"),
        _ => new("place.unknown", Typed),
    };

    /// <summary>The candidates as a menu or a list of suggestions shows them.</summary>
    public IReadOnlyList<Choice> Choices => [.. Candidates.Select(ChoiceOf)];

    public static PlaceReading Of(string typed, Place place) => new(typed, [place], PlaceObstacle.None);

    public static Choice ChoiceOf(Place place) => new(place.Label, place.Code.Value);
}
