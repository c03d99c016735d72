namespace CineBot.Features.WatchParties.Mirror;

/// <summary>A party in Discord's own list of events: whether it is to be there, and what was last brought about.</summary>
internal sealed record PartyMirror(GuildId Guild, long Number, bool IsWanted, long? Event, bool IsBegun, long Revision, long Attempts, string? Fault);
