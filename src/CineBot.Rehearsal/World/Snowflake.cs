using System.Globalization;

namespace CineBot.Rehearsal.World;

/// <summary>Discord's ids: milliseconds since 2015 over 22 bits of our own counter, so that no two are alike.</summary>
internal sealed class Snowflake
{
    private const long Epoch = 1420070400000;
    private long _counter;

    public ulong At(DateTimeOffset instant)
    {
        var count = (ulong)Interlocked.Increment(ref _counter) & 0x3FFFFF;
        return ((ulong)(instant.ToUnixTimeMilliseconds() - Epoch) << 22) | count;
    }

    public static DateTimeOffset InstantOf(ulong id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + Epoch);
}

/// <summary>How ids and instants are written on the wire.</summary>
internal static class WireText
{
    public static string Text(this ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Text(this Permission permissions) => ((ulong)permissions).Text();

    public static string Text(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    /// <summary>Reads an id as Discord does: decimal digits only; null when it is none.</summary>
    public static ulong? AsId(this string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
