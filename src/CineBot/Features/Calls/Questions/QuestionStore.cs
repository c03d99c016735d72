using CineBot.Storage;

namespace CineBot.Features.Calls.Questions;

/// <summary>The questions about each call.</summary>
internal static class QuestionStore
{
    /// <summary>Null where there is none of that number.</summary>
    public static CallQuestion? Find(IReadUnit unit, Call call, long question) => unit.QueryFirstOrNull<CallQuestion>(
        """
        SELECT guild_id AS Guild, number AS Number, question AS Question, member_id AS Asker, words AS Words, answer AS Answer
        FROM call_questions
        WHERE guild_id = @guild AND number = @number AND question = @question
        """,
        new { guild = call.Guild, number = call.Number, question });

    /// <summary>The number that it got.</summary>
    public static long Add(WriteUnit unit, Call call, MemberId asker, string words) => unit.QueryFirstOrNull<long?>(
        """
        INSERT INTO call_questions (guild_id, number, question, member_id, words, asked_at)
        VALUES (@guild, @number, (SELECT COALESCE(MAX(question), 0) + 1 FROM call_questions WHERE guild_id = @guild AND number = @number), @asker, @words, @now)
        RETURNING question
        """,
        new { guild = call.Guild, number = call.Number, asker, words, now = unit.Now })!.Value;

    public static void Answer(WriteUnit unit, CallQuestion question, string answer) => unit.Execute(
        "UPDATE call_questions SET answer = @answer, answered_at = @now WHERE guild_id = @guild AND number = @number AND question = @question",
        new { guild = question.Guild, number = question.Number, question = question.Question, answer, now = unit.Now });

    /// <summary>There is nothing left to ask: what was asked, and by whom, goes.</summary>
    public static void Forget(WriteUnit unit, Call call) =>
        unit.Execute("DELETE FROM call_questions WHERE guild_id = @guild AND number = @number", new { guild = call.Guild, number = call.Number });

    /// <summary>How many of the person's questions about this call wait for an answer.</summary>
    public static long CountOpen(IReadUnit unit, Call call, MemberId asker) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM call_questions WHERE guild_id = @guild AND number = @number AND member_id = @asker AND answer IS NULL",
        new { guild = call.Guild, number = call.Number, asker }) ?? 0;
}
