using System.IO.Compression;
using System.Text;
using CineBot.Features.Recommendations.Lists.Exchange;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Lists.Exchange;

public sealed class HostileListTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "watched.csv", Encoding.Latin1.GetBytes("Name,Year\nCléo de 5 à 7,1962\n"), "import.fault.encoding" },
        { "watched.csv", Encoding.UTF8.GetBytes("Name,Year\nCl\0o,1962\n"), "import.fault.text" },
        { "watched.csv", Encoding.UTF8.GetBytes("Date,Year\n2024-01-01,1962\n"), "import.fault.header" },
        { "watched.csv", [], "import.fault.header" },
        { "films.csv", Encoding.UTF8.GetBytes("Name,Year\nVertigo,1958\n"), "import.fault.kind" },
        { "watched.csv", Encoding.UTF8.GetBytes("Name\n" + string.Concat(Enumerable.Repeat("a\n", 1_000_000))), "import.fault.lines" },
        { "watched.csv", new byte[ListFile.MostBytes + 1], "import.fault.large" },
        { "letterboxd.zip", Zip(("autre.csv", "Name\nVertigo\n")), "import.fault.no_lists" },
        { "letterboxd.zip", Zip(("deleted/watched.csv", "Name\nVertigo\n"), ("lists/ratings.csv", "Name\nVertigo\n")), "import.fault.no_lists" },
        { "letterboxd.zip", [.. "PK\u0003\u0004"u8, .. new byte[100]], "import.fault.archive" },
        { "bombe.zip", Bomb(), "import.fault.large" },
        { "foule.zip", Zip([.. Enumerable.Range(0, 2_001).Select(number => ($"{number}/watched.csv", "Name\nVertigo\n"))]), "import.fault.archive" },
        { "watched.csv", Encoding.UTF8.GetBytes("{\"Name\":" + new string('[', 100_000)), "import.fault.header" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_is_no_list_is_refused_whole_with_how_to_go_on(string name, byte[] content, string fault)
    {
        var answered = await _club.HandAsync(Nora, [(name, content)]);

        Assert.Equal(fault, Assert.Single(answered.Reply.Card!.Blocks.OfType<Line>()).Text.Key);
        Assert.Contains(answered.Reply.Card.Blocks.OfType<Buttons>().SelectMany(row => row.Row), button => button.Path == "my-films.import");
        Assert.Equal(0, await _club.CountAsync("form_drafts"));
    }

    [Fact]
    public async Task A_file_of_25_megabytes_is_not_even_fetched()
    {
        var form = (await _club.PressAsync(Nora, "my-films.import")).Form();
        var file = new IncomingFile("files", "watched.csv", 25 * 1024 * 1024, null, new("https://cdn.discordapp.com/attachments/1/watched.csv"));
        _club.Attachments.Refuse(file, "attachment.too_large");

        var answered = await _club.SendAsync(_club.Fill(Nora, form) with { Files = [file] });

        Assert.Equal("attachment.too_large", answered.Key());
        Assert.Contains(answered.Reply.Buttons, button => button.Path == "form.reopen");
    }

    [Fact]
    public async Task One_bad_file_does_not_lose_the_good_one()
    {
        var answered = await _club.HandAsync(Nora, ("watched.csv", "Name,Year\nVertigo,1958\n"), ("films.csv", "Name\nThe Kid\n"));

        Assert.Contains("**1** retrouvé et **0** inconnu.", _club.Words(answered));
        Assert.Contains("« films.csv » : sont-ce tes envies, ou des films vus ?", _club.Words(answered));
    }

    [Fact]
    public async Task The_archive_is_read_as_Letterboxd_hands_it_over()
    {
        var zip = Zip(("letterboxd-nora/profile.csv", "x"), ("letterboxd-nora/watchlist.csv", "Date,Name,Year\n2024-03-01,L'Atalante,1934\n"), ("letterboxd-nora/deleted/watched.csv", "Name,Year\nVertigo,1958\n"));

        var shown = await _club.HandAsync(Nora, [("letterboxd-nora.zip", zip)]);
        await _club.PressOnAsync(Nora, shown, "my-films.import-apply");

        Assert.StartsWith("wish c:l-atalante-1934", await _club.ListsAsync(Nora));
        Assert.DoesNotContain("vertigo", await _club.ListsAsync(Nora));
    }

    [Theory]
    [InlineData("Name;Year\r\nL'Atalante;1934\r\n")]
    [InlineData("Name\tYear\rL'Atalante\t1934")]
    [InlineData("\uFEFFName,Year\n\"L'Atalante\",\"1934\n")]
    [InlineData("Name,Year,Note\nL'Atalante,1934,\"un \"\"long\"\" mot,\nsur deux lignes\"\n")]
    [InlineData("Year,Name\n1934,L\u2019ATALANTE\n")]
    public void Every_way_in_which_programs_save_it_is_read(string content)
    {
        var reading = ListFile.Read("watchlist.csv", Encoding.UTF8.GetBytes(content));

        Assert.Null(reading.Fault);
        Assert.Equal(("l atalante", 1934), (CineBot.Features.Films.TitleFolding.Fold(reading.Films.Single().Title), reading.Films.Single().Year));
    }

    [Fact]
    public void A_spreadsheets_UTF_16_is_read()
    {
        var reading = ListFile.Read("watchlist.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Name\tYear\r\nCléo\t1962\r\n")]);

        Assert.Equal("Cléo", Assert.Single(reading.Films).Title);
    }

    [Theory]
    [InlineData("@everyone")]
    [InlineData("<@105>")]
    [InlineData("=HYPERLINK(\"http://evil\",\"x\")")]
    [InlineData("\u202Egnirts")]
    [InlineData("'); DROP TABLE seen;--")]
    [InlineData("[https://cnc.fr](https://evil.example)")]
    public async Task Hostile_titles_are_shown_as_words_and_come_back_as_they_were(string title)
    {
        var shown = await _club.HandAsync(Nora, ("watched.csv", $"Name,Year\n\"{title.Replace("\"", "\"\"", StringComparison.Ordinal)}\",2001\n"));
        var back = await _club.PressOnAsync(Nora, shown, "my-films.import-unknown");

        var message = _club.Writer().Message(shown.Reply, shown.Language, isPrivate: true);
        Assert.Empty(message.Told);
        Assert.DoesNotContain("<@105>", _club.Words(shown));
        Assert.DoesNotContain("](https", _club.Words(shown));
        Assert.Equal(title, ListFile.Read("watched.csv", back.Reply.Files.Single().Content.ToArray()).Films.Single().Title);
        Assert.DoesNotContain("\n=", Encoding.UTF8.GetString(back.Reply.Files.Single().Content.Span));
    }

    [Theory]
    [InlineData("11", null)]
    [InlineData("79228162514264337593543950335", null)]
    [InlineData("-79228162514264337593543950335", null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("½", null)]
    [InlineData("٤", null)]
    [InlineData("1e0", null)]
    [InlineData("4,5", "loved")]
    [InlineData("3.5", "good")]
    [InlineData("2.5", "mixed")]
    [InlineData("0.5", "not_for_me")]
    public void A_rating_is_a_word_or_nothing(string stars, string? verdict) => Assert.Equal(verdict, Stars.ToVerdict(stars));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("29/02/2027")]
    [InlineData("9999-12-31")]
    [InlineData("demain")]
    public async Task A_day_that_is_none_is_today(string day)
    {
        await _club.PressOnAsync(Nora, await _club.HandAsync(Nora, ("watched.csv", $"Date,Name,Year\n{day},Vertigo,1958\n")), "my-films.import-apply");

        Assert.Equal($"seen c:vertigo-1958 {_club.Time.GetUtcNow().ToUnixTimeMilliseconds()} -", await _club.ListsAsync(Nora));
    }

    private static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return buffer.ToArray();
    }

    // A quarter of a gigabyte of zeros in about a megabyte.
    private static byte[] Bomb()
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("watched.csv", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 256; megabyte++) entry.Write(zeros);
        }

        return buffer.ToArray();
    }
}
