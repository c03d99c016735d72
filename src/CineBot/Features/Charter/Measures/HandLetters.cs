using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>Tells those who judge a case that their word or their hand is wanted: in private, in waking hours, by code alone, and only who may read it.</summary>
internal sealed class HandLetters(Outbox outbox, IReach reach, FreeModerators moderators, Options options)
{
    private static readonly Duration Useful = Duration.FromDays(30);

    /// <summary>Those who have it in hand: what is lacking, and what to do.</summary>
    public void TellHands(WriteUnit unit, Case one, Text text)
    {
        foreach (var hand in AssignmentStore.Free(unit, one)) Tell(unit, one, hand, text);
    }

    /// <summary>Their word on a proposal: of whoever has it in hand, and where it is grave of the others too, among whom somebody manages the server.</summary>
    public void AskWord(WriteUnit unit, Case one, MemberId but)
    {
        AskHands(unit, one, but);
        if (!one.IsGrave) return;
        foreach (var other in moderators.Of(unit, one).Except(AssignmentStore.Free(unit, one)).Where(other => other != but)) Tell(unit, one, other, new("measure.word_asked_grave", one.Code));
    }

    public void AskHands(WriteUnit unit, Case one, MemberId but)
    {
        foreach (var hand in AssignmentStore.Free(unit, one).Where(hand => hand != but)) Tell(unit, one, hand, new("measure.word_asked", one.Code));
    }

    private void Tell(WriteUnit unit, Case one, MemberId member, Text text)
    {
        var way = reach.Of(unit, member, CaseNudges.Kind, Waking.After(unit, one.Guild, member, unit.Now, options));
        outbox.Tell(unit, one.Guild, member, text, way.DueAt, way.DueAt + Useful, way.ByMessage, new Button("case.button.open", "moderation.open", one.Code));
    }
}
