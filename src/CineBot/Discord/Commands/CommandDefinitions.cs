using System.Text.Json.Nodes;
using CineBot.Interactions;

namespace CineBot.Discord.Commands;

/// <summary>Writes every command as Discord registers it, always in the same order and the same words: equal definitions are equal texts.</summary>
internal sealed class CommandDefinitions(CommandTable table, Texts texts)
{
    private const int MaxDescription = 100;
    private const int Subcommand = 1;
    private const int SubcommandGroup = 2;

    public JsonArray Write() => [.. Enum.GetValues<CommandType>().SelectMany(type => table.Of(type).Select(node => Command(node, type)))];

    private JsonObject Command(CommandNode node, CommandType type)
    {
        var command = Named($"command.{node.Path}", node.Segment);
        command["type"] = (int)type;
        if (type is CommandType.Chat)
        {
            Describe(command, $"command.{node.Path}");
            command["options"] = Below(node);
        }

        Reach(command, [.. node.Handlers.Select(handler => handler.Access)]);
        return command;
    }

    private JsonArray Below(CommandNode node) =>
        node.Handler is { } handler ? Options(handler) : [.. node.Children.Select(Sub)];

    private JsonObject Sub(CommandNode node)
    {
        var sub = Named($"command.{node.Path}", node.Segment);
        sub["type"] = node.Handler is null ? SubcommandGroup : Subcommand;
        Describe(sub, $"command.{node.Path}");
        sub["options"] = Below(node);
        return sub;
    }

    // Required ones first, as Discord demands; else as they were registered.
    private JsonArray Options(Handler handler) =>
        [.. handler.Options.OrderByDescending(option => option.Required).Select(option => Option(option, $"command.{handler.Path}.{option.Name}"))];

    private JsonObject Option(Option option, string key)
    {
        var written = Named(key, option.Name);
        Describe(written, key);
        written["type"] = OptionKinds.Type(option.Kind);
        if (option.Required) written["required"] = true;
        OptionKinds.Bound(written, option);
        if (option.Search is not null) written["autocomplete"] = true;
        if (option.Choices.Count > 0) written["choices"] = new JsonArray([.. option.Choices.Select(choice => Choice(choice, option.Kind))]);
        return written;
    }

    private JsonObject Choice(Choice choice, OptionKind kind)
    {
        var key = (choice.Label as Text)?.Key ?? choice.Label.ToString() ?? choice.Value;
        var written = Named(key, key, nameKey: key);
        written["value"] = OptionKinds.Value(choice.Value, kind);
        return written;
    }

    private JsonObject Named(string key, string canonical, string? nameKey = null)
    {
        nameKey ??= $"{key}.name";
        var named = new JsonObject { ["name"] = table.Name(nameKey, canonical, table.Own) };
        if (texts.Find(nameKey, table.Other) is { } other) named["name_localizations"] = Locales(other);
        return named;
    }

    private void Describe(JsonObject named, string key)
    {
        named["description"] = Writing.Cut.Plain(table.Name($"{key}.description", key, table.Own), MaxDescription);
        if (texts.Find($"{key}.description", table.Other) is { } other) named["description_localizations"] = Locales(Writing.Cut.Plain(other, MaxDescription));
    }

    // Discord falls back between the English locales only as far as each is registered.
    private JsonObject Locales(string text) => table.Other is Language.French ? new() { ["fr"] = text } : new() { ["en-GB"] = text, ["en-US"] = text };

    // One command has one reach, its subcommands together: the widest of theirs, and each checks its own when it runs.
    private static void Reach(JsonObject command, IReadOnlyList<Access> accesses)
    {
        var everywhere = accesses.Any(access => access.Scope is Scope.Anywhere);
        command["contexts"] = everywhere ? new JsonArray(0, 1, 2) : new JsonArray(0);
        command["integration_types"] = everywhere ? new JsonArray(0, 1) : new JsonArray(0);
        var needed = accesses.Select(access => access.Needed).Aggregate((all, one) => all & one);
        if (needed is not Permissions.None) command["default_member_permissions"] = PermissionBits.Write(needed);
    }
}
