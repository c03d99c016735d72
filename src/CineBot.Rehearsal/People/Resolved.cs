using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.People;

/// <summary>The part of an interaction that spells out the ids it carries.</summary>
internal sealed class Resolved(JsonObject data)
{
    public void Add(User user, Channel channel)
    {
        Part("users")[user.Id.Text()] = user.ToJson();
        if (channel.Guild is not { } guild || !guild.Members.TryGetValue(user.Id, out var member)) return;
        var json = member.ToJson(withUser: false);
        foreach (var key in new[] { "mute", "deaf" }) json.Remove(key);
        json["permissions"] = Authority.In(guild, user.Id, channel).Text();
        Part("members")[user.Id.Text()] = json;
    }

    public void Add(Channel channel, User person) =>
        Part("channels")[channel.Id.Text()] = channel.ToResolvedJson(Authority.In(channel.Guild!, person.Id, channel));

    public void Add(Role role) => Part("roles")[role.Id.Text()] = role.ToJson();

    public void Add(Attachment attachment) => Part("attachments")[attachment.Id.Text()] = attachment.ToJson();

    private JsonObject Part(string name)
    {
        if (data["resolved"] is not JsonObject resolved) data["resolved"] = resolved = [];
        if (resolved[name] is not JsonObject part) resolved[name] = part = [];
        return part;
    }
}
