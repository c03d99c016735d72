using System.Text.Json.Nodes;
using CineBot.EndToEnd.OpenApi;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;
using CineBot.Verbs;

namespace CineBot.EndToEnd.Probe;

/// <summary>
/// The probe against the loopback, and its file replayed there. To hold the rehearsal against the real Discord, name a file that
/// somebody recorded in the variable PROBE_FILE.
/// </summary>
public sealed class ProbeTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cinebot-probing-");
    private readonly StringWriter _said = new();
    private RehearsalDiscord _discord = null!;

    private string Written => Path.Combine(_folder.FullName, "probe.json");

    private Guild Guild => _discord.World.Guilds[0];

    public async ValueTask InitializeAsync() => _discord = await RehearsalDiscord.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        await _said.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_probe_leaves_nothing_behind_but_an_archived_thread()
    {
        await ProbeAsync();

        Assert.DoesNotContain(_discord.World.Messages, message => !message.Deleted && message.Channel.Name == "recommandations");
        Assert.All(Guild.Events, planned => Assert.Equal(ScheduledEvent.Canceled, planned.Status));
        Assert.Equal(2, _discord.Transcript.Rest.Count(exchange => exchange.Route == "POST /channels/{channel_id}/messages"));
        Assert.Single(_discord.Transcript.To("POST /channels/{channel_id}/messages").Select(exchange => exchange.AnswerJson!["id"]!.GetValue<string>()).Distinct());
        Assert.Contains("probe.json", _said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Discord", _said.ToString(), StringComparison.Ordinal);
        Court.Approve(_discord);
    }

    [Fact(Timeout = 120_000)]
    public async Task No_id_no_name_and_no_token_is_in_the_file()
    {
        // The commands are in the file, and some are named like these channels.
        foreach (var channel in Guild.Channels.Where(channel => channel.Name is "seances" or "charte" or "moderation")) channel.Name = $"salon {channel.Name}";
        await ProbeAsync();
        var file = await File.ReadAllTextAsync(Written, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(_discord.BotToken, file, StringComparison.Ordinal);
        Assert.DoesNotContain(_discord.World.Users.Where(user => user != _discord.World.Bot).Select(user => user.Username), name => file.Contains($"\"{name}\"", StringComparison.Ordinal));
        Assert.DoesNotContain(Guild.Channels.Where(channel => !channel.IsThread).Select(channel => channel.Name), name => file.Contains($"\"{name}\"", StringComparison.Ordinal));
        Assert.DoesNotContain(Guild.Channels.Select(channel => channel.Id).Append(Guild.Id).Append(_discord.ApplicationId), id => file.Contains($"{id}", StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_file_recorded_here_replays_without_a_difference() => Assert.Empty(await ReplayAsync(await RecordedAsync()));

    [Theory(Timeout = 120_000)]
    [InlineData("status", "status 299")]
    [InlineData("missing", "answer.flags: Discord has none, the rehearsal a number")]
    [InlineData("more", "answer.new_field: Discord a text, the rehearsal has none")]
    [InlineData("kind", "answer.id: Discord a number, the rehearsal a text")]
    public async Task Every_difference_in_shape_is_told(string change, string told)
    {
        var file = await RecordedAsync();
        var posted = file["exchanges"]!.AsArray().First(exchange => exchange!["method"]!.GetValue<string>() == "POST")!;
        var answer = posted["answer"]!.AsObject();
        if (change == "status") posted["status"] = 299;
        if (change == "missing") answer.Remove("flags");
        if (change == "more") answer["new_field"] = "x";
        if (change == "kind") answer["id"] = 1;

        Assert.Contains(await ReplayAsync(file), difference => difference.Contains(told, StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task Another_code_of_refusal_is_told()
    {
        var file = await RecordedAsync();
        var refused = file["exchanges"]!.AsArray().Last(exchange => exchange!["status"]!.GetValue<int>() == 404)!;
        refused["answer"]!["code"] = 10003;

        Assert.Contains(await ReplayAsync(file), difference => difference.EndsWith("code 10003, the rehearsal 10008", StringComparison.Ordinal));
    }

    [Theory(Timeout = 120_000)]
    [InlineData(nameof(Permission.CreatePrivateThreads), "Create Private Threads")]
    [InlineData(nameof(Permission.CreateEvents), "Create Events")]
    [InlineData(nameof(Permission.SendMessages), "Send Messages")]
    public async Task A_missing_permission_is_told_in_a_sentence(string missing, string named)
    {
        var role = Guild.RoleOf(_discord.World.Bot.Username);
        role.Permissions &= ~Enum.Parse<Permission>(missing);
        foreach (var everybody in Guild.Roles.Where(one => one.Id == Guild.Id)) everybody.Permissions &= ~Enum.Parse<Permission>(missing);
        foreach (var channel in Guild.Channels) channel.Overwrites.Clear();

        var fault = await Assert.ThrowsAsync<StartFault>(ProbeAsync);

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.Contains("run the probe again", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Written));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("12", "not in the server 12")]
    [InlineData("les-glaneuses", "not the number of a server")]
    public async Task A_server_that_is_none_is_told_in_a_sentence(string guild, string said)
    {
        var fault = await Assert.ThrowsAsync<StartFault>(() => ProbeVerb.RunAsync(Settings(), guild, Written, Terminal()));

        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_rehearsal_answers_as_Discord_did_when_somebody_recorded_it()
    {
        var file = Environment.GetEnvironmentVariable("PROBE_FILE");
        Assert.SkipWhen(string.IsNullOrEmpty(file), "PROBE_FILE names no recording of the real Discord.");

        Assert.Empty(await ReplayAsync(JsonNode.Parse(await File.ReadAllTextAsync(file!, TestContext.Current.CancellationToken))!));
    }

    private Task ProbeAsync() => ProbeVerb.RunAsync(Settings(), $"{Guild.Id}", Written, Terminal());

    private async Task<JsonNode> RecordedAsync()
    {
        await ProbeAsync();
        return JsonNode.Parse(await File.ReadAllTextAsync(Written, TestContext.Current.CancellationToken))!;
    }

    private static async Task<IReadOnlyList<string>> ReplayAsync(JsonNode file)
    {
        await using var discord = await RehearsalDiscord.StartAsync();
        using var replay = new ProbeReplay(file, discord);
        return await replay.DifferencesAsync(TestContext.Current.CancellationToken);
    }

    private Options Settings() => new() { Discord = new() { Token = _discord.BotToken, ApiBaseUrl = _discord.ApiBaseUrl } };

    private Terminal Terminal() => new(TextReader.Null, _said, _said);
}
