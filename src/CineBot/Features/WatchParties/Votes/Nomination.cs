using CineBot.Features.Films;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>A film that stands in a vote, by its number there: the lower, the earlier it was nominated.</summary>
internal sealed record Nomination(long Number, NamedFilm Film)
{
    /// <summary>What those who nominated it say one should know before.</summary>
    public IReadOnlyList<string> ContentNotes { get; init; } = [];
}
