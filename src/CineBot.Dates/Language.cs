namespace CineBot.Dates;

/// <summary>The languages in which dates are read and said.</summary>
public enum Language
{
    /// <summary>Day before month, hours counted to 24.</summary>
    French,

    /// <summary>Hours counted to 12 unless written otherwise; <c>7/4</c> may be either order, and is asked.</summary>
    English,
}
