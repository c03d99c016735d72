using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CineBot.Discord.Reading;
using CineBot.Interactions;

namespace CineBot.Discord.Servers;

/// <summary>Reads what events tell of servers; what is malformed is left out.</summary>
internal static class ServerReader
{
    /// <summary>Null without an id. The bot's own roles are those of the member <paramref name="self"/>, where the event lists it.</summary>
    public static KnownServer? Server(JsonElement? json, MemberId self)
    {
        if (json.Id("id") is not { } id) return null;
        var server = Renamed(json, new(new(id), "", default));
        var own = json.Items("members").Select(member => (JsonElement?)member).FirstOrDefault(member => member.Field("user").Id("id") == self.Value);
        return server with
        {
            Channels = json.Items("channels").Select(channel => Channel(channel)).OfType<KnownChannel>().DistinctBy(channel => channel.Id).ToImmutableDictionary(channel => channel.Id),
            OwnRoles = OwnRoles(own),
        };
    }

    /// <summary>The server with the name, owner, system channel and roles that the event states.</summary>
    public static KnownServer Renamed(JsonElement? json, KnownServer server) => server with
    {
        Name = json.Text("name") ?? server.Name,
        Owner = new(json.Id("owner_id") ?? server.Owner.Value),
        SystemChannel = json.Id("system_channel_id") is { } channel ? new(channel) : null,
        Roles = json.Field("roles") is null ? server.Roles : Roles(json),
    };

    public static KnownChannel? Channel(JsonElement? json) => json.Id("id") is { } id && json.Number("type") is { } type
        ? new(new(id), json.Text("name") ?? "", type, Overwrites(json)) { Tags = Tags(json), AsksForTag = ForumFlags.AsksForTag(json.Number("flags") ?? 0), IsAdult = json.IsTrue("nsfw") }
        : null;

    public static ImmutableHashSet<long> OwnRoles(JsonElement? member) => [.. member.Items("roles").Select(role => role.Id()).OfType<long>()];

    public static ulong Bits(JsonElement? json, string name) =>
        ulong.TryParse(json.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;

    public static KnownRole Role(JsonElement? json) =>
        new(json.Text("name") ?? "", json.Number("position") ?? 0, Bits(json, "permissions"), json.IsTrue("managed"));

    private static ImmutableDictionary<long, KnownRole> Roles(JsonElement? json)
    {
        var roles = ImmutableDictionary.CreateBuilder<long, KnownRole>();
        foreach (JsonElement? role in json.Items("roles"))
        {
            if (role.Id("id") is { } id) roles[id] = Role(role);
        }

        return roles.ToImmutable();
    }

    private static List<ForumTag> Tags(JsonElement? json)
    {
        var tags = new List<ForumTag>();
        foreach (JsonElement? tag in json.Items("available_tags"))
        {
            if (tag.Id("id") is { } id && tag.Text("name") is { } name) tags.Add(new(id, name, tag.IsTrue("moderated")));
        }

        return tags;
    }

    private static List<KnownOverwrite> Overwrites(JsonElement? json)
    {
        var overwrites = new List<KnownOverwrite>();
        foreach (JsonElement? overwrite in json.Items("permission_overwrites"))
        {
            if (overwrite.Id("id") is { } id) overwrites.Add(new(id, Bits(overwrite, "deny"), Bits(overwrite, "allow")));
        }

        return overwrites;
    }
}
