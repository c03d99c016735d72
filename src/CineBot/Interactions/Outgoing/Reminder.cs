using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>
/// Something to be said about a card at its hour: <paramref name="Topic"/> tells its reminders apart (<c>day-before</c>, <c>vote-closing</c>).
/// Its words are found by the <see cref="IReminderSource"/> of the card's kind when it is sent, so they are never older than what is stored.
/// Later than <paramref name="UsefulUntil"/> it is better unsaid, and <see cref="IReminderSource.Missed"/> says who hears of that.
/// </summary>
internal sealed record Reminder(CardRef About, string Topic, Instant DueAt, Instant UsefulUntil)
{
    /// <summary>Whom it is for, in private; null where it is said in public, in the card's thread or beside the card.</summary>
    public MemberId? Member { get; init; }

    /// <summary>The person chose to be told by private message: <see cref="Reach.ByMessage"/>; else it waits for them.</summary>
    public bool ByMessage { get; init; }
}

/// <summary>What a reminder says.</summary>
internal sealed record Reminding(Text Text)
{
    /// <summary>Those whom the public message notifies on purpose, at most a hundred; nobody else is.</summary>
    public IReadOnlyList<MemberId> Telling { get; init; } = [];

    /// <summary>What whoever reads it may do, under its words.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>What stands under it when it goes out more than five minutes late; without it, the house's own apology with the hour at which it was due.</summary>
    public Text? IfLate { get; init; }
}

/// <summary>Who hears that a reminder went unsaid, and in which words; several that say the same to the same person on one day are one.</summary>
internal sealed record Missed(MemberId Member, Text Text)
{
    public bool ByMessage { get; init; }

    public IReadOnlyList<Button> Buttons { get; init; } = [];
}

/// <summary>Finds the words of the reminders about the cards of one kind.</summary>
internal interface IReminderSource
{
    /// <summary>The kind of cards that they are about.</summary>
    string Kind { get; }

    /// <summary>What it says now; null where there is nothing to remind of any more, and it is dropped without a word.</summary>
    Reminding? Draw(IReadUnit unit, Reminder reminder);

    /// <summary>It could not be said while it was of use, or not at all: who is told, such as whoever organises it; null where nobody needs to know.</summary>
    Missed? Missed(IReadUnit unit, Reminder reminder);
}
