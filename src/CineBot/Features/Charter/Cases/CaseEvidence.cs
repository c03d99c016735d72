using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>A message as it was when it was reported; without its author and its words once they are erased.</summary>
internal sealed record CaseEvidence(long Evidence, ChannelId Channel, MessageId Message, MemberId? Author, string? Words, Instant? SaidAt, Instant TakenAt)
{
    /// <summary>A program wrote it, so that it concerns nobody here.</summary>
    public bool IsMachine { get; init; }

    public IReadOnlyList<CaseFile> Files { get; init; } = [];
}

/// <summary>A file of that message by its name, size and SHA-256; without the digest where it could not be read (<paramref name="Fault"/>), or not yet.</summary>
internal sealed record CaseFile(string Name, long Size, string? Digest, string? Fault);
