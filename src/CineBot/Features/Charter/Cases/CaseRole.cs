namespace CineBot.Features.Charter.Cases;

/// <summary>What somebody is to a case when they ask something of it.</summary>
internal enum CaseRole
{
    /// <summary>Neither in it nor a moderator of cases.</summary>
    Nobody,

    /// <summary>A moderator who may not read it: in it, kept away from somebody in it, or judge of their own decision.</summary>
    Recused,

    /// <summary>Whoever reported, for what is theirs to do.</summary>
    Reporter,

    /// <summary>The person whom it concerns, for what is theirs to do.</summary>
    Concerned,

    /// <summary>A moderator without a conflict of interest.</summary>
    Free,

    /// <summary>One of the two who have it in hand.</summary>
    Assigned,

    /// <summary>A moderator without a conflict of interest who also manages the server.</summary>
    Administrator,

    /// <summary>Nobody: its hour has come.</summary>
    Clock,
}
