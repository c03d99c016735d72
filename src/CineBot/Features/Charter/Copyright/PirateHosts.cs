using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineBot.Features.Charter.Copyright;

/// <summary>
/// The hosts of pirated copies that every server starts with: <c>config/copyright-hosts.json</c>, the operator's in the current directory in place of the
/// one shipped beside the program. Moderators add their own.
/// </summary>
internal sealed class PirateHosts(IReadOnlyList<HostPattern> all)
{
    public const string Place = "config/copyright-hosts.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public IReadOnlyList<HostPattern> All => all;

    /// <exception cref="StartFault">It cannot be read, or is no list of hosts: a sentence for each fault.</exception>
    public static PirateHosts Read(string currentDirectory, string programDirectory)
    {
        var path = new[] { currentDirectory, programDirectory }.Select(directory => Path.Combine(directory, Place)).FirstOrDefault(File.Exists)
            ?? throw new StartFault($"There is no {Place} beside the program: install it again.");
        var written = Written(path);
        string[] faults = [.. Faults(written).Select(fault => $"{path}: {fault}")];
        return faults.Length == 0 ? new([.. written!.Select(host => HostPattern.Read(host!)!)]) : throw new StartFault(faults);
    }

    private static IReadOnlyList<string?>? Written(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<HostFile>(File.ReadAllText(path), Form)?.Hosts;
        }
        catch (JsonException fault)
        {
            throw new StartFault($"{path} is not a list of hosts (look at line {(fault.LineNumber ?? 0) + 1}).");
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartFault($"{path} may not be read by the user who runs the bot.");
        }
    }

    private static IEnumerable<string> Faults(IReadOnlyList<string?>? hosts)
    {
        if (hosts is null) return ["it has no \"hosts\"."];
        var wrong = hosts.Where(host => host is null || HostPattern.Read(host)?.Written != host).Select(host => $"\"{host}\" is no host such as \"films.example\" or \"films.*\".");
        return wrong.Concat(hosts.GroupBy(host => host).Where(same => same.Count() > 1).Select(same => $"\"{same.Key}\" stands there twice."));
    }

    private sealed record HostFile(IReadOnlyList<string?>? Hosts);
}
