using System.Globalization;

namespace CineBot.Discord.Payloads;

/// <summary>The bot as an application: commands and the answers to interactions belong to it.</summary>
internal readonly record struct AppId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
