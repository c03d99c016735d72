using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Tonight;

/// <summary>Something to watch tonight, at once: alone or with others, here or in a private conversation.</summary>
internal sealed class TonightCommands(Database database, FilmCatalogue catalogue) : ICommandSet
{
    private static readonly Choice[] Moods = [.. Voice.AllMoods.Select(mood => new Choice(new Text($"recommendation.mood.{mood}"), mood))];

    public void Describe(CommandMap map)
    {
        map.Command("tonight", Access.Anyone, Answer.Private, StartAsync,
            new Option("with", OptionKind.Person),
            new Option("mood", OptionKind.Text) { Choices = Moods },
            new Option("max-length", OptionKind.Number) { Min = 5, Max = 600 });
        map.Press("tonight.next", Access.Anyone, Answer.Update, (request, cancellation) => ShowAsync(request, Evening.Read(request), cancellation));
        map.Press("tonight.with", Access.Anyone, Answer.Update, InviteAsync);
    }

    private Task<Reply> StartAsync(Request request, CancellationToken cancellation)
    {
        var evening = Evening.From(request.Id) with
        {
            Mood = request.Words("mood"),
            Longest = request.Options.GetValueOrDefault("max-length") as long?,
        };
        return ShowAsync(request, request.Options.GetValueOrDefault("with") is MemberId guest ? evening.With([guest], request.Member) : evening, cancellation);
    }

    private Task<Reply> InviteAsync(Request request, CancellationToken cancellation)
    {
        var guests = request.Picked.Select(picked => Snowflake.TryParse(picked, out var id) ? new MemberId(id) : (MemberId?)null).OfType<MemberId>();
        return ShowAsync(request, Evening.Read(request).With(guests, request.Member), cancellation);
    }

    private async Task<Reply> ShowAsync(Request request, Evening evening, CancellationToken cancellation)
    {
        // A private conversation has no server to share lists in: there is only who asks.
        if (request.Guild is null) evening = evening with { Guests = [] };
        var company = await database.ReadAsync(unit => Gathering.Of(unit, request, evening), cancellation);
        if (EveningOrder.At(company, evening, Known) is not { } suggestion) return Reply.Show(TonightCard.Nothing(request, evening));
        return Reply.Show(await database.ReadAsync(unit => TonightCard.Draw(unit, request, evening, PickOf(unit, suggestion, company)), cancellation));
    }

    private IEnumerable<Known> Known(long longest) => catalogue.Walk(longest).Select(film => new Known(film.Id, film.Runtime));

    private Pick PickOf(IReadUnit unit, Suggestion suggestion, Company company) => new(suggestion, FilmOf(unit, suggestion))
    {
        Because = suggestion.Because is { } liked ? NamedFilmStore.Find(unit, liked) : null,
        LeftOut = company.LeftOut,
    };

    // On a list or recommended: kept beside it. Else it comes from the catalogue.
    private NamedFilm FilmOf(IReadUnit unit, Suggestion suggestion) =>
        NamedFilmStore.Find(unit, suggestion.Film)
        ?? (catalogue.Find(suggestion.Film) is { } film ? NamedFilm.Of(film) : throw new Refusal("common.outdated", new CommandName("help")));
}
