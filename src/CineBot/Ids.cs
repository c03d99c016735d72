using System.Globalization;

namespace CineBot;

/// <summary>A server where the bot is installed.</summary>
internal readonly record struct GuildId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A person, in whichever server.</summary>
internal readonly record struct MemberId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A channel, a thread or a private conversation.</summary>
internal readonly record struct ChannelId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A message, within its channel.</summary>
internal readonly record struct MessageId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A role of a server.</summary>
internal readonly record struct RoleId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One interaction; Discord may deliver the same one twice.</summary>
internal readonly record struct InteractionId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Reads the 64-bit ids of Discord, which are written in decimal digits.</summary>
internal static class Snowflake
{
    /// <summary>True only for ASCII digits without sign or space, from 1 to 2⁶³−1: what SQLite can hold.</summary>
    public static bool TryParse(string? text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0;
}
