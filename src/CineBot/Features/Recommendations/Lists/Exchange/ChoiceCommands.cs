using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Saying which film a line means, one after the other; what is chosen waits with the rest for the person to import it.</summary>
internal sealed class ChoiceCommands(Database database, FilmCatalogue catalogue) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("my-films.import-choose", Access.Anyone, Answer.Update, ChooseAsync);
        map.Press("my-films.import-pass", Access.Anyone, Answer.Update, (request, cancellation) => AnswerAsync(request, film: null, cancellation));
    }

    private async Task<Reply> ChooseAsync(Request request, CancellationToken cancellation)
    {
        if (request.Picked is [var picked, ..]) return await AnswerAsync(request, picked, cancellation);
        return await ShowAsync(request, await database.ReadAsync(unit => PendingImport.Find(unit, request), cancellation), cancellation);
    }

    // It sets which film a line means and claims nothing: the same answer again finds the line answered, and shows the next.
    private async Task<Reply> AnswerAsync(Request request, string? film, CancellationToken cancellation)
    {
        var number = request.Number(1);
        var pending = await database.WriteAsync(
            unit =>
            {
                var answered = PendingImport.Find(unit, request).Answer(number, film);
                answered.Keep(unit, request);
                return answered;
            },
            cancellation);
        return await ShowAsync(request, pending, cancellation);
    }

    private async Task<Reply> ShowAsync(Request request, PendingImport pending, CancellationToken cancellation)
    {
        if (pending.Open.Count == 0) return Reply.Show(await database.ReadAsync(unit => ImportCard.Preview(pending, ImportPlan.Of(unit, request.Member, pending.Found, request.At)), cancellation));
        var open = pending.Open[0];
        var candidates = open.Candidates.Select(film => catalogue.Find(new(film))).OfType<Film>();
        return Reply.Show(ImportCard.Question(pending, open, [.. candidates.Select(film => new Choice(film.LabelFor(request.Language), film.Id.Value))]));
    }
}
