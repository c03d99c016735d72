namespace CineBot.Discord.Rest;

/// <summary>What became of a first answer.</summary>
internal enum CallbackOutcome
{
    Delivered,

    /// <summary>It had been answered before: by another delivery of the same click.</summary>
    AlreadyAnswered,

    /// <summary>Discord no longer waited. What was done stands; nobody saw the answer.</summary>
    TooLate,
}
