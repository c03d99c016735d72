namespace CineBot.Interactions;

/// <summary>
/// How often what one kind of handler says to others may be said in 24 hours, by one person and in one server: <c>Access.Member.Within(Limits.Calls)</c>.
/// Moderators of a server set its figures, between <paramref name="Least"/> and <paramref name="Most"/>. Counted is an act, however many it reaches,
/// and only one that does say something to somebody else.
/// </summary>
internal sealed record Limit(string Name, Figures Usual, Figures Least, Figures Most)
{
    /// <summary>What is limited, as a heading.</summary>
    public Text Title => $"limit.{Name}";
}

/// <summary>How many acts in 24 hours.</summary>
internal sealed record Figures(long PerPerson, long PerServer);
