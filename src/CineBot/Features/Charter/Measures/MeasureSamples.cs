using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>Every letter about a measure, of each kind, with made-up facts.</summary>
internal sealed class MeasureSamples(MeasureNotices notices) : INoticeSamples
{
    private static readonly Instant Told = Instant.FromUtc(2026, 9, 1, 18, 0);

    private static readonly Case Usual = new(new(900), 1, "K7QF-3MX", CaseState.Notified, Told) { Pseudonym = "sample", StateAt = Told, Gravity = Gravity.Breach };

    public IEnumerable<Notice> All() =>
    [
        .. Enum.GetValues<MeasureKind>().Select(kind => notices.Told(Usual, Sample(kind), MeasureWords.Article(Sample(kind), new("Écouter", "Listen")))),
        notices.Told(Usual with { Gravity = Gravity.Grave }, Sample(MeasureKind.Exclusion), MeasureWords.Article(Sample(MeasureKind.Exclusion), new("Écouter", "Listen"))),
        notices.Shortened(Sample(MeasureKind.Pause)),
        .. Enum.GetValues<MeasureKind>().Select(kind => notices.Over(Sample(kind) with { AskedAt = Told })),
        notices.Over(Sample(MeasureKind.Exclusion)),
    ];

    public IEnumerable<Brief> Briefs() =>
    [
        MeasureNotices.Reporters("R7QF-3MX"),
        HandBriefs.WordAsked(Usual.Code),
        HandBriefs.WordAskedToo(Usual.Code),
        HandBriefs.UndoByHand(Usual.Code),
        HandBriefs.NoRole(Usual.Code),
        HandBriefs.LeftDone(Usual.Code, Told + Duration.FromDays(30)),
        HandBriefs.LeftUndone(Usual.Code),
        HandBriefs.LeftOver(Usual.Code),
        HandBriefs.Review(Usual.Code, Told + Duration.FromDays(30)),
    ];

    private static Measure Sample(MeasureKind kind) => new(Usual.Guild, 1, 1, kind, Told + Duration.FromDays(30))
    {
        State = MeasureState.Notified,
        Article = 3,
        Version = 2,
        Facts = "Pendant le débat du 28 août, tu as coupé la parole à plusieurs personnes, puis tu as écrit « reste chez toi » sous une recommandation.",
        Role = kind is MeasureKind.Role ? new(31) : null,
        ProposedAt = Told,
        NotifiedAt = Told,
        CarryAt = kind is MeasureKind.Exclusion ? Told + MeasureTimes.Read : null,
    };
}
