using System.Text;
using CineBot.Features.Films;
using CineBot.Features.Films.Import;

namespace CineBot.Tests.Features.Films.Import;

public sealed class HostileImportTests : IDisposable
{
    private readonly Shelf _shelf = new();

    public HostileImportTests() => _ = _shelf.Catalogue;

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public Task A_file_that_is_not_there_is_said() => _shelf.RefusedAsync($"There is no file {_shelf.PathOf("none.csv")}.", _shelf.PathOf("none.csv"));

    [Fact]
    public Task A_folder_of_other_things_is_said() => _shelf.RefusedAsync("is a folder without IMDb's title.basics.tsv", Path.GetDirectoryName(_shelf.Put("holiday/photo.txt", "x"))!);

    [Fact]
    public Task An_empty_file_is_said() => _shelf.RefusedAsync("is empty.", _shelf.Put("empty.csv", ""));

    [Theory]
    [InlineData("year;runtime\n2019;90\n")]
    [InlineData("\0\0\0\0")]
    [InlineData("\"title\n")]
    public Task A_first_line_that_names_no_title_is_said(string text) => _shelf.RefusedAsync("must name its columns, and none of them is a title", _shelf.Put("odd.csv", text));

    [Fact]
    public Task Wide_letters_are_refused_with_what_to_do() => _shelf.RefusedAsync("is in UTF-16: save it as UTF-8", _shelf.Put("wide.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title\nZoé\n")]));

    [Theory]
    [InlineData("titleId\tordering\ttitle\n", "is IMDb's, but not title.basics")]
    [InlineData("nconst\tprimaryName\n", "is IMDb's, but not title.basics")]
    [InlineData("tconst\taverageRating\tnumVotes\n", "is IMDb's, but not title.basics")]
    [InlineData("tconst\ttitleType\tprimaryTitle\n", "none of them is originalTitle")]
    public Task Another_of_IMDb_s_files_in_its_place_is_said(string header, string sentence) => _shelf.RefusedAsync(sentence, _shelf.Put("title.tsv", header + "x\n"));

    [Fact]
    public async Task Numbers_of_directors_without_their_names_are_refused()
    {
        var basics = _shelf.Put("title.basics.tsv", "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n");

        await _shelf.RefusedAsync("Directors need both --crew and --names", basics, "--crew", _shelf.Put("crew.tsv", "tconst\tdirectors\n"));
        await _shelf.RefusedAsync("go with IMDb's title.basics", _shelf.Put("club.csv", "title\nZoé\n"), "--crew", _shelf.PathOf("crew.tsv"));
    }

    [Fact]
    public Task A_compressed_file_that_ends_too_early_changes_nothing()
    {
        var text = string.Join('\n', Enumerable.Range(0, 5000).Select(number => $"Film maison {number};{1900 + number % 100}").Prepend("title;year"));

        return _shelf.RefusedAsync("is damaged or ends too early: fetch it again", _shelf.Put("cut.csv.gz", Shelf.Packed(Encoding.UTF8.GetBytes(text))[..^40]));
    }

    [Fact]
    public Task A_compressed_file_of_noise_changes_nothing() => _shelf.RefusedAsync("is damaged or ends too early", _shelf.Put("noise.gz", [0x1F, 0x8B, .. Enumerable.Range(0, 4000).Select(number => (byte)(number * 31))]));

    [Theory]
    [InlineData('\0')]
    [InlineData('\n')]
    public Task What_unpacks_to_a_thousand_times_its_size_is_not_read_to_its_end(char filling)
    {
        var bomb = Shelf.Packed(Encoding.UTF8.GetBytes($"title\n{new string(filling, 100_000_000)}"));

        return _shelf.RefusedAsync("unpacks to far more than a list of films would", _shelf.Put("bomb.csv.gz", bomb));
    }

    [Fact]
    public async Task A_line_of_ten_megabytes_spoils_itself_alone()
    {
        await _shelf.ImportAsync("long.csv", $"title;year\nLe Carnet de Zoé;2019\n{new string('x', 10_000_000)};2019\nLa Kermesse du village;2019\n{new string('y', 70_000)}");

        Assert.Equal(["long.csv, line 3: it is longer than 65536 bytes.", "long.csv, line 5: it is longer than 65536 bytes."], _shelf.Complained.TrimEnd('\n').Split('\n'));
        Assert.NotNull(_shelf.Only("carnet de zoe"));
        Assert.NotNull(_shelf.Only("kermesse du village"));
    }

    [Fact]
    public async Task A_million_lines_of_garbage_are_counted_twenty_named_and_nothing_changed()
    {
        var garbage = string.Concat(Enumerable.Repeat("\"\n", 1_000_000));

        await _shelf.RefusedAsync("Of 1000000 lines none could be used. The catalogue is as it was.", _shelf.Put("garbage.csv", $"title;year\n{garbage}"));

        Assert.Equal(Reading.MostNamed + 1, _shelf.Complained.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task Letters_that_are_neither_UTF_8_nor_Windows_spoil_their_line_alone()
    {
        var path = _shelf.Put("mixed.csv", [.. "title\nFilm maison "u8, 0x81, .. "\nLe Carnet de Zoé\n"u8]);

        Assert.Equal(0, await _shelf.RunAsync("films", "import", path));

        Assert.Equal("mixed.csv, line 2: it is not UTF-8.\n", _shelf.Complained);
        Assert.Equal("Le Carnet de Zoé", _shelf.Only("carnet de zoe").OriginalTitle);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"\"http://evil.example\"\")", "=HYPERLINK(\"http://evil.example\")")]
    [InlineData("'+1", "+1")]
    [InlineData("@everyone", "@everyone")]
    [InlineData("Le \u202Egnol\u202C film \u200Bmaison", "Le gnol film maison")]
    [InlineData("Cle\u0301o   encore", "Cléo encore")]
    [InlineData("'); DROP TABLE films;--", "'); DROP TABLE films;--")]
    [InlineData("{0} %s ${jndi:ldap://x}", "{0} %s ${jndi:ldap://x}")]
    [InlineData("سلام سينما", "سلام سينما")]
    [InlineData("👨‍👩‍👧‍👦 maison", "👨‍👩‍👧‍👦 maison")]
    public async Task Odd_titles_are_titles(string cell, string title)
    {
        await _shelf.ImportAsync("odd.csv", $"id;title;director\ntt9000001;\"{cell}\";Zoé Martin\n");

        Assert.Equal(title, _shelf.Catalogue.Find(new FilmId("tt9000001"))?.OriginalTitle);
        Assert.NotNull(_shelf.Catalogue.Find(new FilmId("c:cleo-de-5-a-7-1962")));
    }

    [Theory]
    [InlineData("tt1; DROP")]
    [InlineData("../../etc/passwd")]
    [InlineData("TT0055852")]
    [InlineData("f:abcdef")]
    public Task An_id_that_is_nobody_s_spoils_its_line(string id) =>
        _shelf.RefusedAsync("line 2: it has an id that is none of ours, of IMDb or of Wikidata.", _shelf.Put("odd.csv", $"id,title\n{id},Le Carnet de Zoé\n"));

    [Fact]
    public async Task A_title_longer_than_any_film_s_spoils_its_line()
    {
        await _shelf.ImportAsync("long.csv", $"title\n{new string('é', Cleaning.LongestText)}\n{new string('é', Cleaning.LongestText + 1)}\n");

        Assert.Equal($"long.csv, line 3: it has a title of more than {Cleaning.LongestText} characters.\n", _shelf.Complained);
    }
}
