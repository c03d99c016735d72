using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Whom hosts asked to take over from them; one person at a time.</summary>
internal static class HandOverStore
{
    /// <summary>Asking somebody else takes the question back from the one before.</summary>
    public static void Ask(WriteUnit unit, Party party, MemberId from, MemberId to) => unit.Execute(
        """
        INSERT INTO hand_overs (guild_id, number, from_member_id, to_member_id, asked_at) VALUES (@guild, @number, @from, @to, @now)
        ON CONFLICT (guild_id, number) DO UPDATE SET from_member_id = excluded.from_member_id, to_member_id = excluded.to_member_id, asked_at = excluded.asked_at
        """,
        new { guild = party.Guild, number = party.Number, from, to, now = unit.Now });

    /// <summary>Who was asked; null where nobody is.</summary>
    public static MemberId? Asked(IReadUnit unit, Party party) => unit.QueryFirstOrNull<MemberId?>(
        "SELECT to_member_id FROM hand_overs WHERE guild_id = @guild AND number = @number",
        new { guild = party.Guild, number = party.Number });

    /// <summary>Who asked them; null where nobody did.</summary>
    public static MemberId? Asker(IReadUnit unit, Party party) => unit.QueryFirstOrNull<MemberId?>(
        "SELECT from_member_id FROM hand_overs WHERE guild_id = @guild AND number = @number",
        new { guild = party.Guild, number = party.Number });

    public static void Close(WriteUnit unit, Party party) =>
        unit.Execute("DELETE FROM hand_overs WHERE guild_id = @guild AND number = @number", new { guild = party.Guild, number = party.Number });
}
