using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Charter.Reports;

/// <summary>A message as it was when somebody opened the form about it: what they send a minute later speaks of that, even where it is deleted meanwhile.</summary>
internal sealed record ReportSnapshot(ChannelId Channel, MessageId Message, MemberId Author, bool IsMachine, string? Words, Instant? SaidAt, IReadOnlyList<SnapshotFile> Files)
{
    /// <summary>Null where the menu did not say where the message stands.</summary>
    public static ReportSnapshot? Of(Request request) => request.Subject is { Message: { } message } subject
        ? new(subject.Channel ?? request.Channel, message, subject.Author, request.Machines.Contains(subject.Author), string.IsNullOrEmpty(subject.Words) ? null : subject.Words, subject.At,
            [.. subject.Files.Select(file => new SnapshotFile(file.Name, file.Size, file.Address.AbsoluteUri))])
        : null;
}

/// <summary>A file of that message, as it was declared.</summary>
internal sealed record SnapshotFile(string Name, long Size, string Address);
