namespace CineBot.Interactions.Outgoing.Members;

/// <summary>What keeps something from being done to a person.</summary>
internal enum Obstacle
{
    /// <summary>For now: a limit, an outage, a server that is not known yet. Nobody is told.</summary>
    Unavailable,

    /// <summary>The bot lacks the permission in the server: done as soon as it is granted.</summary>
    Permission,

    /// <summary>The role, or the person's highest one, stands above the bot's own: done as soon as that has changed.</summary>
    Rank,

    /// <summary>The person is not, or no longer, in the server.</summary>
    Gone,

    /// <summary>The role was deleted.</summary>
    RoleGone,

    /// <summary>The role has come to carry permissions that the bot never gives.</summary>
    Dangerous,

    /// <summary>The role belongs to an application or a subscription.</summary>
    Managed,

    /// <summary>The person owns the server: nobody can exclude them.</summary>
    Owner,

    /// <summary>It could not be done for a month.</summary>
    Late,

    /// <summary>Discord refuses what we ask: trying again would not help.</summary>
    Refused,
}
