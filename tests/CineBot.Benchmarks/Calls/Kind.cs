using CineBot.Features.Calls.Directory;

namespace CineBot.Benchmarks.Calls;

/// <summary>A way in which people search the directory.</summary>
internal sealed record Kind(string Name, Func<Crowd, Random, DirectoryQuery> Query, long Page = 1);
