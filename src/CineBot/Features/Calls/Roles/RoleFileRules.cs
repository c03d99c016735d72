using System.Text.RegularExpressions;

namespace CineBot.Features.Calls.Roles;

/// <summary>What a file of film roles must be besides well written: each rule is a sentence for the operator.</summary>
internal static partial class RoleFileRules
{
    /// <summary>What a menu holds.</summary>
    public const int MostInMenu = 25;

    private static readonly string[] Kinds = ["extras", "cast", "crew"];

    public static IEnumerable<string> Faults(RoleFile file)
    {
        if (file.Departments is not { Count: > 0 } departments) return ["it has no \"departments\"."];
        return departments.SelectMany(Department).Concat(Twice(departments));
    }

    private static IEnumerable<string> Department(RoleFile.DepartmentEntry? entry, int index)
    {
        var name = $"department {entry?.Slug ?? $"no. {index + 1}"}";
        if (entry is null) return [$"{name} is empty."];
        return
        [
            .. Slug(name, entry.Slug), .. Named(name, "fr", entry.Fr), .. Named(name, "en", entry.En),
            .. (entry.Roles ?? []).Count > MostInMenu ? [$"{name} has more than {MostInMenu} roles: part it."] : Array.Empty<string>(),
            .. (entry.Roles ?? []).SelectMany((role, at) => Role(role, $"role {role?.Slug ?? $"no. {at + 1} of {name}"}")),
        ];
    }

    private static IEnumerable<string> Role(RoleFile.RoleEntry? entry, string name)
    {
        if (entry is null) return [$"{name} is empty."];
        if (entry.Off) return Slug(name, entry.Slug);
        return
        [
            .. Slug(name, entry.Slug), .. Named(name, "fr", entry.Fr), .. Named(name, "en", entry.En),
            .. (entry.Aliases ?? []).SelectMany(alias => Named(name, "aliases", alias)),
            .. Kinds.Contains(entry.Kind ?? "crew") ? Array.Empty<string>() : [$"{name}: \"kind\" is \"{entry.Kind}\", but must be extras, cast or crew."],
        ];
    }

    private static IEnumerable<string> Slug(string name, string? slug)
    {
        if (slug is null || !SlugGrammar().IsMatch(slug)) yield return $"{name}: \"slug\" must be 1 to 32 small letters, digits and hyphens.";
    }

    private static IEnumerable<string> Named(string name, string key, string? words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > CallRole.LongestLabel) yield return $"{name}: \"{key}\" must be 1 to {CallRole.LongestLabel} characters.";
    }

    private static IEnumerable<string> Twice(IReadOnlyList<RoleFile.DepartmentEntry> departments) =>
        from slug in departments.Where(entry => entry is not null).SelectMany(entry => entry.Roles ?? []).Select(role => role?.Slug).OfType<string>()
        group slug by slug into same
        where same.Count() > 1
        select $"role {same.Key} stands there twice.";

    [GeneratedRegex(@"\A[a-z0-9-]{1,32}\z")]
    private static partial Regex SlugGrammar();
}
