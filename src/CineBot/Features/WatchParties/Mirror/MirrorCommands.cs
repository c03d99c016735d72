using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Mirror;

/// <summary>Lets the host put a party into Discord's list of events, again too, or take it out.</summary>
internal sealed class MirrorCommands(Database database) : ICommandSet
{
    private const string On = "on";

    public void Describe(CommandMap map) => map.Press("party.mirror", Access.Member, Answer.Private, SetAsync);

    /// <summary>For the host's own panel of a party; null where a press could change nothing.</summary>
    public static Button? ButtonFor(IReadUnit unit, Party party, Request request) => party is not { State: PartyState.Published, Time: not null } ? null
        : MirrorStore.Find(unit, party.Guild, party.Number) is { IsWanted: true } ? new("party.button.unlist", "party.mirror", PartyCard.Id(party), "off")
        : MayList(unit, request) ? new("party.button.list", "party.mirror", PartyCard.Id(party), On)
        : null;

    private Task<Reply> SetAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var party = PartyDesk.FindHeld(unit, request);
            var isWanted = request.Ids is [_, On];
            if (party is not { State: PartyState.Published, Time: not null }) throw new Refusal("party.mirror.not_now");
            if (isWanted && !MayList(unit, request)) throw new Refusal("party.mirror.not_here", new CommandName("settings"));
            MirrorStore.Want(unit, party, isWanted);
            return Reply.Say(isWanted ? "party.mirror.noted" : "party.mirror.noted_off");
        },
        cancellation);

    // Where moderators do not want parties there, only somebody who could make an event themselves may.
    private static bool MayList(IReadUnit unit, Request request) =>
        SettingsStore.ListsEvents(unit, request.InGuild) || (request.Permissions & (Permissions.CreateEvents | Permissions.Administrator)) != 0;
}
