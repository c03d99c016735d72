using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>Who asked whom to hold a call with them.</summary>
internal sealed record Invitation(MemberId Inviter, MemberId Invited);

/// <summary>Those who were asked to hold a call with its owner, and have not answered.</summary>
internal static class InvitationStore
{
    public static Invitation? Find(IReadUnit unit, Call call) => unit.QueryFirstOrNull<Invitation>(
        "SELECT from_member_id AS Inviter, to_member_id AS Invited FROM call_invitations WHERE guild_id = @guild AND number = @number",
        Key(call));

    /// <summary>Whoever was asked before is asked no more.</summary>
    public static void Ask(WriteUnit unit, Call call, MemberId from, MemberId to) => unit.Execute(
        """
        INSERT INTO call_invitations (guild_id, number, from_member_id, to_member_id, asked_at) VALUES (@guild, @number, @from, @to, @now)
        ON CONFLICT (guild_id, number) DO UPDATE SET from_member_id = excluded.from_member_id, to_member_id = excluded.to_member_id, asked_at = excluded.asked_at
        """,
        new { guild = call.Guild, number = call.Number, from, to, now = unit.Now });

    public static void Close(WriteUnit unit, Call call) => unit.Execute("DELETE FROM call_invitations WHERE guild_id = @guild AND number = @number", Key(call));

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> FromOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, number, asked_at FROM call_invitations WHERE from_member_id = @member", new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ToOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, number, asked_at FROM call_invitations WHERE to_member_id = @member", new { member });

    public static MemberId? NextFrom(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT from_member_id FROM call_invitations WHERE from_member_id > @after ORDER BY from_member_id LIMIT 1", new { after });

    public static MemberId? NextTo(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT to_member_id FROM call_invitations WHERE to_member_id > @after ORDER BY to_member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM call_invitations WHERE from_member_id = @member", new { member });
        unit.Execute("DELETE FROM call_invitations WHERE to_member_id = @member", new { member });
    }

    private static object Key(Call call) => new { guild = call.Guild, number = call.Number };
}
