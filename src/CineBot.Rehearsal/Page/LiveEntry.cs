using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>Something for the page, under a number of its own; null for a person whom it does not concern.</summary>
internal sealed record LiveEntry(long Number, Func<User, LiveWord?> For);

/// <summary>A kind of news and its JSON.</summary>
internal sealed record LiveWord(string Event, string Data);

/// <summary>What one window is sent.</summary>
internal sealed record LiveLine(string Id, LiveWord Word);
