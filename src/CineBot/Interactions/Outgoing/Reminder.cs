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

    /// <summary>Whether it matters that it reached its person: then <see cref="Told"/> hears of it, and what cannot be said waits for them.</summary>
    bool IsFollowed => false;

    /// <summary>What became of one that is followed; it may come several times, such as where a message that waits is opened twice.</summary>
    void Told(WriteUnit unit, Followed what, Telling how)
    {
    }

    /// <summary>It could not be said while it was of use, or not at all: who is told, such as whoever organises it; null where nobody needs to know.</summary>
    Missed? Missed(IReadUnit unit, Reminder reminder);
}

/// <summary>A reminder that is followed until its person has it: what it is about, and which of its reminders.</summary>
internal sealed record Followed(CardRef About, string Topic);

/// <summary>How something reached the person whom it is for.</summary>
internal enum Telling
{
    /// <summary>A private message carried it.</summary>
    ByMessage,

    /// <summary>It waits for them.</summary>
    Waiting,

    /// <summary>It waited, and they opened it.</summary>
    Opened,
}
