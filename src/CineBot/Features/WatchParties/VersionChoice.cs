namespace CineBot.Features.WatchParties;

/// <summary>The version that those who come decide by their wishes: the most wished, and where several are even, the first of <see cref="PartyWords.Versions"/>.</summary>
internal sealed record VersionChoice(string Version, long Wishes, long Total, bool IsTie)
{
    /// <summary>Null where nobody wishes anything.</summary>
    public static VersionChoice? Of(IReadOnlyList<Wish> wishes)
    {
        if (wishes.Count == 0) return null;
        var most = wishes.Max(wish => wish.Count);
        var even = wishes.Where(wish => wish.Count == most).Select(wish => wish.Version).ToList();
        return new(PartyWords.Versions.First(even.Contains), most, wishes.Sum(wish => wish.Count), even.Count > 1);
    }
}
