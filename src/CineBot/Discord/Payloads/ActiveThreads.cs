namespace CineBot.Discord.Payloads;

/// <summary>The threads of a server that are not archived.</summary>
internal sealed record ActiveThreads(IReadOnlyList<Channel> Threads);
