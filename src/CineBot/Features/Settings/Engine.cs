using System.Reflection;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>The versions that an operator is asked for when something goes wrong.</summary>
internal sealed record Engine(string Program, Version Sqlite, long Schema)
{
    private const int RevisionLength = 8;

    public SqliteFault? KnownFault => SqliteFaults.Find(Sqlite);

    public static Engine Of(IReadUnit unit) => new(
        ProgramVersion(),
        Version.Parse(unit.QueryFirstOrNull<string>("SELECT sqlite_version()")!),
        unit.QueryFirstOrNull<long?>("PRAGMA user_version") ?? 0);

    // The build adds the revision behind a plus sign, in full.
    private static string ProgramVersion()
    {
        var stated = typeof(Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+');
        return stated is [var version, var revision, ..] ? $"{version}+{revision[..Math.Min(RevisionLength, revision.Length)]}" : stated[0];
    }
}
