using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.People;

/// <summary>Turns what a person picked (somebody, a channel, a role, a file, by object, name or id) into the id that goes over the wire.</summary>
internal sealed class ValueEntry(RehearsalDiscord discord, User person, Channel channel, Resolved resolved)
{
    private VirtualWorld World => discord.World;

    public string Person(object value)
    {
        var picked = value as User ?? World.FindUser(value.ToString().AsId()) ?? World.Person(value.ToString()!);
        resolved.Add(picked, channel);
        return picked.Id.Text();
    }

    public string Place(object value, JsonArray? kinds)
    {
        var picked = value as Channel ?? World.FindChannel(value.ToString().AsId()) ?? World.Channel(value.ToString()!, channel.Guild);
        if (!picked.IsSeenBy(person.Id)) throw new CannotAct($"{person.DisplayName} does not see {picked}.", "unfit");
        if (kinds is { Count: > 0 } && !kinds.Any(kind => kind.AsNumber() == (int)picked.Kind)) throw new CannotAct($"{picked} is not of a kind offered here.", "unfit");
        resolved.Add(picked, person);
        return picked.Id.Text();
    }

    public string Role(object value)
    {
        var roles = channel.Guild?.Roles ?? throw new CannotAct("There are no roles here.");
        var picked = value as Role ?? roles.Find(role => role.Id == value.ToString().AsId() || role.Name == value.ToString())
            ?? throw new CannotAct($"There is no role « {value} ».");
        resolved.Add(picked);
        return picked.Id.Text();
    }

    public string PersonOrRole(object value) =>
        value is Role || channel.Guild?.Roles.Exists(role => role.Name == value.ToString()) == true ? Role(value) : Person(value);

    public string File(object value)
    {
        var file = value as AttachedFile ?? throw new CannotAct("A file is wanted here.");
        var id = World.NewId();
        var url = $"{World.AttachmentsUrl}/{channel.Id}/{id}/{Uri.EscapeDataString(file.FileName)}";
        var attachment = new Attachment(id, file.FileName, file.ContentType, file.Content, url) { Ephemeral = true };
        World.Attachments[id] = attachment;
        resolved.Add(attachment);
        return id.Text();
    }

    public static long Whole(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
