using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>What a host may add to a draft or to an announced party: who helps, which version, by what right, and words of their own.</summary>
internal sealed class CompletionCommands(Database database, PartyDesk desk, PartyNews news, ProposalWays ways) : ICommandSet
{
    private const string Wishes = "wishes";

    public void Describe(CommandMap map)
    {
        map.Press("party.complete", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form("party.completion", Access.Member.Within(Limits.Care), Answer.Private, CompleteAsync, BuildAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = PartyDesk.FindHeld(unit, request);
            PartyStates.After(party.State, PartyAction.Describe);
            return new Form(
                "party.completion",
                "party.completion.title",
                new PickerField("co_host", "party.completion.co_host", PickerKind.People) { Required = false, Min = 0, Hint = "party.completion.co_host_hint" },
                new MenuField("version", "party.completion.version", [new(new Text("party.wish.wishes"), Wishes), .. PartyWords.Versions.Select(version => new Choice(PartyFacts.Version(version), version))]) { Required = false, Min = 0, Chosen = [party.Version ?? Wishes] },
                new MenuField("rights", "party.completion.rights", [.. PartyWords.Rights.Select(right => new Choice(new Text($"party.right.{right}"), right))]) { Required = false, Min = 0, Chosen = [party.Rights] },
                new TextField("rights_note", "party.completion.rights_note") { Required = false, MaxLength = Party.LongestNote, Tall = true, Hint = "party.completion.rights_note_hint", Value = party.RightsNote },
                new TextField("description", "party.completion.description") { Required = false, MaxLength = Party.LongestDescription, Tall = true, Value = party.Description })
            { Ids = request.Ids };
        },
        cancellation);

    private Task<Reply> CompleteAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var party = PartyDesk.FindHeld(unit, request);
            var rights = request.Words("rights") ?? party.Rights;
            if (rights != PartyWords.OwnCopy && request.Words("rights_note") is null) throw new Refusal($"party.say_why.{rights}");
            var completed = party.After(PartyAction.Describe) with
            {
                CoHost = CoHost(unit, request, party),
                Version = request.Words("version") is { } version && version != Wishes ? version : null,
                Rights = rights,
                RightsNote = request.Words("rights_note"),
                Description = request.Words("description"),
            };
            desk.Save(unit, completed, PartyAction.Describe);
            if (completed.CoHost is { } coHost && coHost != party.CoHost && coHost != request.Member) TellCoHost(unit, completed, coHost, request.Member);
            return completed.State is PartyState.Draft ? ways.Preview.Show(unit, completed, null, request.Language) : Reply.Say("party.completed");
        },
        cancellation);

    private void TellCoHost(WriteUnit unit, Party party, MemberId coHost, MemberId by) => news.Tell(
        unit, party, coHost, new("party.co_host_named", by, PartyFacts.Name(party)), party.Time?.At ?? unit.Now, new Button("party.button.step_down", "party.decline", PartyCard.Id(party)));

    // The host names somebody else; naming oneself is holding it alone, naming nobody changes nothing.
    private static MemberId? CoHost(IReadUnit unit, Request request, Party party)
    {
        if (request.Words("co_host") is not { } picked || !Snowflake.TryParse(picked, out var id)) return party.CoHost;
        var named = new MemberId(id);
        if (named == party.Host) return null;
        if (named == party.CoHost) return named;
        return IsFree(unit, party, named, request) ? named : throw new Refusal("party.not_free", named);
    }

    private static bool IsFree(IReadUnit unit, Party party, MemberId named, Request request) =>
        !MemberStore.Find(unit, named).IsPausedAt(request.At) && (party.Host is not { } host || !KeptAwayStore.AreApart(unit, host, named));
}
