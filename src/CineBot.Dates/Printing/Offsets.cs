using System.Globalization;
using NodaTime;

namespace CineBot.Dates.Printing;

/// <summary>Offsets from UTC, as people write them.</summary>
internal static class Offsets
{
    /// <summary>UTC+1, UTC−3:30; seconds, which no zone has had for a century, are left out.</summary>
    public static string Say(Offset offset)
    {
        var minutes = Math.Abs(offset.Seconds) / 60;
        var sign = offset.Seconds < 0 ? '−' : '+';
        return offset.Seconds == 0 ? "UTC" : minutes % 60 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{minutes / 60}")
            : string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{minutes / 60}:{minutes % 60:00}");
    }
}
