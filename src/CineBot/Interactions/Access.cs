using CineBot.Storage;

namespace CineBot.Interactions;

/// <summary>Who may use a handler; every registration names one. Ownership of a row is a rule of the feature, checked in its unit.</summary>
internal sealed record Access(Scope Scope, Permissions Needed = Permissions.None)
{
    /// <summary>The condition behind <see cref="Moderator"/>; finer capabilities are conditions of their own, beside it.</summary>
    public const string ModeratorCondition = "moderator";

    /// <summary>Anybody, anywhere the bot answers, private conversations included.</summary>
    public static readonly Access Anyone = new(Scope.Anywhere);

    /// <summary>A member, in a server where the bot is installed.</summary>
    public static readonly Access Member = new(Scope.Server);

    /// <summary>Somebody to whom the server gives the right to manage it.</summary>
    public static readonly Access ServerManager = new(Scope.Server, Permissions.ManageServer);

    /// <summary>Somebody to whom the server gives the right to manage it, or whom such a person named for anything; looked up at each use.</summary>
    public static readonly Access Moderator = Member.If(ModeratorCondition);

    /// <summary>What other features may ask for on top, by name (<see cref="IAccessCondition"/>).</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>That somebody asked at all is nobody's business: the log names neither them nor what they asked.</summary>
    public bool IsDiscreet { get; init; }

    /// <summary>Within which limit it speaks to others.</summary>
    public Limit? Limit { get; init; }

    /// <summary>It has a limit of its own making, or is somebody's right: it is never refused for what was done before.</summary>
    public bool CountsItself { get; init; }

    /// <summary>To be declared by whatever posts or tells people anything; what turns out to have told nobody is not counted.</summary>
    public Access Within(Limit limit) => this with { Limit = limit };

    public Access CountingItself() => this with { CountsItself = true };

    public Access Discreetly() => this with { IsDiscreet = true };

    public Access If(string condition) => this with { Conditions = [.. Conditions, condition] };
}

/// <summary>Where a handler answers.</summary>
internal enum Scope
{
    Anywhere,
    Server,
}

/// <summary>A condition of access that a feature adds for others, such as a charter that must be accepted first.</summary>
internal interface IAccessCondition
{
    string Name { get; }

    /// <summary>Whoever is refused can meet it at once, so what it guards is shown to everybody all the same.</summary>
    bool IsMetByAnybody => false;

    /// <summary>Lets the request pass.</summary>
    /// <exception cref="Refusal">It may not pass; the refusal carries the way out.</exception>
    Task CheckAsync(Request request, CancellationToken cancellation);

    /// <summary>Looks again inside the unit that writes, where what was true at the door may have changed; a condition that cannot change meanwhile looks at nothing.</summary>
    /// <exception cref="Refusal">It may not pass any more; nothing of the unit is kept.</exception>
    void CheckAgain(IReadUnit unit, Request request)
    {
    }
}
