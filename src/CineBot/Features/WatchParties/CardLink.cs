using System.Globalization;
using CineBot.Interactions.Outgoing;

namespace CineBot.Features.WatchParties;

/// <summary>The address at which Discord shows a card.</summary>
internal static class CardLink
{
    public static Uri To(GuildId guild, CardPlace card) =>
        new(string.Create(CultureInfo.InvariantCulture, $"https://discord.com/channels/{guild}/{card.Home}/{card.Message}"));
}
