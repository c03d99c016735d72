using CineBot.Storage;

namespace CineBot.Features.Members;

/// <summary>What people set for themselves.</summary>
internal static class MemberStore
{
    /// <summary>Null where the person chose none.</summary>
    public static string? FindLanguage(IReadUnit unit, MemberId member) =>
        unit.QueryFirstOrNull<string>("SELECT language FROM members WHERE member_id = @member", new { member });
}
