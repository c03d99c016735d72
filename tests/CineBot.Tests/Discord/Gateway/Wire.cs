using CineBot.Discord.Gateway;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineBot.Tests.Discord.Gateway;

/// <summary>Wire time that the test moves, and a shard's surroundings on it.</summary>
internal sealed class Wire
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 2, 20, 0, 0, TimeSpan.Zero);

    public Wire() => Runtime = new(Settings, Time, new Random(7), NullLogger.Instance);

    public static GatewaySettings Settings { get; } = new("a.b.c", GatewayIntents.Guilds, new("https://discord.com/api/v10"));

    public ManualTime Time { get; } = new(Monday);

    public GatewayRuntime Runtime { get; }

    public TimeSpan Elapsed => Time.GetUtcNow() - Monday;

    public static GatewayAddress Address(string host = "gateway.discord.gg") =>
        GatewayAddress.Find($"wss://{host}", Settings.ApiBaseUrl) ?? throw new ArgumentException(host);
}
