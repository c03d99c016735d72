using System.Text;
using System.Text.Json.Nodes;

namespace CineBot.Discord.Writing;

/// <summary>A card in the making: neighbouring texts share one component, so that a long list does not use up the room.</summary>
internal sealed class Page(Room room)
{
    // Less than this of a text is not worth showing.
    private const int LeastCut = 80;

    private readonly StringBuilder _open = new();

    public Room Room { get; } = room;

    public JsonArray Parts { get; } = [];

    public bool IsEmpty => Parts.Count == 0 && _open.Length == 0;

    /// <summary>Adds lines; what does not fit is cut once, then counted.</summary>
    public void AddText(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        var (components, characters) = _open.Length == 0 ? (1, 0) : (0, 1);
        var left = Room.Characters - characters;
        if (text.Length > left && (left < LeastCut || Room.LeftOut > 0))
        {
            Room.LeaveOut();
            return;
        }

        text = Cut.Markdown(text, left);
        if (!Room.TryTake(components, characters + text.Length))
        {
            Room.LeaveOut();
            return;
        }

        if (_open.Length > 0) _open.Append('\n');
        _open.Append(text);
    }

    /// <summary>Adds a part of <paramref name="components"/> components, or counts it.</summary>
    public void Add(int components, Func<JsonObject> part)
    {
        Close();
        if (Room.TryTake(components)) Parts.Add(part());
        else Room.LeaveOut();
    }

    /// <summary>Adds a menu in a row of its own; null adds nothing.</summary>
    public void AddRow(JsonObject? control)
    {
        if (control is not null) Add(2, () => Component.Row(control));
    }

    /// <summary>Adds parts whose room is already taken.</summary>
    public void AddAll(IEnumerable<JsonObject> parts)
    {
        Close();
        foreach (var part in parts) Parts.Add(part);
    }

    /// <summary>Ends the run of texts.</summary>
    public void Close()
    {
        if (_open.Length == 0) return;
        Parts.Add(Component.Words(_open.ToString()));
        _open.Clear();
    }
}
