using System.Runtime.CompilerServices;
using CineBot.Rehearsal;
using CineBot.Rehearsal.OpenApi;

namespace CineBot.EndToEnd.OpenApi;

/// <summary>Calls the judge into tests, where Discord's description is on this machine.</summary>
internal static class Court
{
    public static string Path { get; } = Environment.GetEnvironmentVariable(OpenApiDescription.Variable)
        ?? System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "../../../../shared/discord/openapi.json"));

    private static readonly Lazy<OpenApiJudge?> Shared = new(() => OpenApiDescription.At(Path) is { } found ? new OpenApiJudge(found) : null);

    /// <summary>The judge, or null where there is no description.</summary>
    public static OpenApiJudge? Judge => Shared.Value;

    /// <summary>The judge; where Discord's description is not on this machine the test is skipped and says so.</summary>
    public static OpenApiJudge Demand()
    {
        if (Judge is null) Assert.Skip($"Discord's OpenAPI description is not at {Path}; {OpenApiDescription.Variable} may name another place.");
        return Judge!;
    }

    /// <summary>Fails on any violation in what went over this Discord's wire. Where the description is absent nothing is judged; a test of its own says so.</summary>
    public static void Approve(RehearsalDiscord discord)
    {
        if (Judge is not { } judge) return;
        var violations = judge.Judge(discord.Transcript.Rest.Select(Exchange.Of)).Distinct().ToList();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
