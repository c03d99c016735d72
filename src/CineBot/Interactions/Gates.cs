namespace CineBot.Interactions;

/// <summary>
/// Conditions that a server may put before what people do for others: <c>Access.Member.If(Gates.Calls)</c>. The charter is behind them; nothing is
/// asked where none was published, nor where moderators left that gate open.
/// </summary>
internal static class Gates
{
    /// <summary>Announcing a call for a shoot.</summary>
    public const string Calls = "calls";

    /// <summary>Coming to a shoot, or applying for it.</summary>
    public const string Applications = "applications";

    /// <summary>Recommending a film.</summary>
    public const string Recommendations = "recommendations";

    /// <summary>Proposing a watch party.</summary>
    public const string Parties = "parties";

    public static IReadOnlyList<string> All { get; } = [Calls, Applications, Recommendations, Parties];
}
