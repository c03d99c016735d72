using CineBot.Features.Charter.Measures;
using CineBot.Features.Charter.Notices;
using NodaTime;

namespace CineBot.Features.Charter.Appeals;

/// <summary>Every letter about an appeal, with made-up facts.</summary>
internal sealed class AppealSamples(MeasureWords words) : INoticeSamples
{
    private const string Contact = "Odile Marchand, odile@example.org";
    private const string Answer = "Nous avons relu la soirée du 28 août avec tes mots.\nMerci d’avoir raconté ce que tu avais vécu.";
    private static readonly Instant Told = Instant.FromUtc(2026, 9, 1, 18, 0);
    private static readonly Appeal Made = new(new(900), 1, Told) { Words = "Je voulais répondre à Léo, pas lui couper la parole." };

    public IEnumerable<Notice> All() =>
    [
        AppealLetters.Received(Made, Setting(MeasureKind.Pause)),
        AppealLetters.Received(Made, Setting(MeasureKind.Exclusion)),
        AppealLetters.Received(Made with { IsEntered = true }, Setting(MeasureKind.Exclusion) with { IsGrave = true, IsOutside = true }),
        AppealLetters.Received(Made, Setting(MeasureKind.Pause) with { IsOutside = true, Contact = null }),
        AppealLetters.Received(Made, Over(MeasureKind.Reminder)),
        AppealLetters.Waits(Setting(MeasureKind.Pause)),
        AppealLetters.Waits(Setting(MeasureKind.Exclusion) with { Contact = null }),
        AppealLetters.Waits(Over(MeasureKind.Reminder)),
        AppealLetters.Unheard(Told + Duration.FromDays(180)),
        AppealLetters.Upheld(Setting(MeasureKind.Pause), Answer),
        AppealLetters.Upheld(Over(MeasureKind.Reminder) with { IsOutside = true }, Answer),
        AppealLetters.Lightened(Setting(MeasureKind.Pause), Answer),
        AppealLetters.Lifted(Setting(MeasureKind.Reminder), Answer),
        AppealLetters.Lifted(Carried(MeasureKind.Pause), Answer),
        AppealLetters.Lifted(Carried(MeasureKind.Role), Answer),
        AppealLetters.Lifted(Carried(MeasureKind.Role) with { IsGivenBackByHand = true }, Answer),
        AppealLetters.Lifted(Carried(MeasureKind.Exclusion), null),
    ];

    public IEnumerable<Brief> Briefs() => new[] { AppealState.Upheld, AppealState.Lightened, AppealState.Lifted }.Select(outcome => AppealLetters.Reporters("R7QF-3MX", outcome));

    private AppealSetting Over(MeasureKind kind) => Setting(kind) with { Measure = Sample(kind).Over(MeasureState.Ended, Told) };

    private AppealSetting Carried(MeasureKind kind) => Setting(kind) with { Measure = Sample(kind) with { AskedAt = Told } };

    private AppealSetting Setting(MeasureKind kind) => new(Sample(kind), words.Name(Sample(kind)), Contact, IsOutside: false, IsGrave: false, "K7QF-3MX");

    private static Measure Sample(MeasureKind kind) => new(new(900), 1, 1, kind, Told + Duration.FromDays(30)) { State = MeasureState.Notified, ProposedAt = Told, NotifiedAt = Told };
}
