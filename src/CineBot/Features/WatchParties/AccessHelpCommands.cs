using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>How those without the film may come by it: what others who come offer them, in private.</summary>
internal sealed class AccessHelpCommands(Database database, PartyDesk desk) : ICommandSet
{
    private const int MostOffers = 8;

    public void Describe(CommandMap map)
    {
        map.Press("party.help", Access.Member, Answer.Private, ShowAsync);
        map.Press("party.offer", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form("party.offering", Access.Member.Within(Limits.Answers), Answer.Private, OfferAsync, BuildAsync);
        map.Press("party.unoffer", Access.Member.Within(Limits.Answers), Answer.Update, WithdrawAsync);
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = PartyDesk.Find(unit, request);
            var offers = SignUpStore.Helping(unit, party).Where(offer => IsFor(unit, offer, request)).Take(MostOffers).ToList();
            var own = SignUpStore.Find(unit, party, request.Member) is { Help: not null };
            var card = new Card([PartyFacts.Title(party), .. offers.Count == 0 ? [new Line("party.no_help")] : offers.SelectMany(Offer), new Note("party.help_legal")]);
            var buttons = new List<Button> { new(own ? "party.button.change_offer" : "party.button.offer", "party.offer", PartyCard.Id(party)) };
            if (own) buttons.Add(new("party.button.unoffer", "party.unoffer", PartyCard.Id(party)));
            return Reply.Show(card).With([.. buttons]);
        },
        cancellation);

    // Offered to each other is never who keeps apart, nor who takes a break.
    private static bool IsFor(IReadUnit unit, SignUp offer, Request request) =>
        offer.Member != request.Member && !MemberStore.Find(unit, offer.Member).IsPausedAt(request.At) && !KeptAwayStore.AreApart(unit, offer.Member, request.Member);

    private static IEnumerable<Block> Offer(SignUp offer)
    {
        yield return new Line(new($"party.offers.{offer.Help}", offer.Member));
        if (offer.HelpWords is { } words) yield return new Quote(words);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var signUp = Coming(unit, PartyDesk.Find(unit, request), request);
            return new Form(
                "party.offering",
                "party.offering.title",
                new MenuField("help", "party.offering.help", [.. PartyWords.Helps.Select(help => new Choice(new Text($"party.offering.{help}"), help))]) { Chosen = [signUp.Help ?? PartyWords.Lend] },
                new TextField("words", "party.offering.words") { Required = false, MaxLength = SignUp.LongestHelp, Hint = "party.offering.words_hint", Value = signUp.HelpWords })
            { Ids = request.Ids };
        },
        cancellation);

    private Task<Reply> OfferAsync(Request request, CancellationToken cancellation) =>
        SetAsync(request, request.Words("help"), request.Words("words"), "party.offer_noted", cancellation);

    private Task<Reply> WithdrawAsync(Request request, CancellationToken cancellation) => SetAsync(request, null, null, "party.offer_gone", cancellation);

    private Task<Reply> SetAsync(Request request, string? help, string? words, string said, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var party = PartyDesk.Find(unit, request);
            PartyStates.After(party.State, PartyAction.Answer);
            desk.Save(unit, party, Coming(unit, party, request) with { Help = help, HelpWords = words });
            return Reply.Say(said);
        },
        cancellation);

    private static SignUp Coming(IReadUnit unit, Party party, Request request) =>
        SignUpStore.Find(unit, party, request.Member) is { Answer: not PartyAnswer.No } signUp ? signUp : throw new Refusal("party.say_yes_first");
}
