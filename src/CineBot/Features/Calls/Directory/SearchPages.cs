using CineBot.Interactions;

namespace CineBot.Features.Calls.Directory;

/// <summary>How the pages of a search are turned: the path of its presses, and the ids that find it again, before the number of the page.</summary>
internal sealed record SearchPages(string Path, params string[] Ids)
{
    /// <summary>Opens the form in which the search may be changed; null where it follows from something else.</summary>
    public Button? Refine { get; init; }
}
