namespace CineBot.Features.Charter;

/// <summary>An article that is not what it was; one of the two sides is always there.</summary>
internal sealed record CharterChange(ChangeKind Kind, Article? Before, Article? After)
{
    public Article Shown => (After ?? Before)!;

    /// <summary>Whether people may have agreed to something else than what they now read.</summary>
    public bool IsMajor => Kind is not ChangeKind.Reworded;

    /// <summary>The parts whose words differ; none where the article is new or gone.</summary>
    public IReadOnlyList<ArticlePart> Parts => Before is null || After is null ? [] : [.. ArticleParts.All.Where(part => Before.Part(part) != After.Part(part))];
}
