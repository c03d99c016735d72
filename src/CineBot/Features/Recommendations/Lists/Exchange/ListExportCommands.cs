using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Hands a person their lists in a form that other places read, and that can be handed over here again.</summary>
internal sealed class ListExportCommands(Database database, OwnDays own) : ICommandSet
{
    public void Describe(CommandMap map) => map.Press("my-films.export", Access.Anyone, Answer.Private, (request, cancellation) => database.ReadAsync(unit => Export(unit, request), cancellation));

    private Reply Export(IReadUnit unit, Request request)
    {
        var days = own.Of(unit, request, request.At);
        var films = ImportStore.Films(unit, request.Member).ToDictionary(film => film.Id.Value, StringComparer.Ordinal);
        var wished = ImportStore.Wishes(unit, request.Member).Select(wish => Named(films[wish.Film]) with { IsWished = true, WishedOn = days.Of(wish.At) }).ToList();
        var seen = ImportStore.Seen(unit, request.Member).Select(film => Named(films[film.Film]) with { IsSeen = true, SeenOn = days.Of(film.At), Verdict = film.Verdict }).ToList();
        if (wished.Count + seen.Count == 0) return Reply.Say("my-films.export.nothing", new CommandName("film")).With(new Button("my-films.button.import", "my-films.import"));
        var files = new List<OutgoingFile>();
        if (wished.Count > 0) files.Add(new("watchlist.csv", ListWriter.Write(wished, ListKind.Wishes)));
        if (seen.Count > 0) files.Add(new("watched.csv", ListWriter.Write(seen, ListKind.Seen)));
        if (seen.Any(film => film.Verdict is not null)) files.Add(new("ratings.csv", ListWriter.WriteRatings(seen)));
        return Reply.Say("my-films.export.ready").Enclosing([.. files]);
    }

    // The title by which most of the world lists it; the directors tell namesakes apart.
    private static ListedFilm Named(NamedFilm film) => new(film.EnglishTitle, (int?)film.Year) { Directors = film.Directors.Length == 0 ? null : film.Directors, Id = film.Id.Value };
}
