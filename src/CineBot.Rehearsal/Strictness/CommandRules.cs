using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>What Discord refuses about application commands: one, an edit of one, or the whole list of an application.</summary>
internal static class CommandRules
{
    private const int ChatInput = 1;
    private static readonly long[] Types = [ChatInput, 2, 3];

    /// <summary>One command to be created.</summary>
    public static DiscordError? CheckCommand(JsonNode? body)
    {
        var command = Field.Root(body);
        Judge(command);
        return command.Error;
    }

    /// <summary>An edit of a command of this type: only what is sent is judged.</summary>
    public static DiscordError? CheckEdit(JsonNode? body, long type)
    {
        var command = Field.Root(body);
        if (command.Sent("name")) Name(command, type);
        if (command.Sent("description")) Description(command, type);
        Rest(command, type);
        return command.Error;
    }

    /// <summary>The list that overwrites all commands: also how many of each type, and no name twice.</summary>
    public static DiscordError? CheckCommands(JsonNode? body)
    {
        var all = Field.Root(body);
        if (all.Node is not JsonArray)
        {
            all.Refuse("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return all.Error;
        }
        var commands = all.Elements();
        foreach (var command in commands) Judge(command);
        Unique(commands);
        return all.Error ?? TooMany(commands);
    }

    /// <summary>Whether one more command fits among those that stand; one of the same name and type takes its place.</summary>
    public static DiscordError? CheckRoom(JsonNode body, IEnumerable<JsonNode> standing)
    {
        var added = Field.Root(body);
        var type = added["type"].Number() ?? ChatInput;
        var others = standing.Select(Field.Root).Where(command => (command["type"].Number() ?? ChatInput) == type && command["name"].Raw() != added["name"].Raw());
        return others.Count() < MostOf(type) ? null : Full(type);
    }

    private static void Judge(Field command)
    {
        if (command.Node is not JsonObject)
        {
            command.Refuse("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            return;
        }
        var type = command["type"].Given ? command["type"].Choice(Types) ?? ChatInput : ChatInput;
        Name(command, type);
        Description(command, type);
        Rest(command, type);
    }

    private static void Name(Field command, long type)
    {
        if (type == ChatInput)
        {
            CommandText.SlashName(command);
            return;
        }
        command["name"].RequiredText(32);
        CommandText.Localizations(command["name_localizations"], translation => translation.RequiredText(32));
    }

    private static void Description(Field command, long type)
    {
        if (type == ChatInput) CommandText.Description(command);
        else if (!string.IsNullOrEmpty(command["description"].Raw()))
            command["description"].Refuse("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID", "Context menu commands cannot have a description");
    }

    private static void Rest(Field command, long type)
    {
        if (type == ChatInput) OptionRules.JudgeTop(command["options"]);
        else if (command["options"].Elements().Count > 0)
            command["options"].Refuse("APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID", "Context menu commands cannot have options");
        Set(command["contexts"], 2);
        Set(command["integration_types"], 1);
        Permissions(command["default_member_permissions"]);
        if (CommandSize.Of(command) is var size && size > CommandSize.Most)
            command.Refuse("APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({CommandSize.Most})");
    }

    private static void Set(Field field, long most)
    {
        var seen = new HashSet<long>();
        foreach (var entry in field.List(1, 100))
        {
            if (entry.Number() is not { } value || value < 0 || value > most)
                entry.Refuse("ENUM_TYPE_COERCE", $"Value \"{entry.Node?.ToJsonString()}\" is not a valid enum value.");
            else if (!seen.Add(value)) field.Refuse("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
        }
    }

    private static void Permissions(Field field)
    {
        if (field.Given && field.Snowflake() > long.MaxValue) field.Refuse("NUMBER_TYPE_MAX", "Permissions out of range.");
    }

    private static void Unique(IReadOnlyList<Field> commands)
    {
        var seen = new HashSet<(long, string)>();
        foreach (var command in commands)
            if (command["name"].Raw() is { } name && !seen.Add((command["type"].Number() ?? ChatInput, name)))
                command.Refuse("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
    }

    private static DiscordError? TooMany(IReadOnlyList<Field> commands) => commands
        .GroupBy(command => command["type"].Number() ?? ChatInput)
        .Where(group => group.Count() > MostOf(group.Key))
        .Select(group => Full(group.Key))
        .FirstOrDefault();

    private static DiscordError Full(long type) => new(400, 30032, $"Maximum number of application commands reached ({MostOf(type)}).");

    // Globally, and again in each server.
    private static int MostOf(long type) => type == ChatInput ? 100 : 15;
}
