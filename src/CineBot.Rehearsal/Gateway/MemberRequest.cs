using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Gateway;

/// <summary>Request Guild Members (op 8): without the privileged intent an application finds only itself.</summary>
internal sealed class MemberRequest(GatewayHub hub, VirtualWorld world)
{
    private readonly Dictionary<ulong, DateTimeOffset> _wholeLists = [];

    public void Answer(GatewayConnection connection, JsonObject request)
    {
        var session = connection.Session!;
        if (world.FindGuild(request.Id("guild_id")) is not { HasBot: true } guild) return;
        var all = session.Intents.HasFlag(Intent.GuildMembers);
        var ids = request["user_ids"] is JsonArray ? [.. request.Texts("user_ids")] : request.Text("user_ids") is { } one ? new[] { one } : null;
        if (ids is null && !all && request.Text("query") is "" && request.Number("limit") is 0 or null) connection.Close((int)CloseCode.DisallowedIntents);
        else if (ids is null && all && IsTooSoon(guild)) session.Dispatch("RATE_LIMITED", Limited(guild, request));
        else session.Dispatch("GUILD_MEMBERS_CHUNK", Chunk(guild, request, ids, all));
    }

    private bool IsTooSoon(Guild guild)
    {
        var now = hub.Wire.GetUtcNow();
        if (_wholeLists.TryGetValue(guild.Id, out var latest) && now - latest < TimeSpan.FromSeconds(30)) return true;
        _wholeLists[guild.Id] = now;
        return false;
    }

    private JsonObject Chunk(Guild guild, JsonObject request, string[]? ids, bool all)
    {
        var visible = guild.Members.Values.Where(member => all || member.User == world.Bot).ToList();
        var found = visible.Where(member => ids is null
            ? member.User.Username.StartsWith(request.Text("query") ?? "", StringComparison.OrdinalIgnoreCase)
            : ids.Contains(member.User.Id.Text())).ToList();
        var json = new JsonObject
        {
            ["guild_id"] = guild.Id.Text(),
            ["members"] = found.Select(member => member.ToJson()).AsArray(),
            ["chunk_index"] = 0,
            ["chunk_count"] = 1,
            ["not_found"] = (ids ?? []).Except(found.Select(member => member.User.Id.Text())).Select(id => (JsonNode?)id).AsArray(),
        };
        if (request.Text("nonce") is { Length: <= 32 } nonce) json["nonce"] = nonce;
        return json;
    }

    private static JsonObject Limited(Guild guild, JsonObject request) => new()
    {
        ["opcode"] = 8,
        ["retry_after"] = 30.0,
        ["meta"] = new JsonObject { ["guild_id"] = guild.Id.Text(), ["nonce"] = request.Text("nonce") },
    };
}
