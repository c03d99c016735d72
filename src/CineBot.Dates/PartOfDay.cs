namespace CineBot.Dates;

/// <summary>The parts into which people divide a day.</summary>
public enum PartOfDay
{
    /// <summary>6 to 12.</summary>
    Morning,

    /// <summary>12 to 18.</summary>
    Afternoon,

    /// <summary>17 to midnight; English « night » too, after a day (« saturday night »).</summary>
    Evening,

    /// <summary>Midnight to 6 of the day that follows.</summary>
    Night,
}
