using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Places;

/// <summary>Finds the place that a person means, the places of their server's country first.</summary>
internal sealed class PlaceChoice(Database database, PlaceBook book, Options options)
{
    private const int MostChoices = 20;

    /// <summary>What to offer while the person types, in whichever option it is.</summary>
    public async Task<Reply> OfferAsync(Request request, CancellationToken cancellation)
    {
        var country = await CountryAsync(request, cancellation);
        return Reply.Offer(book.Search(request.Words(request.Typing ?? "place") ?? "", country, MostChoices).Select(PlaceReading.ChoiceOf));
    }

    public async Task<PlaceReading> ReadAsync(Request request, string text, CancellationToken cancellation) =>
        book.Read(text, await CountryAsync(request, cancellation));

    private Task<string> CountryAsync(Request request, CancellationToken cancellation) => request.Guild is { } guild
        ? database.ReadAsync(unit => SettingsStore.Find(unit, guild).CountryOr(options), cancellation)
        : Task.FromResult(options.Law.Country);
}
