using CineBot.Interactions;

namespace CineBot.Features.Charter.Notices;

/// <summary>
/// A sentence or two about a case to one person: shorter than a letter, and by private message only where they chose that. <paramref name="Key"/> is a literal where it is
/// made, so that a test finds every one.
/// </summary>
internal sealed record Brief(string Key, params object[] Args)
{
    public Text Text => new(Key, Args);
}
