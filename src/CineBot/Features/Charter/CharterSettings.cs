namespace CineBot.Features.Charter;

/// <summary>What the moderators chose for their server's charter: what asks for it first, and the role that comes with it (null for none).</summary>
internal sealed record CharterSettings(IReadOnlyList<string> Gates, RoleId? Role)
{
    /// <summary>What holds until they choose.</summary>
    public static readonly CharterSettings Default = new([Interactions.Gates.Calls], null);
}
