using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Who comes: the whole list, page by page, for whoever asks.</summary>
internal sealed class PeopleCommands(Database database) : ICommandSet
{
    private const long PageSize = 30;

    public void Describe(CommandMap map)
    {
        map.Press("party.people", Access.Member, Answer.Private, ShowAsync);
        map.Press("party.people-page", Access.Member, Answer.Update, ShowAsync);
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = PartyDesk.Find(unit, request);
            var turnout = SignUpStore.Count(unit, party);
            var pages = 1 + ((Math.Max(turnout.Yes, Math.Max(turnout.Maybe, turnout.Waiting)) - 1) / PageSize);
            var page = request.Ids.Count > 1 ? Math.Clamp(request.Number(1), 1, Math.Max(1, pages)) : 1;
            return Reply.Show(new([PartyFacts.Title(party), .. Lists(unit, party, turnout, (page - 1) * PageSize)])).With([.. Turning(party, page, pages)]);
        },
        cancellation);

    private static IEnumerable<Block> Lists(IReadUnit unit, Party party, Turnout turnout, long skip)
    {
        var all = SignUpStore.Some(unit, party, PartyAnswer.Yes, skip, PageSize);
        if (turnout.Yes == 0) yield return new Line(PartyCard.Nobody(party));
        if (Names(all.Where(one => one.Seat is Seat.Held)) is { } coming) yield return new Line(new("party.yes", turnout.Yes, coming));
        if (Names(all.Where(one => one.Seat is not Seat.Held)) is { } waiting) yield return new Line(new("party.waiting_names", turnout.Waiting, waiting));
        if (Names(SignUpStore.Some(unit, party, PartyAnswer.Maybe, skip, PageSize)) is { } maybe) yield return new Line(new("party.maybe_names", turnout.Maybe, maybe));
    }

    private static Listing? Names(IEnumerable<SignUp> signUps) => signUps.Select(signUp => (object)signUp.Member).ToArray() is { Length: > 0 } names ? new(names) : null;

    private static IEnumerable<Button> Turning(Party party, long page, long pages)
    {
        if (page > 1) yield return new("party.button.before", "party.people-page", PartyCard.Id(party), $"{page - 1}");
        if (page < pages) yield return new("party.button.after", "party.people-page", PartyCard.Id(party), $"{page + 1}");
    }
}
