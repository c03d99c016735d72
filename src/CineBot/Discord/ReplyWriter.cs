using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest.Bodies;
using CineBot.Discord.Writing;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;

namespace CineBot.Discord;

/// <summary>
/// Writes replies, cards, forms and choices as Discord's JSON, in a language and within every limit. Nobody is pinged but those a card tells on purpose.
/// </summary>
internal sealed class ReplyWriter(Wording wording, CardWriter cards, FormWriter forms, ChoiceWriter choices)
{
    private const int MaxTold = 100;
    private const int MaxThreadName = 100;

    /// <summary>A message that answers an interaction; also the body of an edit of one.</summary>
    public MessageBody Message(Reply reply, Language language, bool isPrivate)
    {
        var room = new Room();
        var files = FileNames.Of(reply.Files);
        var steps = cards.Rows(reply.Buttons, language, room).ToList();
        var enclosed = Unenclosed(reply.Card, files).Where(_ => room.TryTake(1)).ToList();
        var parts = new JsonArray();
        if (reply.Text is { } text) AddText(parts, wording.Markdown(text, language), room);
        if (reply.Card is { } card) AddCard(parts, card, files, language, room, marker: null);
        foreach (var name in enclosed) parts.Add(Component.File(name));
        foreach (var row in steps) parts.Add(row);
        return Body(parts, FileNames.Rename(reply.Files, files), reply.Card?.Telling ?? [], isPrivate ? MessageFlags.Ephemeral : MessageFlags.None);
    }

    /// <summary>A public message; its container carries the marker, by which it is found again.</summary>
    public MessageBody Public(OutgoingMessage message)
    {
        var room = new Room();
        var files = FileNames.Of(message.Files);
        var enclosed = Unenclosed(message.Card, files).Where(_ => room.TryTake(1)).ToList();
        var parts = new JsonArray();
        AddCard(parts, message.Card, files, message.Language, room, message.Marker);
        foreach (var name in enclosed) parts.Add(Component.File(name));
        return Body(parts, FileNames.Rename(message.Files, files), message.Card.Telling, MessageFlags.None);
    }

    public string ThreadName(NamedThread name) => Cut.Plain(wording.Plain(name.Name, name.Language), MaxThreadName);

    /// <summary>The data of a form that answers the interaction <paramref name="opener"/>.</summary>
    public JsonObject Form(Form form, InteractionId opener, Language language) => forms.Write(form, opener, language);

    /// <summary>The choices offered for an option of this kind.</summary>
    public JsonArray Choices(IEnumerable<Choice> offered, OptionKind kind, Language language) => choices.Offer(offered, kind, language);

    private static void AddText(JsonArray parts, string text, Room room)
    {
        var fitting = Cut.Markdown(text, room.Characters);
        if (!string.IsNullOrWhiteSpace(fitting) && room.TryTake(1, fitting.Length)) parts.Add(Component.Words(fitting));
    }

    private void AddCard(JsonArray parts, Card card, IReadOnlyDictionary<string, string> files, Language language, Room room, int? marker)
    {
        if (!room.TryTake(1)) return;
        var content = cards.Write(card, files, language, room);
        if (content.Count > 0) parts.Add(Component.Container(content, marker));
    }

    // Such a message shows only the files that a component names.
    private static IEnumerable<string> Unenclosed(Card? card, IReadOnlyDictionary<string, string> files) =>
        files.Where(file => card?.Blocks.OfType<Enclosure>().Any(enclosure => enclosure.FileName == file.Key) != true).Select(file => file.Value);

    private static MessageBody Body(JsonArray parts, IReadOnlyList<OutgoingFile> files, IEnumerable<MemberId> told, MessageFlags flags)
    {
        if (parts.Count == 0) parts.Add(Component.Words(VisibleWords.Nothing));
        return new() { Components = parts, Flags = flags | MessageFlags.ComponentsV2, Files = files, Told = [.. told.Distinct().Take(MaxTold)] };
    }
}
