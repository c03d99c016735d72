namespace CineBot.Discord.Payloads;

/// <summary>An event in a server's calendar; <see cref="Status"/> 1 is to come, 4 is called off.</summary>
internal sealed record ScheduledEvent(long Id, string Name, int Status, string? Description, MemberId? CreatorId);
