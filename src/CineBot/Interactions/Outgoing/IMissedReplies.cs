namespace CineBot.Interactions.Outgoing;

/// <summary>Takes the answers that could not reach people in time; what they did stands, and they read the answer later.</summary>
internal interface IMissedReplies
{
    Task KeepAsync(GuildId? guild, MemberId member, Text text, CancellationToken cancellation);
}
