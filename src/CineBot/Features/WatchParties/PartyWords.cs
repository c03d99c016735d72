namespace CineBot.Features.WatchParties;

/// <summary>The closed lists that a party and its answers choose from, as they are kept.</summary>
internal static class PartyWords
{
    public const string OwnCopy = "own_copy", MembersWork = "members_work", Free = "free", Acquired = "acquired", Physical = "physical";

    public const string NoAccess = "none", Lend = "lend";

    /// <summary>By what right the film is shown: everybody has a copy of their own, unless the host says otherwise.</summary>
    public static IReadOnlyList<string> Rights { get; } = [OwnCopy, MembersWork, Free, Acquired, Physical];

    /// <summary>Those that serve most people first: it decides where wishes are even.</summary>
    public static IReadOnlyList<string> Versions { get; } = ["sme", "ad", "vost", "vf"];

    public static IReadOnlyList<string> Accesses { get; } = ["platform", "dvd", "loan", NoAccess];

    public static IReadOnlyList<string> Helps { get; } = [Lend, "library", "together"];
}
