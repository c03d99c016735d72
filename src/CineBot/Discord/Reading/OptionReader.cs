using System.Text.Json;
using CineBot.Discord.Commands;
using CineBot.Interactions;

namespace CineBot.Discord.Reading;

/// <summary>Reads a command's options by canonical name, each as the kind it was registered with.</summary>
internal static class OptionReader
{
    private const int MaxText = 6000;

    /// <summary>Null where an option is unknown, given twice, of another kind, or names what Discord did not resolve.</summary>
    public static Request? Read(CommandTable table, Handler handler, JsonElement? given, JsonElement? resolved, Request asked)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        string? typing = null;
        foreach (JsonElement? item in given.Items("options"))
        {
            if (table.FindOption(handler, item.Text("name") ?? "") is not { } option) return null;
            var isFocused = asked.Kind is RequestKind.Search && item.IsTrue("focused");
            if (isFocused) typing = option.Name;
            var value = isFocused ? Typed(item) : Value(option, item, resolved, asked.Kind is RequestKind.Search);
            if (value is null && asked.Kind is RequestKind.Search) continue;
            if (value is null || !values.TryAdd(option.Name, value)) return null;
        }

        if (asked.Kind is RequestKind.Search && typing is null) return null;
        var files = values.Values.OfType<IncomingFile>().ToList();
        return asked with { Options = values, Typing = typing, Files = files };
    }

    // What is being typed is a text whatever the option's kind.
    private static string? Typed(JsonElement? item) =>
        item.Field("value") is not { } value ? null
        : value.ValueKind is JsonValueKind.Number ? value.GetRawText()
        : Bounded(value.Text());

    private static object? Value(Option option, JsonElement? item, JsonElement? resolved, bool partial) => (option.Kind, item.Field("value")) switch
    {
        (_, null) => null,
        (OptionKind.Text, { } value) => Bounded(value.Text()),
        (OptionKind.Number, { ValueKind: JsonValueKind.Number } value) => value.TryGetInt64(out var number) ? number : null,
        (OptionKind.Flag, { ValueKind: JsonValueKind.True or JsonValueKind.False } value) => value.GetBoolean(),
        (OptionKind.Person, { } value) => Named(value, resolved, "users", partial) is { } id ? new MemberId(id) : null,
        (OptionKind.Channel, { } value) => Named(value, resolved, "channels", partial) is { } id ? new ChannelId(id) : null,
        (OptionKind.Role, { } value) => Named(value, resolved, "roles", partial) is { } id ? new RoleId(id) : null,
        (OptionKind.File, { } value) => FileReader.Find(resolved, value, option.Name),
        _ => null,
    };

    // While somebody is still typing, Discord resolves nothing.
    private static long? Named(JsonElement value, JsonElement? resolved, string kind, bool partial) =>
        value.Id() is { } id && (partial || resolved.Field(kind).Field(new MemberId(id).ToString()) is not null) ? id : null;

    private static string? Bounded(string? text) => text?.Length <= MaxText ? text : null;
}
