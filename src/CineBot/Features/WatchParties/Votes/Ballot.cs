namespace CineBot.Features.WatchParties.Votes;

/// <summary>
/// What one person votes for: nominations by number, in order of preference where the vote is ranked. <paramref name="Absences"/> are the films with which they
/// could not come: information for whoever hosts, which counts for nothing.
/// </summary>
internal sealed record Ballot(MemberId Member, IReadOnlyList<long> Choices, IReadOnlyList<long> Absences)
{
    public bool IsBlank => Choices.Count == 0;

    /// <summary>Puts a film in a place from 1; it leaves the place it had, takes the place of what stood there, and the places close up. Null empties the place.</summary>
    public Ballot Rank(int place, long? nomination)
    {
        var others = Choices.Where((choice, index) => index != place - 1 && choice != nomination).ToList();
        if (nomination is { } chosen)
        {
            var before = Choices.Take(place - 1).Count(choice => choice != chosen);
            others.Insert(before, chosen);
        }

        return this with { Choices = others };
    }
}
