using CineBot.Features.Films;
using CineBot.Features.Films.Sources;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Sheet;

/// <summary>Draws a film's sheet, with what the operator's source says of it now where it answers in time.</summary>
internal sealed class SheetDesk(Database database, Posting posting, OutsideFilms outside, Options options)
{
    public async Task<Card> DrawAsync(Request request, NamedFilm film, CancellationToken cancellation)
    {
        // Where to watch is said of a server's country: elsewhere only the poster can be missing.
        await outside.LearnAsync(film, request.At - (request.Guild is null ? SheetLife.Renewal : SheetLife.Offers), cancellation);
        return await database.ReadAsync(unit => FilmSheet.Draw(unit, request, NamedFilmStore.Find(unit, film.Id) ?? film, new(posting, Offers(unit, request, film))), cancellation);
    }

    private IReadOnlyList<Block> Offers(IReadUnit unit, Request request, NamedFilm film)
    {
        if (request.Guild is not { } guild || FilmSheetStore.Find(unit, film.Id) is not { } kept || kept.AskedAt < request.At - SheetLife.Offers) return [];
        return [.. OfferLines.Draw(kept.Offers, SettingsStore.Find(unit, guild).CountryOr(options))];
    }
}

/// <summary>What a sheet shows besides what is kept here: where its card stands, and where it can be seen.</summary>
internal sealed record SheetSurroundings(Posting Posting, IReadOnlyList<Block> Offers);
