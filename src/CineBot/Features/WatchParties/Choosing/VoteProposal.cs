using CineBot.Features.Films;
using CineBot.Features.WatchParties.DatePolls;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Proposing a party whose film or date is still to be chosen by its people: what is known stands in a draft, and the form for the rest opens.</summary>
internal sealed class VoteProposal(Database database, ProposalReader reader, PartyPosting posting) : IOtherProposal
{
    private const string ForFilm = "films", ForDate = "dates";

    public Option Option { get; } = new("vote", OptionKind.Text) { Choices = [new(new Text("choosing.vote.films"), ForFilm), new(new Text("choosing.vote.dates"), ForDate)] };

    public async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        var isForFilms = request.Words("vote") != ForDate;
        var film = await FilmAsync(request, cancellation);
        // A poll is there to find the date: one that was typed all the same is the first of its slots.
        var when = isForFilms ? await WhenAsync(request, cancellation) : null;
        var once = when as WhenSaid.Once;
        var (place, seats) = (reader.Places.Read(request), ProposalReader.Number(request, "seats", Party.MostSeats));
        var zone = once?.At.Zone ?? await reader.Dates.ZoneAsync(request, cancellation);
        var draft = new Party(request.InGuild, 0, PartyState.Draft, zone, request.Channel, request.At)
        {
            Host = request.Member,
            Film = film,
            Time = once is null ? null : PartyTime.Of(once.At),
            Place = place,
            Seats = seats,
            SeatsLeft = seats,
        };
        if (when is not null) return await database.WriteAsync(request, unit => Answered(Keep(unit, request, draft), when), cancellation);

        // The interaction is left to the form that it opens, which counts by it; a second delivery leaves a draft that is swept.
        var id = PartyCard.Id(await database.WriteAsync(unit => Keep(unit, request, draft), cancellation));
        return Reply.Open(isForFilms ? VoteCommands.FormFor(id) : DatePollCommands.FormFor(id, request.Words("when") is { } slot ? WhenReader.Words(slot, request.Language) : null));
    }

    /// <summary>No words for a date mean a vote.</summary>
    public Task<Button?> InsteadAsync(Request request, CancellationToken cancellation) => Task.FromResult<Button?>(null);

    private Party Keep(WriteUnit unit, Request request, Party draft)
    {
        var party = draft with { Number = PartyStore.NextNumber(unit, draft.Guild), Channel = posting.Find(unit, request).Channel, CreatedAt = unit.Now };
        PartyStore.Add(unit, party);
        return party;
    }

    private async Task<NamedFilm?> FilmAsync(Request request, CancellationToken cancellation) =>
        request.Words("film") is { } given ? await reader.Films.FindAsync(request, given, cancellation) ?? NamedFilm.Of(request.InGuild, given) : null;

    private async Task<WhenSaid?> WhenAsync(Request request, CancellationToken cancellation) => request.Words("when") is not { } typed ? null
        : ProposalReader.Coming(await reader.Dates.ReadAsync(request, typed, cancellation), request.At) switch
        {
            WhenSaid.Unclear unclear => throw new Refusal(unclear.Why),
            var said => said,
        };

    private static Reply Answered(Party party, WhenSaid when) => when switch
    {
        WhenSaid.Once once => ReadBack(party, once),
        WhenSaid.Which which => ProposalPreview.Ask(party, which, VoteDateCommands.Path),
        _ => throw new InvalidOperationException($"{when.GetType().Name} is not known here."),
    };

    // A date is read back before it is published, also where a vote is to find the film.
    public static Reply ReadBack(Party party, WhenSaid.Once when) =>
        (Reply.Say("choosing.vote.preview") with { Card = new([.. FilmVoteCard.About(party), new Note(DateWords.InZone(when.At)), .. when.Remark is { } remark ? [new Note(remark)] : Array.Empty<Block>()]) })
            .With(new Button("choosing.button.vote", "film-vote.open", PartyCard.Id(party)) { Look = ButtonLook.Good });
}
