using System.Text.Json.Nodes;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Control;

/// <summary>How the control side writes what people see.</summary>
internal static class Seen
{
    public static JsonObject Of(Message message)
    {
        var json = message.ToJson();
        json["text"] = message.Text;
        json["only_for"] = message.VisibleTo?.Text();
        json["channel_name"] = message.Channel.Name;
        return json;
    }

    public static JsonObject Of(Channel channel)
    {
        var json = new JsonObject { ["id"] = channel.Id.Text(), ["name"] = channel.Name, ["kind"] = channel.Kind.ToString() };
        if (channel.Parent is { } parent) json["parent"] = parent.Name;
        if (channel.Thread is { } thread) (json["archived"], json["locked"]) = (thread.Archived, thread.Locked);
        return json;
    }

    public static JsonObject Of(InteractionOutcome outcome) => new()
    {
        ["interaction"] = outcome.Interaction.Id.Text(),
        ["failure"] = outcome.Failure,
        ["deferred"] = outcome.WasDeferred,
        ["ephemeral"] = outcome.IsEphemeral,
        ["text"] = outcome.Text,
        ["message"] = outcome.Message is { } message ? Of(message) : null,
        ["follow_ups"] = outcome.FollowUps.Select(Of).AsArray(),
        ["modal"] = outcome.Modal?.Json.DeepClone(),
        ["choices"] = outcome.Choices.Select(choice => new JsonObject { ["name"] = choice.Name, ["value"] = choice.Value }).AsArray(),
    };

    public static JsonArray People(VirtualWorld world, IEnumerable<ulong> ids) =>
        ids.Select(id => (JsonNode?)(world.FindUser(id)?.DisplayName ?? id.Text())).AsArray();
}
