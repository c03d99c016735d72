using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.People;

/// <summary>Writes the interactions of commands, for commands that are registered and open to the person here.</summary>
internal sealed class CommandLine(RehearsalDiscord discord)
{
    private readonly CommandOffer _offer = new(discord);

    public LiveInteraction Slash(User person, Channel channel, string path, (string Name, object Value)[] options)
    {
        var words = path.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = _offer.Find(person, channel, words[0], 1);
        var data = Data(command);
        var filling = new OptionFilling(discord, person, channel, data);
        data["options"] = Nest(command, words.Skip(1), person.Locale, leaf => filling.Fill(leaf, options));
        return InteractionPayload.Prepare(discord.Interactions, InteractionKind.Command, person, channel, data);
    }

    public LiveInteraction Autocomplete(User person, Channel channel, string path, string option, string typed, (string Name, object Value)[] filled)
    {
        var words = path.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = _offer.Find(person, channel, words[0], 1);
        var data = Data(command);
        var filling = new OptionFilling(discord, person, channel, data);
        data["options"] = Nest(command, words.Skip(1), person.Locale, leaf => filling.FillPartly(leaf, option, typed, filled));
        return InteractionPayload.Prepare(discord.Interactions, InteractionKind.Autocomplete, person, channel, data);
    }

    public LiveInteraction OnMessage(User person, Message message, string name)
    {
        if (!message.Channel.IsSeenBy(person.Id) || message.Deleted) throw new CannotAct($"{person.DisplayName} does not see this message.", "unseen");
        var data = Data(_offer.Find(person, message.Channel, name, 3));
        data["target_id"] = message.Id.Text();
        data["resolved"] = new JsonObject { ["messages"] = new JsonObject { [message.Id.Text()] = message.ToJson() } };
        return InteractionPayload.Prepare(discord.Interactions, InteractionKind.Command, person, message.Channel, data);
    }

    public LiveInteraction OnUser(User person, Channel channel, User target, string name)
    {
        var data = Data(_offer.Find(person, channel, name, 2));
        data["target_id"] = target.Id.Text();
        new Resolved(data).Add(target, channel);
        return InteractionPayload.Prepare(discord.Interactions, InteractionKind.Command, person, channel, data);
    }

    private static JsonObject Data(JsonObject command)
    {
        var data = new JsonObject { ["id"] = command.Text("id"), ["name"] = command.Text("name"), ["type"] = command.Number("type"), ["options"] = new JsonArray() };
        if (command.Text("guild_id") is { } guild) data["guild_id"] = guild;
        return data;
    }

    /// <summary>Walks down groups and subcommands, then fills the leaf.</summary>
    private static JsonArray Nest(JsonObject command, IEnumerable<string> words, string locale, Func<JsonObject, JsonArray> fill)
    {
        var inner = command.Objects("options").Where(option => option.Number("type") is 1 or 2).ToList();
        if (inner.Count == 0) return words.Any() ? throw new CannotAct($"/{command.Text("name")} has no subcommands.") : fill(command);
        var chosen = inner.Find(option => words.Any() && option.IsCalled(words.First(), locale))
            ?? throw new CannotAct($"/{command.Text("name")} has no subcommand « {words.FirstOrDefault()} ».");
        return
        [
            new JsonObject
            {
                ["name"] = chosen.Text("name"),
                ["type"] = chosen.Number("type"),
                ["options"] = Nest(chosen, words.Skip(1), locale, fill),
            },
        ];
    }
}
