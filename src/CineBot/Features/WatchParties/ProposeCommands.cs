using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Proposing a party: a film and a date in one gesture, read back to its host before anybody else sees it.</summary>
internal sealed class ProposeCommands(Database database, ProposalReader reader, FormDesk forms, ProposalWays ways) : ICommandSet
{
    private static readonly string[] Kept = ["film", "when", "where", "seats"];

    public void Describe(CommandMap map)
    {
        map.Command("watch-party", Access.Member.If(Gates.Parties), Answer.Form, OpenAsync,
        [
            new Option("film", OptionKind.Text) { Max = NamedFilm.LongestTitle, Search = reader.Films.OfferAsync },
            new Option("when", OptionKind.Text) { Max = ProposalReader.LongestDate, Search = reader.Dates.OfferAsync },
            new Option("where", OptionKind.Text) { Max = PartyPlace.LongestWords, Search = reader.Places.OfferAsync },
            new Option("seats", OptionKind.Number) { Min = 1, Max = Party.MostSeats },
            .. ways.Others.Select(other => other.Option),
        ]);
        map.Press("party.start", Access.Member.If(Gates.Parties), Answer.Form, (request, cancellation) => OpenFormAsync(request, [], cancellation));
        map.Press("party.propose", Access.Member.If(Gates.Parties), Answer.Form, ProposeFilmAsync);
        map.Press("party.correct", Access.Member, Answer.Form, (request, cancellation) => OpenFormAsync(request, request.Ids, cancellation));
        map.Form(ProposalForm.Path, Access.Member.If(Gates.Parties), Answer.Private, PostAsync, BuildAsync);
    }

    private async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        var others = ways.Others.Where(other => request.Options.ContainsKey(other.Option.Name)).ToList();
        if (others.Count > 1) throw await EitherAsync(request, others, cancellation);
        if (others is [var other]) return await other.OpenAsync(request, cancellation);
        if (request.Words("film") is not null && request.Words("when") is not null) return await ReadOrKeepAsync(request, cancellation);
        await KeepAsync(request, cancellation);
        return await OpenFormAsync(request, [], cancellation);
    }

    private async Task<Reply> ReadOrKeepAsync(Request request, CancellationToken cancellation)
    {
        try
        {
            var proposal = await reader.ReadAsync(request, null, cancellation);
            return await DraftAsync(request, null, proposal, cancellation);
        }
        catch (Refusal refusal)
        {
            await KeepAsync(request, cancellation);
            throw new Refusal(refusal.Text, [new Button("form.correct", "form.reopen", ProposalForm.Path) { Look = ButtonLook.Main }, .. await InsteadAsync(request, ways.Others, cancellation)]);
        }
    }

    // Two ways at once contradict each other: neither is dropped, and nothing that was given is lost.
    private async Task<Refusal> EitherAsync(Request request, IReadOnlyList<IOtherProposal> others, CancellationToken cancellation)
    {
        await KeepAsync(request, cancellation);
        return new(new Text("party.either", [.. others.Select(other => (object)new Text($"command.watch-party.{other.Option.Name}.name"))]), [.. await InsteadAsync(request, others, cancellation), new Button("party.button.once", "form.reopen", ProposalForm.Path)]);
    }

    private static async Task<List<Button>> InsteadAsync(Request request, IReadOnlyList<IOtherProposal> others, CancellationToken cancellation)
    {
        var ways = new List<Button>();
        foreach (var other in others)
            if (await other.InsteadAsync(request, cancellation) is { } way) ways.Add(way);
        return ways;
    }

    // What was said in the command stands in the form when it opens.
    private async Task KeepAsync(Request request, CancellationToken cancellation)
    {
        var given = await ways.Given.OfAsync(request, Kept, cancellation);
        if (given.Count > 0) await forms.NoteAsync(request, ProposalForm.Path, [], given, cancellation);
    }

    private async Task<Reply> ProposeFilmAsync(Request request, CancellationToken cancellation)
    {
        var film = await reader.Films.FindSpokenAsync(request, request.Ids is [var id, ..] ? id : "", cancellation);
        foreach (var nominations in ways.Nominations)
            if (await nominations.OfferAsync(request, film, cancellation) is { } offered) return offered;
        return await OpenFormAsync(request, request.Ids, cancellation);
    }

    private async Task<Reply> OpenFormAsync(Request request, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        Reply.Open(await BuildAsync(request with { Ids = ids }, cancellation));

    private async Task<Form> BuildAsync(Request request, CancellationToken cancellation)
    {
        var (film, draft) = await KnownAsync(request, cancellation);
        return ProposalForm.Build(film, draft, reader.Places.Shown(request.InGuild, draft?.Place), request.Language) with { Ids = request.Ids };
    }

    private async Task<Reply> PostAsync(Request request, CancellationToken cancellation)
    {
        var (film, draft) = await KnownAsync(request, cancellation);
        return await DraftAsync(request, draft, await reader.ReadAsync(request, film, cancellation), cancellation);
    }

    // What the form stands on: nothing, a film, or a draft (« d: » and its number).
    private async Task<(NamedFilm? Film, Party? Draft)> KnownAsync(Request request, CancellationToken cancellation)
    {
        if (request.Ids is not [var id, ..]) return (null, null);
        if (!id.StartsWith("d:", StringComparison.Ordinal)) return (await reader.Films.FindSpokenAsync(request, id, cancellation), null);
        var draft = await database.ReadAsync(unit => PartyDesk.FindHeld(unit, request with { Ids = [id[2..]] }), cancellation);
        PartyStates.After(draft.State, PartyAction.Publish);
        return (draft.Film, draft);
    }

    private async Task<Reply> DraftAsync(Request request, Party? draft, Proposal proposal, CancellationToken cancellation)
    {
        var zone = await reader.Dates.ZoneAsync(request, cancellation);
        return await database.WriteAsync(
            request,
            unit =>
            {
                var party = proposal.In(draft ?? new Party(request.InGuild, PartyStore.NextNumber(unit, request.InGuild), PartyState.Draft, zone, request.Channel, unit.Now) { Host = request.Member });
                if (draft is null) PartyStore.Add(unit, party);
                else Keep(unit, party);
                return ways.Preview.Show(unit, party, proposal.When, request.Language);
            },
            cancellation);
    }

    private static void Keep(WriteUnit unit, Party party)
    {
        PartyStore.Save(unit, party);
        SeatStore.Set(unit, party, party.Seats);
    }
}
