namespace CineBot.Interactions;

/// <summary>Walks through the people of a table by its index, one after the other, without reading the rows between them.</summary>
internal static class Everyone
{
    /// <summary><paramref name="next"/> gives the person with the next higher id, or null after the last.</summary>
    public static IEnumerable<MemberId> By(Func<MemberId, MemberId?> next)
    {
        for (var member = next(default); member is { } found; member = next(found)) yield return found;
    }
}
