using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists.Again;

/// <summary>Asks whether a person still wants to see a film: only while it is on their wishes, and never in a pause that they began since.</summary>
internal sealed class AgainWords : IReminderSource
{
    public const string CardKind = "wish";

    public string Kind => CardKind;

    public Reminding? Draw(IReadUnit unit, Reminder reminder)
    {
        if (Film(unit, reminder) is not { } film || IsPaused(unit, reminder)) return null;
        return new(new("wish.again.ask", film.Title)) { Buttons = Steps(film.Id.Value) };
    }

    /// <summary>It could not be said in time: it waits for the person.</summary>
    public Missed? Missed(IReadUnit unit, Reminder reminder) =>
        Film(unit, reminder) is { } film ? new(reminder.Member!.Value, new("wish.again.ask", film.Title)) { Buttons = Steps(film.Id.Value) } : null;

    private static Features.Films.NamedFilm? Film(IReadUnit unit, Reminder reminder) =>
        reminder.Member is { } member ? AgainStore.Film(unit, reminder.About, member) : null;

    // What was to wait for them all along waits in a pause, too.
    private static bool IsPaused(IReadUnit unit, Reminder reminder) => reminder.ByMessage && MemberStore.Find(unit, reminder.Member!.Value).IsPausedAt(reminder.DueAt);

    private static Button[] Steps(string film) =>
    [
        new("recommendation.button.seen", "film.seen", film),
        new("recommendation.button.unwish", "film.unwish", film),
        new("wish.again.button", "wish.again", film),
    ];
}
