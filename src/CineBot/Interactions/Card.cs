namespace CineBot.Interactions;

/// <summary>
/// What a message shows, from top to bottom. The writer keeps it within Discord's limits (40 components, 3,900 characters):
/// what does not fit is cut at a line and said so; a feature pages its long lists before that.
/// </summary>
internal sealed record Card(params Block[] Blocks)
{
    /// <summary>Those who are told by the message, on purpose; nobody else ever is.</summary>
    public IReadOnlyList<MemberId> Telling { get; init; } = [];
}

/// <summary>One part of a card.</summary>
internal abstract record Block;

/// <summary>The title of the card or of one of its parts.</summary>
internal sealed record Heading(Text Text) : Block;

/// <summary>A paragraph.</summary>
internal sealed record Line(Text Text) : Block;

/// <summary>A line in small, for what is said on the side.</summary>
internal sealed record Note(Text Text) : Block;

/// <summary>Somebody's words, quoted and escaped whole; line breaks kept.</summary>
internal sealed record Quote(string Words) : Block
{
    /// <summary>Shown behind a veil that each reader lifts, for what tells too much of a story.</summary>
    public bool IsVeiled { get; init; }
}

/// <summary>A thin line between two parts.</summary>
internal sealed record Rule : Block;

/// <summary>One to three lines with a picture at their side.</summary>
internal sealed record Illustrated(Uri Picture, Text Description, params Text[] Lines) : Block
{
    /// <summary>The first line is a title, as in <see cref="Heading"/>, and the others are said in small, as in <see cref="Note"/>.</summary>
    public bool IsTitled { get; init; }
}

/// <summary>One to three lines with a button at their side; without its handler the lines stay alone.</summary>
internal sealed record Actionable(Button Button, params Text[] Lines) : Block;

/// <summary>A row of buttons; more than five go on to the next row.</summary>
internal sealed record Buttons(params Button[] Row) : Block;

/// <summary>A row of links.</summary>
internal sealed record Links(params LinkButton[] Row) : Block;

/// <summary>A list to pick from; the picks come in <see cref="Request.Picked"/>. At most 25 choices.</summary>
internal sealed record Menu(string Path, Text Prompt, IReadOnlyList<Choice> Choices, params string[] Ids) : Block
{
    public int Min { get; init; } = 1;

    public int Max { get; init; } = 1;

    /// <summary>The values picked so far, shown as chosen.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];
}

/// <summary>A list of the server's people or channels to pick from; the picks come as ids in <see cref="Request.Picked"/>.</summary>
internal sealed record Picker(string Path, Text Prompt, PickerKind Kind, params string[] Ids) : Block
{
    public int Min { get; init; } = 1;

    public int Max { get; init; } = 1;

    public IReadOnlyList<long> Chosen { get; init; } = [];
}

/// <summary>What a <see cref="Picker"/> offers.</summary>
internal enum PickerKind
{
    People,
    Roles,

    /// <summary>Text channels, those for announcements included.</summary>
    TextChannels,

    /// <summary>Text channels that may hold private threads: those for announcements may not.</summary>
    PlainTextChannels,

    /// <summary>Wherever a card can stand: text channels and forums.</summary>
    CardChannels,
    AnnouncementChannels,
    Forums,
    VoiceChannels,
}

/// <summary>A file sent with the message, by its name among <see cref="Reply.Files"/>.</summary>
internal sealed record Enclosure(string FileName) : Block;
