using CineBot.Features.Members;
using CineBot.Features.Places;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>Looking for a shoot: every open call without a word, or those that fit; each opens whole, with the buttons of its card.</summary>
internal sealed class SearchCommands(Database database, CallSearch search, PlaceChoice places, CallEntry entries, IEnumerable<ICardSource> cards) : ICommandSet
{
    private const int PageSize = 5;

    private readonly ICardSource _cards = cards.Single(source => source.Kind == CallCard.CardKind);

    public void Describe(CommandMap map)
    {
        map.Command(
            "film-shoot.calls", Access.Member, Answer.Private, SearchAsync,
            new Option("kind", OptionKind.Text) { Choices = [.. CallQuery.Kinds.Select(kind => new Choice(new Text($"call.kind.{kind}"), kind))] },
            new Option("role", OptionKind.Text) { Max = CallRole.LongestLabel, Search = search.OfferRolesAsync },
            new Option("near", OptionKind.Text) { Max = 100, Search = places.OfferAsync },
            new Option("within", OptionKind.Text) { Choices = [.. CallQuery.Periods.Select(days => new Choice(new Text($"manage.within.{days}"), days))] },
            new Option("terms", OptionKind.Text) { Choices = [.. CallWords.Terms.Select(terms => new Choice(new Text($"manage.terms.{terms}"), terms))] });
        map.Press("call.list", Access.Member, Answer.Update, (request, cancellation) => ListAsync(request, CallQuery.Of(request.Ids), request.Ids.Count > 0 ? request.Number(0) : 1, cancellation));
        map.Press("call.show", Access.Member, Answer.Private, ShowAsync);
    }

    private async Task<Reply> SearchAsync(Request request, CancellationToken cancellation)
    {
        var reading = request.Words("near") is { } typed ? await places.ReadAsync(request, typed, cancellation) : null;
        if (reading is { Place: null, Question: { } question }) throw new Refusal(question);
        return await ListAsync(request, CallQuery.Of(request, reading?.Place, search.Role(request.Words("role"))), 1, cancellation);
    }

    private Task<Reply> ListAsync(Request request, CallQuery query, long page, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var found = search.Find(unit, request.InGuild, request.Member, query, request.At);
            if (found.Count == 0) return Nothing(query);
            var pages = 1 + ((found.Count - 1) / PageSize);
            var shown = (int)Math.Clamp(page, 1, pages);
            var listed = found.Skip((shown - 1) * PageSize).Take(PageSize).Select(one => entries.Of(unit, request.InGuild, one));
            return Reply.Show(new([new Heading(new("manage.found", (long)found.Count)), .. listed, .. pages > 1 ? [new Note(new("manage.page", (long)shown, (long)pages))] : Array.Empty<Block>()])).With([.. Turning(query, shown, pages)]);
        },
        cancellation);

    private static Reply Nothing(CallQuery query) => query.IsOpen
        ? Reply.Say("manage.none_open", new CommandName("film-shoot.extras"), new CommandName("film-shoot.crew"))
        : Reply.Say("manage.none_found").With(new Button("manage.button.all", "call.list", new CallQuery(null, null, null, null, null).Ids(1)));

    private static IEnumerable<Button> Turning(CallQuery query, int page, int pages)
    {
        if (page > 1) yield return new("manage.button.before", "call.list", query.Ids(page - 1));
        if (page < pages) yield return new("manage.button.after", "call.list", query.Ids(page + 1));
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = CallDesk.Find(unit, request);
            if (call.Owners.Any(owner => owner != request.Member && KeptAwayStore.AreApart(unit, owner, request.Member))) throw new Refusal("call.gone", new CommandName("film-shoot.calls"));
            return _cards.Draw(unit, CallCard.RefTo(call)) is { } card ? Reply.Show(card) : ManagePanel.Show(unit, request, new(call, call.IsHeldBy(request.Member)));
        },
        cancellation);
}
