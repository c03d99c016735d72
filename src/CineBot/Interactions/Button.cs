namespace CineBot.Interactions;

/// <summary>How much a button draws the eye.</summary>
internal enum ButtonLook
{
    Plain,
    Main,
    Good,
    Danger,
}

/// <summary>
/// A button that leads to the handler registered at <paramref name="Path"/> with <paramref name="Ids"/> (letters, digits, <c>: _ -</c> and dots, untrusted when they come back).
/// Where no handler has that path, the button is left out: a feature may point at one that does not exist yet.
/// </summary>
internal sealed record Button(Text Label, string Path, params string[] Ids)
{
    public ButtonLook Look { get; init; } = ButtonLook.Plain;

    /// <summary>False shows it greyed, for a state that a press could not change.</summary>
    public bool Enabled { get; init; } = true;
}

/// <summary>A button that opens a page of the web; the reader sees the host.</summary>
internal sealed record LinkButton(Text Label, Uri Address);
