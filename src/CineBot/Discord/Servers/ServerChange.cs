using System.Text.Json;
using CineBot.Discord.Reading;

namespace CineBot.Discord.Servers;

/// <summary>What an event changes in a server that is known.</summary>
internal static class ServerChange
{
    /// <summary>Null for events that change nothing the bot looks at.</summary>
    public static Func<KnownServer, KnownServer>? Of(string name, JsonElement? json, MemberId self) => name switch
    {
        "GUILD_UPDATE" => server => ServerReader.Renamed(json, server),
        "CHANNEL_CREATE" or "CHANNEL_UPDATE" when ServerReader.Channel(json) is { } channel =>
            server => server with { Channels = server.Channels.SetItem(channel.Id, channel) },
        "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" when json.Field("role").Id("id") is { } role && ServerReader.Role(json.Field("role")) is var told =>
            server => server with { Roles = server.Roles.SetItem(role, told) },
        "GUILD_ROLE_DELETE" when json.Id("role_id") is { } role =>
            server => server with { Roles = server.Roles.Remove(role), OwnRoles = server.OwnRoles.Remove(role) },
        "GUILD_MEMBER_UPDATE" when json.Field("user").Id("id") == self.Value && ServerReader.OwnRoles(json) is var roles =>
            server => server with { OwnRoles = roles },
        _ => null,
    };
}
