using CineBot.Features.Charter.Notices;
using NodaTime;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>Every letter about a safeguard, with made-up facts.</summary>
internal sealed class SafeguardSamples(SafeguardNotices notices) : INoticeSamples
{
    private const string Reason = "Plusieurs messages de ces derniers jours ont fait peur à quelqu’un.";

    private static readonly Instant Begun = Instant.FromUtc(2026, 9, 1, 18, 0);

    private static readonly Safeguard Sample = new(new(900), 1, 1, new(31), Begun, Begun + Duration.FromHours(72)) { Reason = Reason };

    public IEnumerable<Notice> All() => [notices.Begun(Sample), notices.Renewed(Sample, Reason), notices.Ended(Sample)];
}
