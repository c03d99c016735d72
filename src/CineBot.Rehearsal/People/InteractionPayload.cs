using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.People;

/// <summary>Writes INTERACTION_CREATE as Discord does: who, where, in which languages, by which installation.</summary>
internal static class InteractionPayload
{
    private const int AttachmentLimit = 10 * 1024 * 1024;

    public static LiveInteraction Prepare(InteractionDesk desk, InteractionKind kind, User person, Channel channel, JsonObject data, Message? source = null)
    {
        var (id, token) = (desk.NewId(), desk.NewToken());
        var world = desk.World;
        var installed = channel.Guild is null or { HasBot: true };
        var payload = new JsonObject
        {
            ["id"] = id.Text(),
            ["application_id"] = world.ApplicationId.Text(),
            ["type"] = (int)kind,
            ["token"] = token,
            ["version"] = 1,
            ["locale"] = person.Locale,
            ["channel_id"] = channel.Id.Text(),
            ["channel"] = ChannelOf(channel, person),
            ["context"] = channel.Guild is null ? 1 : 0,
            ["app_permissions"] = AppPermissions(world, channel).Text(),
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(channel, person),
            ["attachment_size_limit"] = AttachmentLimit,
            ["data"] = data,
        };
        AddPerson(payload, person, channel);
        if (source is not null) payload["message"] = source.ToJson();
        return new LiveInteraction(id, token, kind, person, channel)
        {
            Source = source,
            CreatedAt = world.Clocks.Wire.GetUtcNow(),
            HappenedAt = world.Now,
            IsInstalledHere = installed,
            Payload = payload,
        };
    }

    /// <summary>A member with the permissions that they have in this channel.</summary>
    public static JsonObject MemberIn(Guild guild, User person, Channel channel)
    {
        var member = guild.Members[person.Id].ToJson();
        member["permissions"] = Authority.In(guild, person.Id, channel).Text();
        return member;
    }

    private static void AddPerson(JsonObject payload, User person, Channel channel)
    {
        if (channel.Guild is not { } guild)
        {
            payload["user"] = person.ToJson();
            return;
        }

        payload["guild_id"] = guild.Id.Text();
        payload["guild_locale"] = guild.Locale;
        payload["guild"] = new JsonObject { ["id"] = guild.Id.Text(), ["locale"] = guild.Locale, ["features"] = new JsonArray() };
        payload["member"] = MemberIn(guild, person, channel);
    }

    private static JsonObject ChannelOf(Channel channel, User person) => channel.Guild is { } guild
        ? channel.ToResolvedJson(Authority.In(guild, person.Id, channel))
        : channel.ToJson();

    private static Permission AppPermissions(VirtualWorld world, Channel channel) => channel.Guild switch
    {
        null => WorldBuilding.ForEverybody,
        { HasBot: true } guild => Authority.In(guild, world.Bot.Id, channel),
        _ => Permission.EmbedLinks | Permission.AttachFiles,
    };

    private static JsonObject Owners(Channel channel, User person)
    {
        var owners = new JsonObject();
        if (channel.Guild is null) owners["0"] = "0";
        else if (channel.Guild.HasBot) owners["0"] = channel.Guild.Id.Text();
        if (person.InstalledTheApp) owners["1"] = person.Id.Text();
        return owners;
    }
}
