using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;
using Microsoft.Data.Sqlite;

namespace CineBot.EndToEnd.Page;

/// <summary>The story's verdicts are true of the bot as it is, and false of one that loses, doubles or pings.</summary>
public sealed class StoryVerdictTests
{
    private static readonly string[] Judged = ["nothing_lost", "nothing_twice", "nobody_pinged", "card_agrees"];

    [Fact(Timeout = 300_000)]
    public async Task Killed_among_forty_presses_the_bot_loses_nothing_and_says_nothing_twice()
    {
        await using var kept = await KeptBot.StartAsync();

        var verdicts = await PlayAsync(kept);

        Assert.All(Judged, key => Assert.True(verdicts[key].Holds, $"{key}: {string.Join(", ", verdicts[key].Found)}"));
        Assert.All(["openapi", "discordjs"], key => Assert.True(verdicts[key].Holds ?? verdicts[key].Because is not null, $"{key}: {string.Join(", ", verdicts[key].Found)}"));
        Assert.Equal(2, kept.Keeper.Starts);
    }

    [Fact(Timeout = 300_000)]
    public async Task A_bot_that_forgets_doubles_and_pings_is_told_so()
    {
        await using var kept = await KeptBot.StartAsync();
        kept.Discord.Story.Meanwhile = step =>
        {
            if (step == "kill") Forget(kept.Keeper.Database);
            if (step == "again") DoubleAndPing(kept.Discord.World);
            return Task.CompletedTask;
        };

        var verdicts = await PlayAsync(kept);

        Assert.False(verdicts["nothing_lost"].Holds);
        Assert.False(verdicts["nothing_twice"].Holds);
        Assert.Contains("Nora", Assert.Single(verdicts["nobody_pinged"].Found), StringComparison.Ordinal);
        Assert.False(verdicts["card_agrees"].Holds);
    }

    private static async Task<Dictionary<string, Rehearsal.Story.StoryVerdict>> PlayAsync(KeptBot kept)
    {
        await kept.RunsAsync();
        kept.Discord.Story.Begin(fast: true);
        await kept.Discord.Story.Playing;
        Assert.Equal(("judge", ""), ($"{kept.Discord.Story.Latest!.Step}", $"{kept.Discord.Story.Latest.Problem}"));
        return kept.Discord.Story.Latest.Verdicts.ToDictionary(verdict => verdict.Key);
    }

    // While the bot is dead its database loses what it had promised to keep.
    private static void Forget(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM reactions; DELETE FROM wishes;";
        Assert.True(command.ExecuteNonQuery() > 0);
    }

    private static void DoubleAndPing(VirtualWorld world)
    {
        lock (world.Gate)
        {
            var place = world.Channel("recommandations");
            var card = place.Messages.First(message => message.Author == world.Bot && message.VisibleTo is null);
            var twin = new Message(world.NewId(), place, world.Bot, world.Now) { Components = card.Components.DeepClone().AsArray() };
            world.Post(twin, [], []);
            card.Components.Add((JsonNode)new JsonObject { ["type"] = 10, ["content"] = "-# 3 personnes en ont envie" });
            world.Post(new Message(world.NewId(), place, world.Bot, world.Now) { Content = $"<@{world.Person("Nora").Id}> !" }, null, MentionParser.AllKinds);
        }
    }
}
