namespace CineBot.Features.Calls.Roles;

/// <summary>Every role of a shoot, by department: those that ship, with the operator's own added or put in their place.</summary>
internal sealed class FilmRoles
{
    private readonly Dictionary<string, FilmRole> _bySlug;
    private readonly Dictionary<string, FilmRole> _byKey;
    private readonly RoleWords _words;

    private FilmRoles(IReadOnlyList<Department> departments)
    {
        Departments = departments;
        All = [.. departments.SelectMany(department => department.Roles)];
        _bySlug = All.ToDictionary(role => role.Slug, StringComparer.Ordinal);
        _words = new(All.SelectMany(role => role.Names));
        _byKey = new(StringComparer.Ordinal);
        foreach (var (role, name) in All.SelectMany(role => role.Names, (role, name) => (role, name))) _byKey.TryAdd(_words.Key(name), role);
    }

    public IReadOnlyList<Department> Departments { get; }

    public IReadOnlyList<FilmRole> All { get; }

    public RoleWords Words => _words;

    /// <summary>The shipped list, and over it the one that lies in <paramref name="currentDirectory"/>.</summary>
    /// <exception cref="StartFault">One of them is not a list of roles: a sentence for each fault.</exception>
    public static FilmRoles Read(string currentDirectory, string programDirectory)
    {
        var shipped = Path.Combine(programDirectory, RoleFile.Place);
        var own = Path.Combine(currentDirectory, RoleFile.Place);
        var files = new[] { shipped, own }.Distinct().Where(File.Exists).Select(RoleFile.Read).ToList();
        return files.Count > 0 ? new(RoleMerge.Of(files)) : throw new StartFault($"There is no {RoleFile.Place} beside the program: install it again.");
    }

    /// <summary>Null where there is none such, or no longer.</summary>
    public FilmRole? Find(string? slug) => slug is not null && _bySlug.TryGetValue(slug, out var role) ? role : null;

    /// <summary>The role that was chosen by its slug, or is named by the whole text; null for none.</summary>
    public FilmRole? Read(string typed) => Find(typed) ?? Named(RoleWords.Folded(typed));

    /// <summary>The role that these words name, in whichever number, gender or language; null for none.</summary>
    public FilmRole? Named(IEnumerable<string> folded) => _byKey.GetValueOrDefault(_words.Key(folded));

    /// <summary>
    /// What to offer while somebody types, by either language: whole names before beginnings of names, and those before beginnings of their words.
    /// Nothing typed offers the first of them, in the order of the credits.
    /// </summary>
    public IReadOnlyList<FilmRole> Search(string typed, int take, CallKind? kind = null)
    {
        var key = _words.Key(typed);
        var raw = string.Join(' ', RoleWords.Folded(typed));
        return [.. All.Where(role => kind is null || role.Kind == kind).Select(role => (Role: role, Fit: Fit(role, key, raw))).Where(found => found.Fit is not null).OrderBy(found => found.Fit).Select(found => found.Role).Take(take)];
    }

    private int? Fit(FilmRole role, string key, string raw) =>
        raw.Length == 0 ? 0 : role.Names.Select(name => Fit(_words.Key(name), string.Join(' ', RoleWords.Folded(name)), key, raw)).Min();

    private static int? Fit(string nameKey, string name, string key, string raw)
    {
        if (key.Length > 0 && nameKey == key) return 0;
        if (name.StartsWith(raw, StringComparison.Ordinal) || (key.Length > 0 && nameKey.StartsWith(key, StringComparison.Ordinal))) return 1;
        return $" {name}".Contains($" {raw}", StringComparison.Ordinal) || (key.Length > 0 && $" {nameKey}".Contains($" {key}", StringComparison.Ordinal)) ? 2 : null;
    }
}
