using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;
using CineBot.Discord.Reading;
using CineBot.Discord.Rest;
using CineBot.Interactions;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Commands;

/// <summary>Registers the commands with Discord when they have changed, and learns where it keeps them.</summary>
internal sealed partial class CommandRegistrar(DiscordRest rest, CommandDefinitions definitions, CommandTable table, IConnectionState state, ILogger<CommandRegistrar> logger)
{
    private const string HashKey = "commands.hash";

    /// <summary>Where Discord takes no more new commands today, the earlier ones stay and the next start tries again.</summary>
    public async Task RegisterAsync(AppId application, CancellationToken cancellation)
    {
        var wanted = definitions.Write();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted.ToJsonString())));
        var kept = await rest.Commands.ListAsync(application, cancellation);
        if (await state.FindAsync(HashKey, cancellation) == hash && Names(kept).SetEquals(Names(wanted)))
        {
            Learn(kept);
            Log.Unchanged(logger, kept.Count);
            return;
        }

        Learn(await ReplaceAsync(application, wanted, kept, hash, cancellation));
    }

    private async Task<JsonArray> ReplaceAsync(AppId application, JsonArray wanted, JsonArray kept, string hash, CancellationToken cancellation)
    {
        try
        {
            var replaced = await rest.Commands.ReplaceAsync(application, wanted, cancellation);
            await state.SaveAsync(HashKey, hash, cancellation);
            Log.Registered(logger, replaced.Count);
            return replaced;
        }
        catch (DiscordRefusal refusal)
        {
            Log.Refused(logger, refusal.Code, refusal.Words);
            return kept;
        }
    }

    private void Learn(JsonArray commands) =>
        table.Learn(Read(commands).Where(command => command.Number("type") is null or (int)CommandType.Chat)
            .Select(command => (Name: command.Text("name") ?? "", Id: command.Id("id") ?? 0)).Where(command => command.Id > 0).DistinctBy(command => command.Name));

    private static HashSet<string> Names(JsonArray commands) =>
        [.. Read(commands).Select(command => $"{command.Number("type") ?? (int)CommandType.Chat} {command.Text("name")}")];

    private static IReadOnlyList<JsonElement?> Read(JsonArray commands) =>
        [.. JsonSerializer.SerializeToElement(commands, RestJson.Default.JsonArray).EnumerateArray().Select(command => (JsonElement?)command)];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The {Count} registered commands are up to date")]
        public static partial void Unchanged(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Information, "Registered {Count} commands")]
        public static partial void Registered(ILogger logger, int count);

        [LoggerMessage(3, LogLevel.Warning, "Discord does not take the commands now ({Code}: {Words}); the earlier ones stay")]
        public static partial void Refused(ILogger logger, int code, string words);
    }
}
