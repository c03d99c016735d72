using System.Diagnostics;
using System.Globalization;
using CineBot.Storage;

namespace CineBot.Tests.Storage.Kills;

/// <summary>Starts the program on a database, kills it after so many confirmations, and looks at what is left.</summary>
internal sealed class KillRound(DatabaseFile file, Func<ProcessStartInfo> program)
{
    /// <summary>What is wrong; empty when nothing confirmed was lost and everything still fits together.</summary>
    public async Task<KillResult> RunAsync(int confirmations)
    {
        var confirmed = await KillAsync(confirmations);
        await Database.Open(file, TimeProvider.System).DisposeAsync();
        return new(confirmed.Count, Examine(confirmed));
    }

    private async Task<List<long>> KillAsync(int confirmations)
    {
        var start = program();
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var confirmed = new List<long>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Acknowledger.Prefix, StringComparison.Ordinal)) continue;
            if (!long.TryParse(line.AsSpan(Acknowledger.Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            confirmed.Add(number);
            if (confirmed.Count == confirmations) process.Kill();
        }

        await process.WaitForExitAsync();
        return confirmed;
    }

    private List<string> Examine(List<long> confirmed)
    {
        using var connection = Connections.OpenReader(file);
        var problems = DatabaseState.Of(connection).Problems.ToList();
        var pages = connection.Lines("SELECT number FROM pages ORDER BY number").Select(line => long.Parse(line, CultureInfo.InvariantCulture)).ToList();
        var lost = confirmed.Except(pages).ToList();
        if (lost.Count > 0) problems.Add($"confirmed and lost: {string.Join(' ', lost)}");
        if (pages.Index().Any(page => page.Item != page.Index + 1)) problems.Add("a number was given and its page is missing");
        if (connection.Number("SELECT last_number FROM counters WHERE series = 'pages'") != pages.Count) problems.Add("the counter and the pages disagree");
        return problems;
    }
}

/// <summary>How many writes were confirmed before the kill, and what was wrong after it.</summary>
internal sealed record KillResult(int Confirmed, IReadOnlyList<string> Problems);
