namespace CineBot.Features.Calls.Roles;

/// <summary>Lays files of roles over each other: what a later one says of a slug stands in the place of the earlier.</summary>
internal static class RoleMerge
{
    public static IReadOnlyList<Department> Of(IReadOnlyList<RoleFile> files)
    {
        var departments = files.SelectMany(file => file.Departments!).ToList();
        var roles = departments.SelectMany(entry => entry.Roles ?? [], (entry, role) => (Department: entry.Slug!, Entry: role)).ToList();
        var last = roles.GroupBy(role => role.Entry.Slug).ToDictionary(same => same.Key!, same => same.Last(), StringComparer.Ordinal);
        return [.. from entries in departments.GroupBy(entry => entry.Slug!)
                   let members = roles.Select(role => last[role.Entry.Slug!]).Distinct().Where(role => role.Department == entries.Key && !role.Entry.Off)
                   select new Department(entries.Key, entries.Last().Fr!, entries.Last().En!, [.. members.Select(RoleOf)])];
    }

    private static FilmRole RoleOf((string Department, RoleFile.RoleEntry Entry) role) => new(
        role.Entry.Slug!, role.Department, role.Entry.Fr!, role.Entry.En!, role.Entry.Aliases ?? [], KindOf(role.Entry.Kind), role.Entry.Remote);

    private static CallKind KindOf(string? kind) => kind switch
    {
        "extras" => CallKind.Extras,
        "cast" => CallKind.Cast,
        _ => CallKind.Crew,
    };
}
