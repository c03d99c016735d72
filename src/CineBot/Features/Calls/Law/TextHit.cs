using CineBot.Interactions;

namespace CineBot.Features.Calls.Law;

/// <summary>Where a public text holds such a thing: the exact fragment as it was typed.</summary>
internal sealed record TextHit(HitKind Kind, string Fragment)
{
    /// <summary>« un numéro de téléphone »; for what is held alone.</summary>
    public Text Name => new($"law.kind.{Kind.ToString().ToLowerInvariant()}");

    /// <summary>A moderator looks before everybody reads it.</summary>
    public bool Holds => Kind is HitKind.Phone or HitKind.Address or HitKind.Bank or HitKind.Payment;
}
