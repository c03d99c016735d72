using NodaTime;

namespace CineBot.Features.Charter;

/// <summary>A published version: who published it (null once that person is erased), when, and whether it asks everybody anew.</summary>
internal sealed record CharterVersion(GuildId Guild, long Version, MemberId? PublishedBy, Instant PublishedAt, bool IsMajor, string? FrenchHash, string? EnglishHash);
