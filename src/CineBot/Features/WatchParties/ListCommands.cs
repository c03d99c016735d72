using CineBot.Features.WatchParties.Choosing;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>What is coming, one's own first; each opens whole, with what its reader may do.</summary>
internal sealed class ListCommands(Database database, PartyCard cards) : ICommandSet
{
    private const long PageSize = 5;

    public void Describe(CommandMap map)
    {
        map.Command("watch-parties", Access.Member, Answer.Private, ListAsync);
        map.Press("party.list", Access.Member, Answer.Update, ListAsync);
        map.Press("party.show", Access.Member, Answer.Update, ShowAsync);
    }

    private Task<Reply> ListAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var announced = PartyStore.CountComing(unit, request.InGuild);
            var all = announced + PartyStore.CountChoosing(unit, request.InGuild);
            if (all == 0) return Reply.Say("party.none_coming").With(new Button("party.button.propose", "party.start") { Look = ButtonLook.Main });
            var pages = 1 + ((all - 1) / PageSize);
            var page = request.Ids.Count > 0 ? Math.Clamp(request.Number(0), 1, pages) : 1;
            var first = (page - 1) * PageSize;
            var coming = PartyStore.Coming(unit, request.InGuild, request.Member, first, PageSize);
            var choosing = PartyStore.Choosing(unit, request.InGuild, request.Member, Math.Max(0, first - announced), PageSize - coming.Count);
            return Reply.Show(new([new Heading("party.coming"), .. coming.Select(party => Entry(unit, party, request)), .. choosing.SelectMany(party => ChoosingEntries.Of(unit, party, request.Member))])).With([.. Turning(page, pages)]);
        },
        cancellation);

    private static Actionable Entry(IReadUnit unit, Party party, Request request) => new(
        new(party.IsHeldBy(request.Member) ? "party.button.manage" : "party.button.see", "party.show", PartyCard.Id(party)),
        new Text("party.entry", party.Film!.Title, party.StartedAt ?? party.Time!.At, new FromNow(party.StartedAt ?? party.Time!.At)),
        new Text("party.entry_turnout", SignUpStore.Count(unit, party).Yes, Own(unit, party, request)));

    private static Text Own(IReadUnit unit, Party party, Request request) => (party.IsHeldBy(request.Member), SignUpStore.Find(unit, party, request.Member)) switch
    {
        (true, _) => "party.own.held",
        (_, { IsStale: true, Answer: not PartyAnswer.No }) => "party.own.stale",
        (_, { Seat: Seat.Held }) => "party.own.yes",
        (_, { Seat: Seat.Offered }) => "party.own.offered",
        (_, { Seat: Seat.Waiting }) => "party.own.waiting",
        (_, { Answer: PartyAnswer.Maybe }) => "party.own.maybe",
        (_, { }) => "party.own.no",
        _ => "party.own.none",
    };

    private static IEnumerable<Button> Turning(long page, long pages)
    {
        if (page > 1) yield return new("party.button.before", "party.list", $"{page - 1}");
        if (page < pages) yield return new("party.button.after", "party.list", $"{page + 1}");
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = PartyDesk.Find(unit, request);
            var card = cards.Draw(unit, PartyCard.RefTo(party)) ?? new Card([.. PartyFacts.All(party)]);
            var shown = party.Place is { IsPrivate: true } place && PartyFacts.MayReadPlace(unit, party, request.Member) ? Reply.Say(place.Whole) with { Card = card } : Reply.Show(card);
            return shown.With([.. PartyChoices.Of(unit, party, request)]);
        },
        cancellation);
}
