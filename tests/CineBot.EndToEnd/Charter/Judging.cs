using CineBot.Rehearsal;

namespace CineBot.EndToEnd.Charter;

/// <summary>What must be true of a case whatever happened in it: it was nowhere but with those whom it concerns.</summary>
internal static class Judging
{
    private static readonly string[] Secrets = [Pressing.Words, Pressing.Said, Pressing.Facts, Pressing.Why, Pressing.Plea, Pressing.Answer, GraveStoryTests.Fear, GraveStoryTests.Again];

    /// <summary>Nothing was posted where others read, whatever it says; no word of it went anywhere but into answers and private conversations, and none into a log.</summary>
    public static void JudgeDiscretion(this Vigil vigil, string code, int publicBefore)
    {
        string[] secrets = [.. Secrets, code];
        Assert.Equal(publicBefore, vigil.Public.Count);
        var told = vigil.Discord.Transcript.Rest.Where(exchange => secrets.Any(secret => Holds(exchange, secret))).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, exchange => Assert.True(IsPrivate(vigil, exchange), exchange.ToString()));
        Assert.DoesNotContain(vigil.Discord.Transcript.Rest, exchange => exchange.Method == "POST" && exchange.Template.EndsWith("/threads", StringComparison.Ordinal));
        Assert.All(vigil.World.Messages.Where(message => message.Author == vigil.World.Bot), message => Assert.Empty(message.EverPinged));
        Assert.NotEmpty(vigil.Log.Lines);
        Assert.DoesNotContain(vigil.Log.Lines, line => secrets.Any(secret => $"{line.Line}{line.Fault}".Contains(secret, StringComparison.Ordinal)));
        Assert.DoesNotContain(vigil.Log.Lines, line => line.Fault is not null);
    }

    /// <summary>Every table, read whole: none of these words is left.</summary>
    public static async Task JudgeForgottenAsync(this Vigil vigil, params string[] words)
    {
        var left = await vigil.ReadAsync(unit => unit.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%VIRTUAL%'")
            .SelectMany(table => unit.Query<string>($"SELECT name FROM pragma_table_info('{table}')").Select(column => (table, column)))
            .Where(place => words.Any(word => unit.Query<long>($"SELECT COUNT(*) FROM \"{place.table}\" WHERE instr(CAST(\"{place.column}\" AS TEXT), @word) > 0", new { word }).Single() > 0))
            .Select(place => $"{place.table}.{place.column}").ToList());
        Assert.Empty(left);
    }

    private static bool Holds(RestExchange exchange, string secret) =>
        exchange.Body.Contains(secret, StringComparison.Ordinal) || exchange.Headers.Any(header => header.Value.Contains(secret, StringComparison.Ordinal)) || exchange.Url.Contains(secret, StringComparison.Ordinal);

    private static bool IsPrivate(Vigil vigil, RestExchange exchange) =>
        exchange.Template.StartsWith("/interactions/", StringComparison.Ordinal) || exchange.Template.StartsWith("/webhooks/", StringComparison.Ordinal)
            || vigil.World.Conversations.Any(channel => exchange.Url.Contains($"/channels/{channel.Id}/messages", StringComparison.Ordinal));
}
