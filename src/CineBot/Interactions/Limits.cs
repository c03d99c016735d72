namespace CineBot.Interactions;

/// <summary>Every limit there is, in the order in which moderators see them.</summary>
internal static class Limits
{
    /// <summary>Recommending a film in public.</summary>
    public static readonly Limit Recommendations = new("recommendations", new(20, 200), new(1, 10), new(100, 2000));

    /// <summary>Proposing a watch party, a vote for a film or for a date.</summary>
    public static readonly Limit Parties = new("parties", new(8, 60), new(1, 5), new(50, 500));

    /// <summary>Announcing a call for a shoot, or having it looked at.</summary>
    public static readonly Limit Calls = new("calls", new(5, 40), new(1, 5), new(50, 500));

    /// <summary>Asking somebody found in the directory.</summary>
    public static readonly Limit Contacts = new("contacts", new(10, 150), new(1, 10), new(50, 1000));

    /// <summary>Writing to everybody who takes part, or chasing those who have not answered.</summary>
    public static readonly Limit Messages = new("messages", new(12, 200), new(2, 10), new(100, 2000));

    /// <summary>Speaking with somebody through the bot: questions, discussions.</summary>
    public static readonly Limit Conversations = new("conversations", new(40, 600), new(5, 50), new(200, 6000));

    /// <summary>Thanking, and saying that a film was seen.</summary>
    public static readonly Limit Thanks = new("thanks", new(60, 2000), new(10, 100), new(500, 20_000));

    /// <summary>Answering what others proposed: coming, not coming, agreeing, withdrawing.</summary>
    public static readonly Limit Answers = new("answers", new(80, 3000), new(20, 200), new(500, 20_000));

    /// <summary>Looking after what stands: changing, moving, deciding, cancelling.</summary>
    public static readonly Limit Care = new("care", new(100, 2000), new(20, 200), new(500, 20_000));

    /// <summary>What those who look after cases do in them.</summary>
    public static readonly Limit Cases = new("cases", new(300, 3000), new(100, 1000), new(1000, 20_000));

    /// <summary>Whatever declares none of its own: nothing is said without a limit.</summary>
    public static readonly Limit Others = new("others", new(40, 1000), new(10, 100), new(500, 20_000));

    public static readonly IReadOnlyList<Limit> All = [Recommendations, Parties, Calls, Contacts, Messages, Conversations, Thanks, Answers, Care, Cases, Others];

    /// <summary>Null for what is none of ours.</summary>
    public static Limit? Find(string name) => All.FirstOrDefault(limit => limit.Name == name);
}
