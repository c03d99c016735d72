using System.Globalization;
using CineBot.Features.Films;
using CineBot.Features.Recommendations.Lists;
using CineBot.Features.Recommendations.Lists.Again;
using CineBot.Features.Recommendations.News;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>Wanting to see, having seen, thanking: a press sets, and its private answer takes it back.</summary>
internal sealed class ReactionCommands(Database database, Outbox outbox, GoodNews news) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("recommendation.wish", Access.Member, Answer.Private, Write(Wish));
        map.Press("recommendation.unwish", Access.Member, Answer.Update, Write(Unwish));
        map.Press("recommendation.seen", Access.Member.Within(Limits.Thanks), Answer.Private, Write(See));
        map.Press("recommendation.unsee", Access.Member, Answer.Update, Write(Unsee));
        map.Press("recommendation.thanks", Access.Member.Within(Limits.Thanks), Answer.Private, Write(Thank));
        map.Press("recommendation.unthank", Access.Member, Answer.Update, Write(Unthank));
    }

    private Func<Request, CancellationToken, Task<Reply>> Write(Func<WriteUnit, Request, Recommendation, NamedFilm, Reply> press) => (request, cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var recommendation = RecommendationStore.Find(unit, request.InGuild, request.Number(0)) ?? throw new Refusal("recommendation.gone", new CommandName("recommend"));
            var film = NamedFilmStore.Find(unit, recommendation.Film) ?? throw new Refusal("recommendation.gone", new CommandName("recommend"));
            var reply = press(unit, request, recommendation, film);
            outbox.Refresh(unit, RecommendationCard.RefTo(recommendation));
            return reply;
        },
        cancellation);

    private static Reply Wish(WriteUnit unit, Request request, Recommendation recommendation, NamedFilm film)
    {
        ReactionStore.Wish(unit, request.Member, film.Id);
        var isNew = ReactionStore.Set(unit, recommendation, request.Member, ReactionKind.Wish);
        return Reply.Say(isNew ? "recommendation.wished" : "recommendation.wished_already", film.Title)
            .With([.. AgainCommands.Offer(request, film.Id), Undo("recommendation.button.unwish", "recommendation.unwish", recommendation)]);
    }

    private Reply Unwish(WriteUnit unit, Request request, Recommendation recommendation, NamedFilm film)
    {
        Refresh(unit, ListStore.Unwish(unit, request.Member, film.Id));
        return Reply.Say("recommendation.unwished", film.Title);
    }

    private Reply See(WriteUnit unit, Request request, Recommendation recommendation, NamedFilm film)
    {
        var wishedAt = ReactionStore.FindWish(unit, recommendation, request.Member);
        Refresh(unit, ListStore.See(unit, request.Member, film, verdict: null));
        var isNew = ReactionStore.SetSeen(unit, recommendation, request.Member, wishedAt);
        if (isNew) news.Saw(unit, recommendation, request.Member);
        return Reply.Say(isNew ? "recommendation.saw" : "recommendation.saw_already", film.Title)
            .With(new Button("recommendation.button.thanks", "recommendation.thanks", Id(recommendation)), Undo("recommendation.button.unsee", "recommendation.unsee", recommendation))
            .With(MarkCommands.Verdicts(film.Id));
    }

    private Reply Unsee(WriteUnit unit, Request request, Recommendation recommendation, NamedFilm film)
    {
        Refresh(unit, ListStore.Unsee(unit, request.Member, film.Id));
        return Reply.Say("recommendation.unseen", film.Title);
    }

    private Reply Thank(WriteUnit unit, Request request, Recommendation recommendation, NamedFilm film)
    {
        var others = VoiceStore.All(unit, recommendation).Select(voice => voice.Member).Where(member => member != request.Member).ToList();
        if (others.Count == 0) throw new Refusal("recommendation.thanks_yourself");
        var isNew = ReactionStore.Set(unit, recommendation, request.Member, ReactionKind.Thanks);
        if (isNew) news.Thanked(unit, recommendation, request.Member);
        return Reply.Say(isNew ? "recommendation.thanked" : "recommendation.thanked_already", new Listing([.. others.Take(3)])).With(Undo("recommendation.button.unthank", "recommendation.unthank", recommendation));
    }

    private static Reply Unthank(WriteUnit unit, Request request, Recommendation recommendation, NamedFilm film)
    {
        ReactionStore.Unset(unit, recommendation, request.Member, ReactionKind.Thanks);
        return Reply.Say("recommendation.unthanked", film.Title);
    }

    private void Refresh(WriteUnit unit, IEnumerable<CardRef> cards)
    {
        foreach (var card in cards) outbox.Refresh(unit, card);
    }

    private static Button Undo(string label, string path, Recommendation recommendation) => new(label, path, Id(recommendation));

    private static string Id(Recommendation recommendation) => recommendation.Number.ToString(CultureInfo.InvariantCulture);
}
