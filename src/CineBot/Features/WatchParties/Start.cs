using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>The film's first minute and its last. The start is said when it is set, counted down by every reader's own clock, and said once more when it comes.</summary>
internal sealed class Start(PartyDesk desk, Outbox outbox) : IPartyTopic
{
    /// <summary>The signal is of use for the first minutes only; whoever comes later asks how far it is.</summary>
    private static readonly Duration Useful = Duration.FromMinutes(15), Furthest = Duration.FromHours(3), Grace = Duration.FromMinutes(1);

    public string Topic => "start";

    /// <summary>Setting it again moves it: a host may wait for somebody.</summary>
    /// <exception cref="Refusal">The hour is past, or too far to count down to.</exception>
    public Reply Launch(WriteUnit unit, Party party, Instant at)
    {
        if (at < unit.Now - Grace) throw new Refusal("party.launch_past");
        if (at > unit.Now + Furthest) throw new Refusal("party.launch_far");
        var from = Instant.Max(at, unit.Now);
        var started = party.After(PartyAction.Start) with { StartedAt = from, EndsAt = from + party.Length, HostThereAt = unit.Now };
        desk.Save(unit, started, PartyAction.Start);
        if (from > unit.Now) outbox.Remark(unit, PartyCard.RefTo(party), new("party.launch_said", PartyFacts.Name(party), from, new FromNow(from)), unit.Now, from);
        outbox.Remind(unit, new(PartyCard.RefTo(party), Topic, from, from + Useful));
        return Reply.Say("party.launch_noted", from, new FromNow(from));
    }

    /// <summary>The sentence at the first minute; nothing where it was moved on or called off meanwhile.</summary>
    public Reminding? Draw(IReadUnit unit, Party party, Reminder reminder) =>
        party is { State: PartyState.Started, StartedAt: { } at } && at == reminder.DueAt ? new(new("party.launched", PartyFacts.Name(party), new Text("party.button.where"))) : null;

    public Missed? Missed(IReadUnit unit, Party party, Reminder reminder) =>
        party.Host is { } host ? new(host, new("party.launch_unsaid", PartyFacts.Name(party))) : null;

    /// <summary>For whoever comes late: the minute to go to.</summary>
    public static Reply HowFar(Party party, Instant now) => party switch
    {
        { State: PartyState.Started, StartedAt: { } at } when at > now => Reply.Say("party.far.soon", at, new FromNow(at)),
        { State: PartyState.Started, StartedAt: { } at } => Reply.Say("party.far.now", Clock(now - at), at),
        { State: PartyState.Published, Time: { } time } => Reply.Say("party.far.not_yet", time.At, new FromNow(time.At)),
        _ => throw new Refusal(PartyStates.Sentence(party.State, PartyAction.Answer)),
    };

    public Reply End(WriteUnit unit, Party party)
    {
        desk.Save(unit, party.After(PartyAction.End) with { EndsAt = unit.Now, ClosedAt = unit.Now }, PartyAction.End);
        return Reply.Say("party.ended", PartyFacts.Name(party));
    }

    // As players show it.
    private static Text Clock(Duration elapsed) =>
        new("party.clock", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int)elapsed.TotalHours}:{elapsed.Minutes:00}:{elapsed.Seconds:00}"));
}
