using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Saying which film a line means, one after the other; what is chosen waits with the rest for the person to import it.</summary>
internal sealed class ChoiceCommands(Database database, FilmCatalogue catalogue, Import import) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("my-films.import-choose", Access.Anyone, Answer.Update, ChooseAsync);
        map.Press("my-films.import-pass", Access.Anyone, Answer.Update, (request, cancellation) => AnswerAsync(request, film: null, cancellation));
    }

    private async Task<Reply> ChooseAsync(Request request, CancellationToken cancellation)
    {
        if (request.Picked is [var picked, ..]) return await AnswerAsync(request, picked, cancellation);
        var pending = await database.ReadAsync(unit => PendingImport.Find(unit, request), cancellation);
        return await ShowAsync(request, Lost(pending.Open) is [] ? pending : await KeepAsync(request, waiting => waiting, cancellation), cancellation);
    }

    // It sets which film a line means and claims nothing: the same answer again finds the line answered, and shows the next.
    private async Task<Reply> AnswerAsync(Request request, string? film, CancellationToken cancellation)
    {
        var number = request.Number(1);
        return await ShowAsync(request, await KeepAsync(request, pending => pending.Answer(number, film), cancellation), cancellation);
    }

    // Whose every candidate left the catalogue meanwhile is unknown, as it would be if it were handed over now. A unit that writes asks nothing of the catalogue.
    private async Task<PendingImport> KeepAsync(Request request, Func<PendingImport, PendingImport> change, CancellationToken cancellation)
    {
        var lost = Lost(change(await database.ReadAsync(unit => PendingImport.Find(unit, request), cancellation)).Open);
        return await database.WriteAsync(
            unit =>
            {
                var pending = lost.Aggregate(change(PendingImport.Find(unit, request)), (rest, number) => rest.Answer(number, film: null));
                pending.Keep(unit, request);
                return pending;
            },
            cancellation);
    }

    // Those before the next that can be asked about.
    private List<int> Lost(IReadOnlyList<OpenFilm> open) =>
        [.. open.TakeWhile(one => one.Candidates.All(film => catalogue.Find(new(film)) is null)).Select(one => one.Number)];

    private async Task<Reply> ShowAsync(Request request, PendingImport pending, CancellationToken cancellation)
    {
        if (pending.Open.Count == 0) return Reply.Show(await database.ReadAsync(unit => ImportCard.Preview(pending, import.Plan(unit, request, pending)), cancellation));
        var open = pending.Open[0];
        var candidates = open.Candidates.Select(film => catalogue.Find(new(film))).OfType<Film>();
        return Reply.Show(ImportCard.Question(pending, open, [.. candidates.Select(film => new Choice(film.LabelFor(request.Language), film.Id.Value))]));
    }
}
