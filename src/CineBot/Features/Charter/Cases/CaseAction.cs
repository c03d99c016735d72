namespace CineBot.Features.Charter.Cases;

/// <summary>What can be asked of a case.</summary>
internal enum CaseAction
{
    /// <summary>A moderator says that it was read.</summary>
    Acknowledge,

    /// <summary>A moderator says how grave it is, or thinks better of it.</summary>
    Triage,

    /// <summary>The first of two takes it in hand.</summary>
    Take,

    /// <summary>The second joins.</summary>
    Join,

    /// <summary>One of the two hands it on.</summary>
    Release,

    /// <summary>Keeps people apart for 72 hours while it is looked at.</summary>
    Safeguard,

    RenewSafeguard,

    /// <summary>Invites those concerned to be heard.</summary>
    Hear,

    /// <summary>Goes on without a hearing, which only a grave case allows.</summary>
    SkipHearing,

    /// <summary>What mends was agreed on and kept: nothing more is needed.</summary>
    Repair,

    Propose,

    /// <summary>Says yes to what is proposed; the last who must makes the decision.</summary>
    Agree,

    /// <summary>Says no: another way is looked for.</summary>
    Disagree,

    /// <summary>Those who must agree do.</summary>
    Decide,

    /// <summary>The person concerned is told.</summary>
    Notify,

    /// <summary>What was decided begins to hold.</summary>
    CarryOut,

    /// <summary>It is looked at again.</summary>
    Review,

    /// <summary>It holds no longer: its time is over, or a repair was kept.</summary>
    End,

    /// <summary>Everybody who reported took it back.</summary>
    Withdraw,

    /// <summary>Lays it aside with a word.</summary>
    Dismiss,

    /// <summary>The person concerned asks others to look at it again, or a moderator enters that they did.</summary>
    Appeal,

    /// <summary>What was decided goes on holding.</summary>
    Uphold,

    /// <summary>Something lighter holds instead.</summary>
    Lighten,

    /// <summary>Nothing holds any more.</summary>
    Lift,

    /// <summary>Nothing more can be asked of it.</summary>
    Close,

    /// <summary>Its words and its people go.</summary>
    Expunge,
}
