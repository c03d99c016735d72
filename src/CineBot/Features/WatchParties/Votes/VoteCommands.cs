using CineBot.Features.WatchParties.Choosing;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>Opening a vote for the film of one's party.</summary>
internal sealed class VoteCommands(Database database, FilmVoteDesk desk, ChoosingDesk choosing) : ICommandSet
{
    private const string Post = "film-vote.post";

    public void Describe(CommandMap map)
    {
        map.Press("film-vote.open", Access.Member, Answer.Form, OpenFormAsync);
        map.Form(Post, Access.Member.If(Gates.Parties).Within(Limits.Parties), Answer.Private, OpenAsync, BuildAsync);
    }

    /// <summary>The form that opens a vote for that party's film.</summary>
    public static Form FormFor(string party) => new(Post, "film-vote.form.title", [.. VoteTerms.Fields]) { Ids = [party] };

    private async Task<Reply> OpenFormAsync(Request request, CancellationToken cancellation)
    {
        await database.ReadAsync(unit => Openable(unit, request), cancellation);
        return Reply.Open(await BuildAsync(request, cancellation));
    }

    private static Task<Form> BuildAsync(Request request, CancellationToken cancellation) => Task.FromResult(FormFor(FilmWords.Place(request.Number(0))));

    private Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        var terms = VoteTerms.Read(request);
        return database.WriteAsync(request, unit => Open(unit, request, terms), cancellation);
    }

    private Reply Open(WriteUnit unit, Request request, VoteTerms terms)
    {
        var party = Openable(unit, request);
        var number = unit.NextNumber(party.Guild, "film-vote");
        var vote = Of(party, number, unit.Now, terms);
        if (party.Time is { } time && time.At <= vote.VotingUntil) throw new Refusal("film-vote.too_late", vote.VotingUntil, time.At);
        desk.Open(unit, vote, party);
        choosing.Begin(unit, party with { Film = null });
        return Reply.Say("film-vote.opened", party.Channel, vote.NominationsUntil, vote.VotingUntil).With(
            new Button("film-vote.button.nominate", "film-vote.nominate", vote.Id) { Look = ButtonLook.Main });
    }

    private static Party Openable(IReadUnit unit, Request request)
    {
        var party = ChoosingRules.Held(unit, request, request.Number(0));
        return FilmVoteStore.OfParty(unit, party.Guild, party.Number) is null ? party : throw new Refusal("film-vote.already_open");
    }

    private static FilmVote Of(Party party, long number, Instant now, VoteTerms terms)
    {
        var nominationsUntil = VoteTerms.Quarter(now + terms.Nominations);
        var rules = new VoteRules(terms.Method, terms.Tie, FilmVote.SeedOf(party.Guild, number, now));
        return new(party.Guild, number, party.Number, rules, now, nominationsUntil, nominationsUntil + terms.Voting) { Quorum = terms.Quorum };
    }
}
