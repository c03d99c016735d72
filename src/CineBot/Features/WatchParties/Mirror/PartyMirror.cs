using System.Globalization;

namespace CineBot.Features.WatchParties.Mirror;

/// <summary>A party in Discord's own list of events: whether it is to be there, and what was last brought about.</summary>
internal sealed record PartyMirror(GuildId Guild, long Number, bool IsWanted, long? Event, bool IsBegun, long Revision, long Attempts, string? Fault)
{
    /// <summary>Ends what is said of the event: by it an event is found again whose making was answered by nobody.</summary>
    public string Marker => string.Create(CultureInfo.InvariantCulture, $"(#{Number})");
}
