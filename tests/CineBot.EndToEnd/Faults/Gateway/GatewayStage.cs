using System.Text.Json;
using System.Text.Json.Nodes;
using CineBot.Discord.Gateway;
using CineBot.Discord.Payloads;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;
using CineBot.Tests.Infrastructure;

namespace CineBot.EndToEnd.Faults.Gateway;

/// <summary>A loopback Discord and the bot's gateway client on the same wire time, which only the test moves.</summary>
internal sealed class GatewayStage : IGatewayDirectory, IAsyncDisposable
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 2, 20, 0, 0, TimeSpan.Zero);

    private int _told;

    private GatewayStage(ManualTime time, RehearsalDiscord discord) => (Time, Discord) = (time, discord);

    public ManualTime Time { get; }

    public RehearsalDiscord Discord { get; }

    public LogRecord Log { get; } = new();

    public string Token { get; set; } = "";

    public IReadOnlyList<GatewayFrame> Frames => Discord.Transcript.Frames;

    public CineBot.Rehearsal.World.Guild Club => Discord.World.Guilds.First(guild => guild.HasBot);

    public static async Task<GatewayStage> OpenAsync()
    {
        var time = new ManualTime(Monday);
        var discord = await RehearsalDiscord.StartAsync(new() { WireTime = time });
        return new(time, discord) { Token = discord.BotToken };
    }

    /// <summary>How many changes were told so far.</summary>
    public int Told => _told;

    /// <summary>What the client has sent with this opcode.</summary>
    public IReadOnlyList<GatewayFrame> Sent(int op) => [.. Frames.Where(frame => frame.Kind is FrameKind.FromBot && frame.Op == op)];

    /// <summary>The next frame of this kind after the one with that number.</summary>
    public Task<GatewayFrame> NextAsync(int after, Func<GatewayFrame, bool> found) =>
        Discord.Transcript.WaitForFrameAsync(found, after, TestContext.Current.CancellationToken);

    public Task<GatewayFrame> NextSentAsync(int after, int op) => NextAsync(after, frame => frame.Kind is FrameKind.FromBot && frame.Op == op);

    /// <summary>Tells the bot of numbered changes, counted from one.</summary>
    public void Tell(int times = 1)
    {
        lock (Discord.World.Gate)
        {
            for (var time = 0; time < times; time++)
                Discord.World.Tell("CHANNEL_UPDATE", new JsonObject { ["number"] = ++_told }, Club, Intent.Guilds);
        }
    }

    Task<GatewayInfo> IGatewayDirectory.FindAsync(CancellationToken cancellation)
    {
        lock (Discord.World.Gate)
        {
            var limit = JsonSerializer.Deserialize(Discord.Gateway.Starts.ToJson().ToJsonString(), RestJson.Default.SessionStartLimit)!;
            return Task.FromResult(new GatewayInfo(Discord.Gateway.Settings.Url, Discord.Gateway.Settings.RecommendedShards, limit));
        }
    }

    public ValueTask DisposeAsync() => Discord.DisposeAsync();
}
