using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>A message as Discord writes it, with what its application would show around it: only for you, who used which command, who is pinged.</summary>
internal sealed class ShownMessage(InteractionDesk desk)
{
    public JsonObject Of(Message message)
    {
        var json = message.ToJson();
        var cause = Cause(message);
        json["page"] = new JsonObject
        {
            ["only_you"] = message.VisibleTo is not null,
            ["only_for"] = message.VisibleTo?.Text(),
            ["used"] = cause is { Kind: InteractionKind.Command } ? new JsonObject { ["person"] = cause.Person.Id.Text(), ["command"] = ShownInteraction.CommandOf(cause), ["menu"] = ShownInteraction.IsOfMenu(cause) } : null,
            ["on"] = cause is { Kind: InteractionKind.Component, Source: { } source } ? source.Id.Text() : null,
            ["pings"] = message.Pings.Notified.Select(id => (JsonNode?)id.Text()).AsArray(),
            ["thinking"] = message.IsThinking,
        };
        return json;
    }

    /// <summary>The command or the press that led to it; a form is looked through.</summary>
    private LiveInteraction? Cause(Message message)
    {
        if (message.InteractionMetadata.Id("id") is not { } id) return null;
        var interaction = desk.Find(id);
        return interaction?.Opener ?? interaction;
    }
}
