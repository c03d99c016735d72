using System.Text;
using CineBot.Features.Recommendations.Lists.Exchange;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Lists.Exchange;

/// <summary>Days that are written otherwise, films of one name, and what the catalogue has lost meanwhile: nothing is guessed, and nothing passes unsaid.</summary>
public sealed class DoubtfulLineTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("21/11/2025")]
    [InlineData("2025-11-21")]
    public async Task A_spreadsheet_that_speaks_French_writes_days_its_own_way(string day)
    {
        var shown = await _club.HandAsync(Nora, ("watched.csv", $"Date;Name;Year\n{day};Vertigo;1958\n"));
        await _club.PressOnAsync(Nora, shown, "my-films.import-apply");

        Assert.DoesNotContain("illisible", _club.Words(shown));
        Assert.Equal($"seen c:vertigo-1958 {Noon("Europe/Paris")} -", await _club.ListsAsync(Nora));
    }

    [Theory]
    [InlineData("fr", 0, null)]
    [InlineData("fr", 1, "1 date illisible : aujourd’hui en tient lieu.")]
    [InlineData("fr", 2, "2 dates illisibles : aujourd’hui en tient lieu.")]
    [InlineData("en", 1, "1 date cannot be read: today stands in for it.")]
    [InlineData("en", 2, "2 dates cannot be read: today stands in for them.")]
    public async Task Days_that_cannot_be_read_are_counted(string locale, int count, string? said)
    {
        _club.Locale = locale;
        string[] days = [.. Enumerable.Repeat("21/11/2025", count), "2025-11-21", ""];

        var shown = _club.Words(await _club.HandAsync(Nora, ("watched.csv", "Date,Name,Year\n" + string.Concat(days.Select((day, line) => $"{day},Film {line},2001\n"))))).Replace('\u00a0', ' ');

        if (said is null) Assert.DoesNotContain("illisible", shown);
        else Assert.Contains(said, shown);
    }

    [Fact]
    public async Task Days_are_those_of_the_server_where_one_set_no_zone_and_the_operators_outside()
    {
        await _club.WriteAsync(unit => SettingsStore.SetZone(unit, Server, "Pacific/Auckland"));
        await _club.PressOnAsync(Nora, await _club.HandAsync(Nora, ("watched.csv", "Date,Name,Year\n2025-11-21,Vertigo,1958\n")), "my-films.import-apply");
        Assert.Equal($"seen c:vertigo-1958 {Noon("Pacific/Auckland")} -", await _club.ListsAsync(Nora));

        var here = await ExportedAsync();
        _club.Guild = null;
        var outside = await ExportedAsync();

        Assert.Contains(",2025-11-21,", here);
        Assert.Contains(",2025-11-21,", outside);
        _club.Guild = Server;
        await _club.WriteAsync(unit => unit.Execute("UPDATE seen SET seen_at = @at", new { at = Instant.FromUtc(2025, 11, 20, 22, 30) }));
        Assert.Contains(",2025-11-21,", await ExportedAsync());
        _club.Guild = null;
        Assert.Contains(",2025-11-20,", await ExportedAsync());
        await _club.WriteAsync(unit => unit.Execute("UPDATE seen SET seen_at = @at", new { at = Instant.FromUtc(2025, 11, 20, 23, 30) }));
        Assert.Contains(",2025-11-21,", await ExportedAsync());
    }

    [Fact]
    public async Task Two_films_of_one_name_and_year_stay_two_and_the_person_says_which_is_ours()
    {
        const string twins = "Date,Name,Year,Letterboxd URI\n2025-01-06,Vertigo,1958,https://boxd.it/6\n2025-01-07,Vertigo,1958,https://boxd.it/99\n";
        var shown = await _club.HandAsync(Nora, ("watched.csv", twins), ("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2025-01-08,Vertigo,1958,https://boxd.it/99,1\n"));
        Assert.Contains("**0** retrouvé, **2** à choisir et **0** inconnu.", _club.Words(shown));

        var asked = await _club.PressOnAsync(Nora, shown, "my-films.import-choose");
        var menu = asked.Reply.Card!.Blocks.OfType<Menu>().Single();
        var next = await _club.SendAsync(_club.Press(Nora, menu.Path, [.. menu.Ids]) with { Picked = ["c:vertigo-1958"] });
        var last = await _club.PressOnAsync(Nora, next, "my-films.import-pass");
        await _club.PressOnAsync(Nora, last, "my-films.import-apply");

        Assert.Contains("**1** retrouvé et **1** inconnu.", _club.Words(last));
        Assert.EndsWith(" -", await _club.ListsAsync(Nora));
    }

    [Fact]
    public async Task What_Letterboxd_calls_the_same_in_two_files_is_one()
    {
        var shown = await _club.HandAsync(
            Nora,
            ("watched.csv", "Date,Name,Year,Letterboxd URI\n2025-01-06,Vertigo,1958,https://boxd.it/6\n"),
            ("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2025-01-06,VERTIGO,1958,https://boxd.it/6,4\n"));

        Assert.Contains("**1** retrouvé et **0** inconnu.", _club.Words(shown));
    }

    [Fact]
    public async Task An_entry_of_a_diary_is_not_another_film()
    {
        var shown = await _club.HandAsync(
            Nora,
            ("watched.csv", "Date,Name,Year,Letterboxd URI\n2025-01-06,Vertigo,1958,https://boxd.it/6\n2025-01-06,The Kid,1921,https://boxd.it/5\n"),
            ("diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2025-01-07,Vertigo,1958,https://boxd.it/a1,4,,,2025-01-06\n2025-02-07,Vertigo,1958,https://boxd.it/b2,5,Yes,,2025-02-06\n2025-01-07,The Kid,1921,https://boxd.it/c3,,,,2025-01-05\n"));

        Assert.Contains("**2** retrouvés et **0** inconnu.", _club.Words(shown));
    }

    [Theory]
    [InlineData("tt0021749,", "tt0021749")]
    [InlineData(",901", "tmdb:901")]
    [InlineData(",-901", null)]
    [InlineData("TT <@1>,", null)]
    [InlineData(",", null)]
    public void The_numbers_of_other_places_name_a_film(string numbers, string? id) =>
        Assert.Equal(id, Assert.Single(ListFile.Read("watchlist.csv", Encoding.UTF8.GetBytes($"Title,Year,imdbID,tmdbID\nCity Lights,1931,{numbers}\n")).Films).Id);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_line_whose_every_candidate_left_the_catalogue_is_unknown(int lost)
    {
        var shown = await _club.HandAsync(Nora, ("watchlist.csv", "Name,Year\nLes Misérables,\nThe Ballad of Narayama,\n"));
        var choose = shown.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Row).Single(button => button.Path == "my-films.import-choose");
        var request = _club.Press(Nora, choose.Path, [.. choose.Ids]);
        var pending = await _club.ReadAsync(unit => PendingImport.Find(unit, request));
        await _club.WriteAsync(unit => (pending with { Open = [.. pending.Open.Select((open, line) => line < lost ? open with { Candidates = ["c:gone-1900"] } : open)] }).Keep(unit, request));

        var asked = await _club.PressAsync(Nora, choose);

        DiscordShowable(asked);
        if (lost == 1) Assert.Contains("Ballad of Narayama", _club.Words(asked));
        else Assert.Contains("**0** retrouvé et **2** inconnus.", _club.Words(asked));
    }

    [Theory]
    [InlineData("fr", "plusieurs comptes")]
    [InlineData("en", "several accounts")]
    public async Task What_sharing_ones_tastes_may_tell_is_not_understated(string locale, string words)
    {
        _club.Locale = locale;

        Assert.Contains(words, _club.Words(await _club.PressAsync(Nora, "my-films.tab", Nora, "sharing")));
    }

    private void DiscordShowable(Answered answered) => Discord.DiscordLimits.CheckMessage(_club.Writer().Message(answered.Reply, answered.Language, isPrivate: true).Components!);

    private async Task<string> ExportedAsync() => Encoding.UTF8.GetString((await _club.ExportAsync(Nora))["watched.csv"]);

    private static long Noon(string zone) => DateTimeZoneProviders.Tzdb[zone].AtStrictly(new(2025, 11, 21, 12, 0)).ToInstant().ToUnixTimeMilliseconds();
}
