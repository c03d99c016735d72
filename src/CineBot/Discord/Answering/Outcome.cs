namespace CineBot.Discord.Answering;

/// <summary>What became of the answer to an interaction, for the log.</summary>
internal enum Outcome
{
    Answered,

    /// <summary>Answered after Discord was told to wait.</summary>
    AnsweredLater,

    /// <summary>Another delivery of the same interaction had answered it.</summary>
    AnsweredBefore,

    /// <summary>Discord no longer waited, or could not be reached: what was done stands, and the words wait for the person.</summary>
    Missed,

    /// <summary>Discord refused the answer itself: a mistake of ours.</summary>
    Refused,
}
