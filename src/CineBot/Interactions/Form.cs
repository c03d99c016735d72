namespace CineBot.Interactions;

/// <summary>
/// A form of one to five fields; what is filled in goes to the form handler registered at <paramref name="Path"/> with the same <see cref="Ids"/>.
/// A form cannot answer a form.
/// </summary>
internal sealed record Form(string Path, Text Title, params Field[] Fields)
{
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>A word above the fields, where one is needed; it takes one of the five places.</summary>
    public Text? Introduction { get; init; }
}

/// <summary>One question of a form; <paramref name="Name"/> is how the answer is found in <see cref="Request.Fields"/>.</summary>
internal abstract record Field(string Name, Text Label)
{
    /// <summary>Help under the label, at most 100 characters in either language.</summary>
    public Text? Hint { get; init; }

    public bool Required { get; init; } = true;
}

/// <summary>Free text of at most <see cref="MaxLength"/> characters; checked again when it comes back.</summary>
internal sealed record TextField(string Name, Text Label) : Field(Name, Label)
{
    public int MinLength { get; init; }

    public int MaxLength { get; init; } = 280;

    /// <summary>Several lines high.</summary>
    public bool Tall { get; init; }

    public Text? Placeholder { get; init; }

    /// <summary>What it holds when it opens.</summary>
    public string? Value { get; init; }
}

/// <summary>A list of at most 25 choices; only what was offered is accepted back.</summary>
internal sealed record MenuField(string Name, Text Label, params Choice[] Choices) : Field(Name, Label)
{
    public int Min { get; init; } = 1;

    public int Max { get; init; } = 1;

    public IReadOnlyList<string> Chosen { get; init; } = [];
}

/// <summary>People, roles or channels of the server.</summary>
internal sealed record PickerField(string Name, Text Label, PickerKind Kind) : Field(Name, Label)
{
    public int Min { get; init; } = 1;

    public int Max { get; init; } = 1;
}

/// <summary>Files that the person hands over; they come in <see cref="Request.Files"/>.</summary>
internal sealed record FileField(string Name, Text Label) : Field(Name, Label)
{
    public int Max { get; init; } = 1;
}
