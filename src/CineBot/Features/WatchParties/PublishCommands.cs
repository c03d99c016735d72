using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>What its host makes of a draft: which film, which of several dates, and announcing it.</summary>
internal sealed class PublishCommands(Database database, ProposalWays ways, FilmCatalogue catalogue, Publishing publishing) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("party.at", Access.Member, Answer.Update, PickDateAsync);
        map.Press("party.film", Access.Member, Answer.Update, PickFilmAsync);
        map.Press("party.repost", Access.Member.Within(Limits.Care), Answer.Update, (request, cancellation) => database.WriteAsync(request, unit => publishing.Repost(unit, request, PartyDesk.FindHeld(unit, request)), cancellation));
        map.Press("party.publish", Access.Member.If(Gates.Parties).Within(Limits.Parties), Answer.Update, PublishAsync);
    }

    private Task<Reply> PickDateAsync(Request request, CancellationToken cancellation) => ChangeAsync(
        request,
        draft =>
        {
            var chosen = ProposalPreview.Picked(request, draft);
            return draft with { Time = PartyTime.Of(chosen), Zone = chosen.Zone };
        },
        cancellation);

    private Task<Reply> PickFilmAsync(Request request, CancellationToken cancellation)
    {
        var film = request.Picked is [var picked, ..] && FilmId.TryParse(picked, out var id) && catalogue.Find(id) is { } known ? NamedFilm.Of(known) : throw new Refusal("common.outdated", new CommandName("help"));
        return ChangeAsync(request, draft => draft with { Film = film }, cancellation);
    }

    private Task<Reply> ChangeAsync(Request request, Func<Party, Party> change, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var draft = PartyDesk.FindHeld(unit, request);
            PartyStates.After(draft.State, PartyAction.Publish);
            draft = change(draft);
            PartyStore.Save(unit, draft);
            return ways.Preview.Show(unit, draft, null, request.Language);
        },
        cancellation);

    private Task<Reply> PublishAsync(Request request, CancellationToken cancellation) =>
        database.WriteAsync(request, unit => publishing.Publish(unit, request, PartyDesk.FindHeld(unit, request)), cancellation);
}
