namespace CineBot.Features.WatchParties.Reminders;

/// <summary>Which reminders of a party a person wants, and where: in its thread, by private message, or, where <paramref name="Place"/> is null, as they set it for all of them.</summary>
internal sealed record ReminderChoice(IReadOnlyList<PartyMoment> Moments, string? Place)
{
    public const string InThread = "thread", ByMessage = "message";

    /// <summary>What holds for those who chose nothing: whoever comes is reminded the day before and an hour before, whoever may come is not.</summary>
    public static ReminderChoice UsualFor(PartyAnswer answer) => new(answer is PartyAnswer.Yes ? [PartyMoment.Day, PartyMoment.Hour] : [], null);
}

/// <summary>Somebody who is to be reminded, and the place that they chose for it.</summary>
internal sealed record Reminded(MemberId Member, string? Place);
