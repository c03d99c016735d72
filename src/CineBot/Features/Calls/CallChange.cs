namespace CineBot.Features.Calls;

/// <summary>What those who agreed to a call agreed to, as far as it changed.</summary>
[Flags]
internal enum CallChange
{
    None = 0,
    Dates = 1,
    Place = 2,
    Hours = 4,

    /// <summary>How many are looked for, or for what.</summary>
    Roles = 8,

    /// <summary>What only the confirmed read.</summary>
    Practicals = 16,
}
