namespace CineBot.Features.Charter.Measures;

/// <summary>What keeps a measure from taking effect by the bot's own hand.</summary>
internal enum MeasureObstacle
{
    /// <summary>No pause role is chosen.</summary>
    NoRole,

    /// <summary>The person owns the server.</summary>
    Owner,

    /// <summary>A role restricts nobody who has every permission.</summary>
    Administrator,

    /// <summary>The person, or the role, stands above the bot.</summary>
    Rank,

    /// <summary>The bot lacks the permission.</summary>
    Permission,

    RoleGone,

    /// <summary>The role gives power over others: the bot can take it, but never gives it back.</summary>
    Dangerous,

    /// <summary>The role belongs to an application or a subscription.</summary>
    Managed,

    /// <summary>The person is not in the server.</summary>
    Gone,

    /// <summary>It could not be done for a month.</summary>
    Late,

    Refused,
}
