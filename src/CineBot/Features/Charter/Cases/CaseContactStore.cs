using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>The outside contact that each case was opened with.</summary>
internal static class CaseContactStore
{
    /// <summary>Null where none was designated then.</summary>
    public static string? Find(IReadUnit unit, Case one) => unit.QueryFirstOrNull<string>(
        "SELECT contact FROM cases WHERE guild_id = @guild AND number = @number AND contact IS NOT NULL",
        new { guild = one.Guild, number = one.Number });

    public static void Set(WriteUnit unit, Case one, string? contact) => unit.Execute(
        "UPDATE cases SET contact = @contact WHERE guild_id = @guild AND number = @number",
        new { guild = one.Guild, number = one.Number, contact });

    /// <summary>Whether the last word on who is designated in the server was the person concerned's.</summary>
    public static bool IsChosenByConcerned(IReadUnit unit, Case one) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1
        FROM case_parties
        WHERE case_parties.guild_id = @guild AND case_parties.number = @number AND case_parties.part = 'concerned' AND case_parties.member_id = (
            SELECT changed_by_member_id FROM setting_changes
            WHERE setting_changes.guild_id = @guild AND setting_changes.kind = 'settings.contact'
            ORDER BY setting_changes.audit_row DESC
            LIMIT 1)
        """,
        new { guild = one.Guild, number = one.Number }) is not null;
}
