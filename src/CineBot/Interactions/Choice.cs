namespace CineBot.Interactions;

/// <summary>
/// One thing to choose: shown as <paramref name="Label"/> (a <see cref="Text"/>, a <see cref="Title"/> or plain words), coming back as <paramref name="Value"/>
/// (at most 100 characters, a stable id; untrusted when it comes back, since people may type another).
/// </summary>
internal sealed record Choice(object Label, string Value)
{
    /// <summary>A line under the label, in menus only.</summary>
    public object? Description { get; init; }
}
