namespace CineBot.Features.Calls.Questions;

/// <summary>A question that somebody put to the owners of a call, and their answer.</summary>
internal sealed record CallQuestion(GuildId Guild, long Number, long Question, MemberId Asker, string Words, string? Answer)
{
    public const int LongestWords = 400, LongestAnswer = 600;

    /// <summary>As many as one person may have waiting for an answer about one call.</summary>
    public const long MostOpen = 3;
}
