using System.Globalization;
using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>Draws the public card of a call: what it is, what one can press. What it says of the call comes from <see cref="CallSheet"/> alone.</summary>
internal sealed class CallCard(CallFacts facts) : ICardSource
{
    public const string CardKind = "call";

    public string Kind => CardKind;

    public static CardRef RefTo(Call call) => RefTo(call.Guild, call.Number);

    public static CardRef RefTo(GuildId guild, long number) => new(guild, CardKind, number);

    public Card? Draw(IReadUnit unit, CardRef card)
    {
        if (CallStore.Find(unit, card.Guild, card.Number) is not { PublishedAt: not null } call || call.State is CallState.Draft) return null;
        // Whatever a moderator must look at is not to be read meanwhile.
        if (call.State is CallState.Held) return new(new Line("call.status.held"));
        if (call is { State: CallState.Cancelled, HoldReason: not null }) return new([.. Status(call)]);
        var sheet = CallSheet.Of(unit, call);
        return new([.. Status(call), .. facts.All(sheet), .. Pace(unit, sheet), .. Actions(unit, call)]);
    }

    public MemberId? Keeper(IReadUnit unit, CardRef card) => CallStore.Find(unit, card.Guild, card.Number)?.Owner;

    public OwnWords? WordsOn(IReadUnit unit, CardRef card) =>
        CallStore.Find(unit, card.Guild, card.Number) is { CoOwner: null, State: not CallState.Held } call ? OwnWords.Of(call.Owner, call.Title, call.Pitch, call.Words, call.CancelReason) : null;

    public Text Name(IReadUnit unit, CardRef card) => CallStore.Find(unit, card.Guild, card.Number) is { } call ? new Text("call.words", CallFacts.Name(call)) : "call.untitled";

    /// <summary>Whom it looks for first, and then how it stands.</summary>
    public IReadOnlyList<Text> Tags(IReadUnit unit, CardRef card) => CallStore.Find(unit, card.Guild, card.Number) is { } call ? [.. CallTags.Of(CallSheet.Of(unit, call))] : [];

    public bool IsOver(IReadUnit unit, CardRef card) => CallStore.Find(unit, card.Guild, card.Number) is not { State: not (CallState.Archived or CallState.Cancelled) };

    /// <summary>A call as the id of a button.</summary>
    public static string Id(Call call) => call.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How it stands, above all else, where it is not simply open.</summary>
    public static IEnumerable<Block> Status(Call call) => call.State switch
    {
        CallState.Suspended => [new Line("call.status.suspended")],
        CallState.Closed => [new Line("call.status.closed")],
        CallState.Shooting => [new Line("call.status.shooting")],
        CallState.Wrapping or CallState.Archived => [new Line("call.status.over")],
        CallState.Cancelled when call.CancelReason is { } reason => [new Line("call.status.cancelled"), new Quote(reason)],
        CallState.Cancelled => [new Line("call.status.cancelled")],
        _ => [],
    };

    // Of use to those who wait for an answer; whoever comes by a press has it already.
    private static IEnumerable<Block> Pace(IReadUnit unit, CallSheet sheet)
    {
        var call = sheet.Call;
        if (!CallStates.Allows(call.State, CallAction.Apply) || sheet.Roles.All(role => role.KindIn(call) is CallKind.Extras)) yield break;
        if (call.Owner is { } owner && AnswerPaceStore.DaysOf(unit, call.Guild, owner) is { } days) yield return new Note(new("application.pace", days));
    }

    private static IEnumerable<Block> Actions(IReadUnit unit, Call call)
    {
        var id = Id(call);
        if (CallStates.Allows(call.State, CallAction.Apply))
        {
            var kinds = CallRoleStore.Of(unit, call.Guild, call.Number).Select(role => role.KindIn(call)).DefaultIfEmpty(call.Kind).ToHashSet();
            yield return new Buttons(
            [
                .. kinds.Contains(CallKind.Extras) ? [new Button("call.button.come", "call.come", id) { Look = ButtonLook.Good }] : Array.Empty<Button>(),
                .. kinds.Any(kind => kind is not CallKind.Extras) ? [new Button("call.button.apply", "call.apply", id) { Look = ButtonLook.Good }] : Array.Empty<Button>(),
                new Button("call.button.ask", "call.ask", id),
                new Button("call.button.pass", "call.pass", id),
            ]);
        }

        if (CallStates.Allows(call.State, CallAction.Withdraw)) yield return new Buttons(new Button("call.button.mine", "call.mine", id), new Button("call.button.manage", "call.manage", id));
    }
}
