using System.Text.Json;
using CineBot.Discord.Commands;
using CineBot.Interactions;

namespace CineBot.Discord.Reading;

/// <summary>Reads the data of a slash command, a context menu, or a search while typing.</summary>
internal sealed class CommandReader(CommandTable table)
{
    private const int Subcommand = 1;
    private const int SubcommandGroup = 2;

    /// <summary>Null where no such command is registered, or its options are not the registered ones.</summary>
    public Request? Read(JsonElement? data, Request asked) => data.Number("type") switch
    {
        (int)CommandType.Chat => Typed(data, asked with { Machines = MachinesIn(data) }),
        (int)CommandType.Person => OnPerson(data, asked with { Machines = MachinesIn(data) }),
        (int)CommandType.Message => OnMessage(data, asked),
        _ => null,
    };

    private Request? Typed(JsonElement? data, Request asked)
    {
        List<string> names = [data.Text("name") ?? ""];
        var level = data;
        while (level.Items("options").ToList() is [var only] && ((JsonElement?)only).Number("type") is Subcommand or SubcommandGroup)
        {
            names.Add(((JsonElement?)only).Text("name") ?? "");
            level = only;
        }

        return table.Find(CommandType.Chat, names) is { } handler
            ? OptionReader.Read(table, handler, level, data.Field("resolved"), asked with { Path = handler.Path })
            : null;
    }

    private Request? OnPerson(JsonElement? data, Request asked)
    {
        if (table.Find(CommandType.Person, [data.Text("name") ?? ""]) is not { } handler || data.Id("target_id") is not { } target) return null;
        return data.Field("resolved").Field("users").Field(Key(target)) is null
            ? null
            : asked with { Path = handler.Path, Subject = new(new(target), null, null, null) };
    }

    private Request? OnMessage(JsonElement? data, Request asked)
    {
        if (table.Find(CommandType.Message, [data.Text("name") ?? ""]) is not { } handler || data.Id("target_id") is not { } target) return null;
        var message = data.Field("resolved").Field("messages").Field(Key(target));
        if (message.Field("author").Id("id") is not { } author) return null;
        ChannelId? channel = message.Id("channel_id") is { } id ? new(id) : null;
        return asked with
        {
            Path = handler.Path,
            Subject = new(new(author), new(target), channel, message.Text("content")) { At = message.Instant("timestamp"), Files = FileReader.All(message, "message") },
            Machines = message.Field("author").IsTrue("bot") || message.Id("webhook_id") is not null ? new HashSet<MemberId> { new(author) } : asked.Machines,
        };
    }

    private static HashSet<MemberId> MachinesIn(JsonElement? data) =>
        [.. data.Field("resolved").Field("users") is { ValueKind: JsonValueKind.Object } users
            ? users.EnumerateObject().Where(user => ((JsonElement?)user.Value).IsTrue("bot")).Select(user => user.Value.Field("id")?.Id()).OfType<long>().Select(id => new MemberId(id))
            : []];

    private static string Key(long id) => new MessageId(id).ToString();
}
