namespace CineBot.Discord.Rest;

/// <summary>Why a file cannot be read.</summary>
internal enum WhyUnreadable
{
    /// <summary>Its address is not one of Discord's; nothing was asked there.</summary>
    Elsewhere,

    TooLarge,

    /// <summary>Deleted, or its address has expired.</summary>
    Gone,

    /// <summary>Later it may be read.</summary>
    Unavailable,
}
