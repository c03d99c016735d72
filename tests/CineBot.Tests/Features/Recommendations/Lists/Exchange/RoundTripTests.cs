using CineBot.Features.Films;
using CineBot.Features.Recommendations.Lists.Exchange;
using CineBot.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Lists.Exchange;

public sealed class RoundTripTests : IAsyncLifetime
{
    private static readonly Config Replayed = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20_261_122, 7);

    private static readonly Gen<string> Piece = Gen.Elements("'", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", ",", ";", "\"", "\"\"", " ", "Cléo", "e\u0301", "œ", "L’", "7", "＝", "\u202E", "👨‍👩‍👧‍👦", "Ж", "|", "<@1>");
    private static readonly Gen<string> Words = Gen.ListOf(Piece).Select(string.Concat);

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public void Whatever_cells_are_written_are_read_back_exactly() => Check.One(Replayed, Prop.ForAll(Gen.NonEmptyListOf(Gen.Choose(1, 12).SelectMany(cells => Gen.ListOf(Words, cells))).ToArbitrary(), rows =>
    {
        var text = new System.Text.StringBuilder();
        foreach (var row in rows) CsvRows.Write(text, row);

        var read = CsvRows.Read(text.ToString(), ',').ToList();

        Assert.Equal(rows.Where(row => row is not [""]).Select(row => row.ToList()), read.Select(row => row.ToList()));
    }));

    [Fact]
    public void What_a_spreadsheet_would_run_is_guarded_and_nothing_is_lost() => Check.One(Replayed, Prop.ForAll(Words.ToArbitrary(), words =>
    {
        var guarded = Formulas.Guard(words);

        Assert.Equal(words, Formulas.Unguard(guarded));
        Assert.DoesNotMatch(@"\A\s*[=+\-@＝＋－＠]", guarded);
        Assert.False(guarded.Length > 0 && guarded[0] is '\t' or '\r' or '\n' && guarded.Trim().Length > 0 && "=+-@".Contains(guarded.Trim()[0], StringComparison.Ordinal));
    }));

    [Fact]
    public void Whatever_films_are_written_are_read_back_exactly() => Check.One(Replayed, Prop.ForAll(Listed.ToArbitrary(), film =>
    {
        var wished = new ListedFilm(film.Title, film.Year) { Directors = film.Directors, Id = film.Id, Uri = film.Uri, IsWished = true, WishedOn = film.SeenOn };
        IEnumerable<ListedFilm> rated = film.Verdict is null ? [] : [film];

        Assert.Equal([film], ListFile.Read("watched.csv", ListWriter.Write([film], ListKind.Seen)).Films);
        Assert.Equal(rated, ListFile.Read("ratings.csv", ListWriter.WriteRatings([film])).Films);
        Assert.Equal([wished], ListFile.Read("watchlist.csv", ListWriter.Write([wished], ListKind.Wishes)).Films);
    }));

    [Fact]
    public async Task Lists_that_are_exported_and_erased_come_back_whole()
    {
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO members (member_id, zone) VALUES (@Maya, 'America/Montreal')", new { Maya }));
        string[] verdicts = ["loved", "good", "mixed", "not_for_me"];
        var films = _club.Part<FilmCatalogue>().BestKnown(3_300);
        await _club.WriteAsync(unit =>
        {
            foreach (var (number, film) in films.Index())
            {
                NamedFilmStore.Keep(unit, NamedFilm.Of(film));
                var at = new Days(NodaTime.DateTimeZoneProviders.Tzdb["America/Montreal"], unit.Now).At(new DateOnly(2020, 1, 1).AddDays(number % 700));
                if (number % 3 == 0) ImportStore.Wish(unit, Maya, film.Id, at);
                else ImportStore.See(unit, Maya, new(film.Id.Value, at, number % 3 == 1 ? verdicts[number % 4] : null, null));
            }
        });
        var before = await _club.ListsAsync(Maya);
        var files = await _club.ExportAsync(Maya);
        await _club.WriteAsync(unit => unit.Execute("DELETE FROM wishes; DELETE FROM seen;"));

        var shown = await _club.HandAsync(Maya, [.. files.Select(file => (file.Key, file.Value))]);
        await _club.PressOnAsync(Maya, shown, "my-films.import-apply");

        Assert.Contains($"**{films.Count}** retrouvés", _club.Words(shown).Replace("\u202F", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal));
        Assert.Equal(before, await _club.ListsAsync(Maya));
        Assert.Equal(files, await _club.ExportAsync(Maya));
    }

    [Fact]
    public async Task Nothing_to_export_is_said()
    {
        var answered = await _club.PressAsync(Zoé, "my-films.export");

        Assert.Equal("my-films.export.nothing", answered.Key());
        Assert.Empty(answered.Reply.Files);
    }

    private static Gen<ListedFilm> Listed =>
        from title in Words
        where TitleFolding.Fold(title).Length > 0 && title.Length <= 500
        from year in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(1870, 2200).Select(year => (int?)year))
        from directors in Words
        from id in Gen.Elements(null, "c:cleo-de-5-a-7-1962", "tt0055852", "tmdb:499", "f:0123456789ab")
        from uri in Gen.Elements(null, "https://boxd.it/1", "=cmd|1")
        from verdict in Gen.Elements(null, "loved", "good", "mixed", "not_for_me")
        from day in Gen.OneOf(Gen.Constant((DateOnly?)null), Gen.Choose(0, 40_000).Select(days => (DateOnly?)new DateOnly(1950, 1, 1).AddDays(days)))
        select new ListedFilm(title, year)
        {
            Directors = directors.Length is 0 or > 500 ? null : directors,
            Id = id,
            Uri = uri,
            IsSeen = true,
            SeenOn = day,
            Verdict = verdict,
            JudgedOn = verdict is null ? null : day,
        };
}
