using System.Text.Json.Nodes;
using CineBot.Interactions;

namespace CineBot.Discord.Writing;

/// <summary>Writes what can be pressed or picked from; what leads to no registered handler is left out.</summary>
internal sealed class ControlWriter(CommandMap map, Wording wording, ChoiceWriter choices)
{
    private const int MaxLabel = 80;
    private const int MaxPlaceholder = 100;
    private const int MaxAddress = 512;
    private const int MaxPicks = 25;
    private const int LinkStyle = 5;

    /// <summary>Null where nothing is registered at its path, or the same button is already there.</summary>
    public JsonObject? Button(Button button, Language language, Room room)
    {
        if (!Leads(button.Path) || room.Claim(button.Path, button.Ids) is not { } id) return null;
        var written = new JsonObject { ["type"] = 2, ["style"] = Style(button.Look), ["label"] = Cut.Plain(wording.Plain(button.Label, language), MaxLabel), ["custom_id"] = id };
        if (!button.Enabled) written["disabled"] = true;
        return written;
    }

    /// <summary>Null where the address hides where it leads, or is too long for a button.</summary>
    public JsonObject? Link(LinkButton link, Language language)
    {
        if (SafeLink.Clear(link.Address) is not { Length: <= MaxAddress } address) return null;
        var host = $" · {SafeLink.Host(link.Address)}";
        var label = host.Length < MaxLabel / 2 ? Cut.Plain(wording.Plain(link.Label, language), MaxLabel - host.Length) + host : Cut.Plain(host[3..], MaxLabel);
        return new() { ["type"] = 2, ["style"] = LinkStyle, ["label"] = label, ["url"] = address };
    }

    /// <summary>Null as for a button, and where there is nothing to choose.</summary>
    public JsonObject? Menu(Menu menu, Language language, Room room)
    {
        var sound = ChoiceWriter.Sound(menu.Choices);
        if (sound.Count == 0 || !Leads(menu.Path) || room.Claim(menu.Path, menu.Ids) is not { } id) return null;
        room.LeaveOut(Math.Max(sound.Count - ChoiceWriter.Most, 0));
        var written = Picking(3, id, menu.Prompt, language);
        var offered = choices.Menu(sound, menu.Chosen.Take(Bounded(menu.Max, sound.Count)).ToList(), language);
        written["options"] = offered;
        Bound(written, menu.Min, menu.Max, offered.Count);
        return written;
    }

    /// <summary>Null as for a button.</summary>
    public JsonObject? Picker(Picker picker, Language language, Room room)
    {
        if (!Leads(picker.Path) || room.Claim(picker.Path, picker.Ids) is not { } id) return null;
        var written = Picking(PickerKinds.Type(picker.Kind), id, picker.Prompt, language);
        PickerKinds.Narrow(written, picker.Kind);
        Bound(written, picker.Min, picker.Max, MaxPicks);
        var chosen = picker.Chosen.Where(one => one > 0).Distinct().Take(Bounded(picker.Max, MaxPicks)).ToList();
        if (chosen.Count >= Math.Max(picker.Min, 1)) written["default_values"] = PickerKinds.Chosen(chosen, picker.Kind);
        return written;
    }

    public static void Bound(JsonObject menu, int min, int max, int count)
    {
        var most = Bounded(max, count);
        menu["min_values"] = Math.Clamp(min, 0, most);
        menu["max_values"] = most;
    }

    private static int Bounded(int max, int count) => Math.Clamp(max, 1, Math.Min(count, MaxPicks));

    private JsonObject Picking(int type, string id, Text prompt, Language language) =>
        new() { ["type"] = type, ["custom_id"] = id, ["placeholder"] = Cut.Plain(wording.Plain(prompt, language), MaxPlaceholder) };

    private bool Leads(string path) => map.Find(path) is { Kind: HandlerKind.Press };

    private static int Style(ButtonLook look) => look switch
    {
        ButtonLook.Main => 1,
        ButtonLook.Good => 3,
        ButtonLook.Danger => 4,
        _ => 2,
    };
}
