namespace CineBot.Rehearsal.Strictness;

/// <summary>The kinds of components by Discord's numbers, and which may stand where.</summary>
internal static class ComponentKind
{
    public const long ActionRow = 1, Button = 2, StringSelect = 3, TextInput = 4, ChannelSelect = 8, Section = 9, TextDisplay = 10,
        Thumbnail = 11, Gallery = 12, File = 13, Separator = 14, Container = 17, Label = 18, Upload = 19, Radio = 21, Checkboxes = 22, Checkbox = 23;

    public static readonly long[] Selects = [StringSelect, 5, 6, 7, ChannelSelect];
    public static readonly long[] InRow = [Button, .. Selects];
    public static readonly long[] InContainer = [ActionRow, Section, TextDisplay, Gallery, File, Separator];
    public static readonly long[] InMessage = [.. InContainer, Container];
    public static readonly long[] InLegacyMessage = [ActionRow];
    public static readonly long[] InModal = [ActionRow, TextDisplay, Label];
    public static readonly long[] InLabel = [TextInput, .. Selects, Upload, Radio, Checkboxes, Checkbox];

    /// <summary>The kind of this component, or null (and noted) when it may not stand here.</summary>
    public static long? Of(Field component, long[] allowed)
    {
        if (!component["type"].Required()) return null;
        if (component["type"].Number() is { } kind && allowed.Contains(kind)) return kind;
        component["type"].Refuse("UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed)}{(allowed.Length == 1 ? "," : "")}).");
        return null;
    }
}
