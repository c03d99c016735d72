using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Ages;

/// <summary>What people declared of their age, and which servers open shoots to those of sixteen and seventeen.</summary>
internal static class AgeStore
{
    /// <summary>Whoever said sixteen or seventeen is surely an adult after this long, and is asked again.</summary>
    public static readonly Duration LongestMinority = Duration.FromDays(731);

    /// <summary>Null where they were never asked, took it back, or were a minor so long ago that they no longer are.</summary>
    public static AgeBracket? Find(IReadUnit unit, MemberId member, Instant now) => unit.QueryFirstOrNull<string>(
        "SELECT bracket FROM age_brackets WHERE member_id = @member AND (bracket = 'adult' OR declared_at > @oldest)",
        new { member, oldest = now - LongestMinority }) is { } bracket ? Read(bracket) : null;

    public static void Set(WriteUnit unit, MemberId member, AgeBracket bracket) => unit.Execute(
        """
        INSERT INTO age_brackets (member_id, bracket, declared_at)
        VALUES (@member, @name, @now)
        ON CONFLICT (member_id) DO UPDATE SET bracket = excluded.bracket, declared_at = excluded.declared_at
        """,
        new { member, name = Name(bracket), now = unit.Now });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM age_brackets WHERE member_id = @member", new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT bracket, declared_at FROM age_brackets WHERE member_id = @member", new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM age_brackets WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static string Name(AgeBracket bracket) => bracket is AgeBracket.Adult ? "adult" : CallWords.SixteenUp;

    /// <summary>Null for a word that is none of the brackets.</summary>
    public static AgeBracket? Read(string word) => word switch
    {
        "adult" => AgeBracket.Adult,
        CallWords.SixteenUp => AgeBracket.SixteenUp,
        _ => null,
    };
}
