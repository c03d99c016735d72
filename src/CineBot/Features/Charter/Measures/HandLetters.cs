using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
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
    public void TellHands(WriteUnit unit, Case one, Brief brief)
    {
        foreach (var hand in AssignmentStore.Free(unit, one)) Tell(unit, one, hand, brief);
    }

    /// <summary>Their word on a proposal: of whoever has it in hand, and where it is grave of the others too, among whom somebody manages the server.</summary>
    public void AskWord(WriteUnit unit, Case one, MemberId but)
    {
        AskHands(unit, one, but);
        if (!one.IsGrave) return;
        foreach (var other in moderators.Of(unit, one).Except(AssignmentStore.Free(unit, one)).Where(other => other != but)) Tell(unit, one, other, HandBriefs.WordAskedToo(one.Code));
    }

    public void AskHands(WriteUnit unit, Case one, MemberId but)
    {
        foreach (var hand in AssignmentStore.Free(unit, one).Where(hand => hand != but)) Tell(unit, one, hand, HandBriefs.WordAsked(one.Code));
    }

    /// <summary>The way to the case, by whose code what waits is forgotten with it.</summary>
    public static Button Open(Case one) => new("case.button.open", "moderation.open", one.Code);

    private void Tell(WriteUnit unit, Case one, MemberId member, Brief brief)
    {
        var way = reach.Of(unit, member, CaseNudges.Kind, Waking.After(unit, one.Guild, member, unit.Now, options));
        outbox.Tell(unit, one.Guild, member, brief.Text, way.DueAt, way.DueAt + Useful, way.ByMessage, Open(one));
    }
}
