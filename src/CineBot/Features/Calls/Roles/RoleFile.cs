using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineBot.Features.Calls.Roles;

/// <summary>A file of film roles as an operator writes it; whatever it leaves out is null until <see cref="RoleFileRules"/> has looked at it.</summary>
internal sealed record RoleFile(IReadOnlyList<RoleFile.DepartmentEntry>? Departments)
{
    public const string Place = "config/film-roles.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <exception cref="StartFault">It cannot be read, or is not of this form: a sentence for each fault.</exception>
    public static RoleFile Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<RoleFile>(File.ReadAllText(path), Form) ?? new RoleFile(Departments: null);
            IReadOnlyList<string> faults = [.. RoleFileRules.Faults(file).Select(fault => $"{path}: {fault}")];
            return faults.Count == 0 ? file : throw new StartFault(faults);
        }
        catch (JsonException fault)
        {
            throw new StartFault($"{path} is not a file of film roles (look at line {(fault.LineNumber ?? 0) + 1}).");
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartFault($"{path} may not be read by the user who runs the bot.");
        }
    }

    /// <summary>A department and those of its roles that the file speaks of.</summary>
    internal sealed record DepartmentEntry(string? Slug, string? Fr, string? En, IReadOnlyList<RoleEntry>? Roles);

    /// <summary>One role; <paramref name="Off"/> hides it.</summary>
    internal sealed record RoleEntry(string? Slug, string? Fr, string? En, IReadOnlyList<string>? Aliases, string? Kind, bool Remote, bool Off);
}
