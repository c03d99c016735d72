using System.Text.Json.Nodes;
using CineBot.Interactions;

namespace CineBot.Discord.Writing;

/// <summary>Writes a card from top to bottom within the room there is; what finds none is counted and said at the end.</summary>
internal sealed class CardWriter(Wording wording, ControlWriter controls)
{
    private const int NoteCharacters = 120;
    private const int RowLength = 5;
    private const int MaxDescription = 1024;
    private const int MaxPicture = 2048;

    /// <summary>The parts of the card; none where it shows nothing.</summary>
    public JsonArray Write(Card card, IReadOnlyDictionary<string, string> files, Language language, Room room)
    {
        // The last note's own place is kept free.
        var hasNote = room.TryTake(1, NoteCharacters);
        var page = new Page(room);
        foreach (var block in card.Blocks) Write(block, page, files, language);
        page.Close();
        if (hasNote && room.LeftOut == 0) room.GiveBack(1, NoteCharacters);
        else if (hasNote) page.Parts.Add(Component.Words(Cut.Markdown("-# " + wording.Markdown(new("common.more", room.LeftOut), language), NoteCharacters)));
        return page.Parts;
    }

    /// <summary>Buttons in rows of five; those that find no room are counted.</summary>
    public IEnumerable<JsonObject> Rows(IEnumerable<Button> buttons, Language language, Room room) =>
        Rows(buttons.Select(button => controls.Button(button, language, room)), room);

    private void Write(Block block, Page page, IReadOnlyDictionary<string, string> files, Language language)
    {
        switch (block)
        {
            case Heading heading: page.AddText(Title(heading.Text, page, language)); break;
            case Line line: page.AddText(wording.Markdown(line.Text, language)); break;
            case Note note: page.AddText(Small(note.Text, language)); break;
            case Quote quote: page.AddText(string.Join('\n', ForeignWords.Lines(quote.Words).Select(line => quote.IsVeiled && line.Length > 0 ? $"> ||{line}||" : "> " + line))); break;
            case Rule: page.Add(1, Component.Separator); break;
            case Illustrated illustrated: Section(Lines(illustrated, page, language), Picture(illustrated, language), page); break;
            case Actionable actionable: Section(actionable.Lines.Select(line => wording.Markdown(line, language)), controls.Button(actionable.Button, language, page.Room), page); break;
            case Buttons buttons: page.AddAll(Rows(buttons.Row, language, page.Room)); break;
            case Links links: page.AddAll(Rows(links.Row.Select(link => controls.Link(link, language)), page.Room)); break;
            case Menu menu: page.AddRow(controls.Menu(menu, language, page.Room)); break;
            case Picker picker: page.AddRow(controls.Picker(picker, language, page.Room)); break;
            case Enclosure enclosure when files.TryGetValue(enclosure.FileName, out var name): page.Add(1, () => Component.File(name)); break;
            default: break;
        }
    }

    private string Title(Text text, Page page, Language language) => (page.IsEmpty ? "## " : "### ") + OneLine(text, language);

    private string Small(Text text, Language language) => "-# " + wording.Markdown(text, language).Replace("\n", "\n-# ", StringComparison.Ordinal);

    private IEnumerable<string> Lines(Illustrated illustrated, Page page, Language language) =>
        illustrated.Lines.Select((line, at) => !illustrated.IsTitled ? wording.Markdown(line, language) : at == 0 ? Title(line, page, language) : Small(line, language));

    private string OneLine(Text text, Language language) => wording.Markdown(text, language).Replace('\n', ' ');

    private JsonObject? Picture(Illustrated illustrated, Language language) =>
        SafeLink.Clear(illustrated.Picture) is { Length: <= MaxPicture } address
            ? Component.Thumbnail(address, Cut.Plain(wording.Plain(illustrated.Description, language), MaxDescription))
            : null;

    // Without its picture or button, or the room for them, the lines stay alone.
    private static void Section(IEnumerable<string> lines, JsonObject? accessory, Page page)
    {
        var written = lines.Take(3).ToList();
        if (accessory is not null && written.Count > 0 && page.Room.TryTake(written.Count + 2, written.Sum(line => line.Length)))
        {
            page.Close();
            page.Parts.Add(Component.Section(written.Select(Component.Words), accessory));
        }
        else
        {
            foreach (var line in written) page.AddText(line);
        }
    }

    private static IEnumerable<JsonObject> Rows(IEnumerable<JsonObject?> controls, Room room)
    {
        foreach (var row in controls.OfType<JsonObject>().Chunk(RowLength))
        {
            var fitting = row.Take(Math.Max(room.Components - 1, 0)).ToList();
            room.LeaveOut(row.Length - fitting.Count);
            if (fitting.Count > 0 && room.TryTake(fitting.Count + 1)) yield return Component.Row(fitting);
        }
    }
}
