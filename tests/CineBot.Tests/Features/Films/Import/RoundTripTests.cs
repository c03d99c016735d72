using CineBot.Features.Films;
using CineBot.Features.Films.Import;
using FsCheck;
using FsCheck.Fluent;

namespace CineBot.Tests.Features.Films.Import;

public sealed class RoundTripTests
{
    private static readonly string[] Awkward = ["\"", "\"\"", ";", ",", "\t", "'", "=", "+1", "-", "@", "'=", "''", "é", "e\u0301", "œ", " ", "\u00A0", "日", "👨‍👩‍👧‍👦", "a", "Z", "7", "|", "\\N"];

    private static Gen<string> Cells => Gen.Elements(Awkward).ListOf().Select(string.Concat);

    [Fact]
    public void A_line_of_cells_comes_back_as_it_was_written() => Prop.ForAll(
        Arb.From(Cells.NonEmptyListOf()),
        cells => new[] { ';', ',', '\t' }.All(delimiter => CsvLine.Read(CsvLine.Write(cells, delimiter), delimiter) is { } read && read.SequenceEqual(cells)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(1895, 29));

    [Fact]
    public void Nothing_that_a_spreadsheet_would_compute_is_written() => Prop.ForAll(
        Arb.From(Cells),
        cell => AsSeen(CsvLine.Write([cell], ';')) is not ['=' or '+' or '-' or '@' or '\t', ..])
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(1895, 29));

    [Fact]
    public void Cleaning_twice_changes_nothing() => Prop.ForAll(
        Arb.From(Gen.OneOf(Cells, ArbMap.Default.GeneratorFor<string>().Where(text => text is not null))),
        text => Cleaning.Text(Cleaning.Text(text)) == Cleaning.Text(text))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(1895, 29));

    [Fact]
    public async Task The_whole_catalogue_exported_and_imported_elsewhere_is_the_same_catalogue()
    {
        using var here = new Shelf();
        using var there = new Shelf();
        await here.ImportAsync("club.csv", "id;title;titre français;year;director;durée;pays;genre;votes;autres titres\ntt9000001;\"=1+1; \"\"encore\"\"\";+1;;Zoé Martin|Karim Haddad;;FR,BE;documentaire;7;Un | Deux\n;Vidéo de la kermesse;;;;;;;;\n;Cléo de 5 à 7;;1962;;;;;3;Cléo l'après-midi\n");

        Assert.Equal(0, await here.RunAsync("films", "export", there.PathOf("all.csv")));
        Assert.Equal(0, await there.RunAsync("films", "import", there.PathOf("all.csv")));

        Assert.Equal(Lines(here), Lines(there));
        Assert.Equal(78, await here.RunAsync("films", "export", there.PathOf("all.csv")));
        Assert.Contains("There is something at", here.Complained, StringComparison.Ordinal);
    }

    private static string AsSeen(string cell) => cell is ['"', ..] ? cell[1..] : cell;

    // What another line said of a film that ships is not in the table: that film is there as it ships.
    private static IEnumerable<string> Lines(Shelf shelf) => shelf.Catalogue.All().Select(entry => FilmRow.From(entry) with { Aliases = entry.Film.Id.Value[0] == 'c' ? "" : FilmRow.From(entry).Aliases, Weight = entry.Film.Id.Value[0] == 'c' ? 0 : entry.Weight }).Select(row => row.ToString());
}
