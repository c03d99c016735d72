using CineBot.Features.Recommendations.Lists.Exchange;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Lists.Exchange;

public sealed class ImportTests : IAsyncLifetime
{
    private const string Watchlist = """
        Date,Name,Year,Letterboxd URI
        2024-03-01,L'Atalante,1934,https://boxd.it/1
        2024-03-02,"Cléo from 5 to 7",1961,https://boxd.it/2
        2024-03-03,Les Misérables,,https://boxd.it/3
        2024-03-04,A Film That Nobody Made,2003,https://boxd.it/4
        """;

    private const string Watched = "Date,Name,Year,Letterboxd URI\n2023-01-05,THE KID,1921,https://boxd.it/5\n2023-01-06,Vertigo,1958,https://boxd.it/6\n";
    private const string Ratings = "Date,Name,Year,Letterboxd URI,Rating\n2023-01-07,The Kid,1921,https://boxd.it/5,4.5\n";

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task What_was_found_is_counted_and_nothing_is_written_before_the_press()
    {
        var shown = await _club.HandAsync(Nora, ("watchlist.csv", Watchlist), ("watched (1).csv", Watched), ("ratings.csv", Ratings));

        Assert.Equal(Answer.Private, shown.Answer);
        Assert.Contains("**4** retrouvés, **1** à choisir et **1** inconnu.", _club.Words(shown));
        Assert.Contains("Si tu importes : 2 envies, 2 films vus et 1 avis.", _club.Words(shown));
        Assert.Contains("Je ne connais pas : A Film That Nobody Made (2003).", _club.Words(shown));
        Assert.Equal("", await _club.ListsAsync(Nora));
    }

    [Fact]
    public async Task The_press_writes_lists_with_the_days_of_the_files_and_stars_become_words()
    {
        var done = await _club.PressOnAsync(Nora, await _club.HandAsync(Nora, ("watchlist.csv", Watchlist), ("watched.csv", Watched), ("ratings.csv", Ratings)), "my-films.import-apply");

        Assert.Contains("C’est fait : 2 envies, 2 films vus et 1 avis.", _club.Words(done));
        Assert.Equal(
            $"""
            wish c:cleo-de-5-a-7-1962 {Noon(2024, 3, 2)}
            wish c:l-atalante-1934 {Noon(2024, 3, 1)}
            seen c:the-kid-1921 {Noon(2023, 1, 5)} loved
            seen c:vertigo-1958 {Noon(2023, 1, 6)} -
            """,
            await _club.ListsAsync(Nora));
        Assert.Equal(0, await _club.CountAsync("shares"));
    }

    [Fact]
    public async Task Importing_the_same_again_changes_nothing_and_says_so()
    {
        await _club.PressOnAsync(Nora, await _club.HandAsync(Nora, ("watched.csv", Watched), ("ratings.csv", Ratings)), "my-films.import-apply");
        var before = await _club.ListsAsync(Nora);

        var again = await _club.HandAsync(Nora, ("watched.csv", Watched), ("ratings.csv", Ratings));

        Assert.Contains("2 films ne changent pas", _club.Words(again));
        Assert.DoesNotContain(again.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Row), button => button.Path == "my-films.import-apply");
        Assert.Equal(before, await _club.ListsAsync(Nora));
    }

    [Fact]
    public async Task The_press_pressed_twice_or_too_late_writes_once()
    {
        var shown = await _club.HandAsync(Nora, ("watched.csv", Watched));
        await _club.PressOnAsync(Nora, shown, "my-films.import-apply");
        await _club.PressAsync(Nora, "film.unsee", "c:vertigo-1958");
        var before = await _club.ListsAsync(Nora);

        var twice = await _club.PressOnAsync(Nora, shown, "my-films.import-apply");

        Assert.Equal("import.gone", twice.Key());
        Assert.Equal(before, await _club.ListsAsync(Nora));
        Assert.DoesNotContain("vertigo", before);
    }

    [Theory]
    [InlineData("2026-11-20", "not_for_me", "loved")]
    [InlineData("2020-01-01", "not_for_me", "not_for_me")]
    [InlineData("", "not_for_me", "not_for_me")]
    public async Task A_verdict_gives_way_to_a_later_one_only(string day, string ours, string kept)
    {
        await _club.PressAsync(Nora, "film.judge", "c:the-kid-1921", ours);
        _club.Time.Advance(TimeSpan.FromDays(30));

        var shown = await _club.HandAsync(Nora, ("ratings.csv", $"Date,Name,Year,Rating\n{day},The Kid,1921,5\n"));
        if (kept != ours) await _club.PressOnAsync(Nora, shown, "my-films.import-apply");

        Assert.EndsWith(kept, await _club.ListsAsync(Nora));
        Assert.Equal(kept != ours, _club.Words(shown).Contains("1 avis"));
    }

    [Fact]
    public async Task A_verdict_from_before_days_were_kept_is_never_replaced()
    {
        await _club.PressAsync(Nora, "film.judge", "c:the-kid-1921", "mixed");
        await _club.WriteAsync(unit => unit.Execute("UPDATE seen SET judged_at = NULL"));

        var shown = await _club.HandAsync(Nora, ("ratings.csv", "Date,Name,Year,Rating\n2026-12-24,The Kid,1921,5\n"));

        Assert.Contains("1 film ne change pas", _club.Words(shown));
    }

    [Fact]
    public async Task A_film_seen_elsewhere_is_not_wanted_here_any_more_and_its_card_no_longer_counts_it()
    {
        await _club.RecommendAsync(Agnès, "c:vertigo-1958", "Le chignon de Madeleine");
        await _club.PressAsync(Nora, "recommendation.wish", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("1 personne en a envie", _club.Shown(Recos));
        _club.Time.Advance(TimeSpan.FromDays(1));

        await _club.PressOnAsync(Nora, await _club.HandAsync(Nora, ("watched.csv", "Name,Year\nVertigo,1958\n")), "my-films.import-apply");
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));

        Assert.DoesNotContain("en a envie", _club.Shown(Recos));
        Assert.StartsWith("seen c:vertigo-1958", await _club.ListsAsync(Nora));
    }

    [Fact]
    public async Task A_wish_made_since_the_viewing_stays()
    {
        await _club.PressAsync(Nora, "film.wish", "c:vertigo-1958");

        await _club.PressOnAsync(Nora, await _club.HandAsync(Nora, ("watched.csv", Watched)), "my-films.import-apply");

        Assert.Contains("wish c:vertigo-1958", await _club.ListsAsync(Nora));
    }

    [Fact]
    public async Task A_film_seen_here_is_not_wished_by_an_older_list()
    {
        await _club.PressAsync(Nora, "film.seen", "c:l-atalante-1934");

        await _club.PressOnAsync(Nora, await _club.HandAsync(Nora, ("watchlist.csv", Watchlist)), "my-films.import-apply");

        Assert.DoesNotContain("wish c:l-atalante-1934", await _club.ListsAsync(Nora));
        Assert.Contains("wish c:cleo-de-5-a-7-1962", await _club.ListsAsync(Nora));
    }

    [Fact]
    public async Task Which_of_several_films_it_is_the_person_says_and_one_that_is_none_of_them_comes_back()
    {
        const string list = "Name,Year\nLes Misérables,\nThe Ballad of Narayama,\nA Film That Nobody Made,2003\n";
        var asked = await _club.PressOnAsync(Nora, await _club.HandAsync(Nora, ("watchlist.csv", list)), "my-films.import-choose");
        Assert.Contains("Quel film est **Les Misérables** ?", _club.Words(asked));
        var menu = asked.Reply.Card!.Blocks.OfType<Menu>().Single();

        var next = await _club.SendAsync(_club.Press(Nora, menu.Path, [.. menu.Ids]) with { Picked = ["c:les-miserables-2019"] });
        var last = await _club.PressOnAsync(Nora, next, "my-films.import-pass");
        Assert.Equal("", await _club.ListsAsync(Nora));
        var done = await _club.PressOnAsync(Nora, last, "my-films.import-apply");
        var back = await _club.PressOnAsync(Nora, done, "my-films.import-unknown");

        Assert.Contains("Ballad of Narayama", _club.Words(next));
        Assert.Contains("**1** retrouvé et **2** inconnus.", _club.Words(last));
        Assert.StartsWith("wish c:les-miserables-2019", await _club.ListsAsync(Nora));
        Assert.Equal(
            ["A Film That Nobody Made", "The Ballad of Narayama"],
            ListFile.Read("watchlist-inconnus.csv", back.Reply.Files.Single().Content.ToArray()).Films.Select(film => film.Title).Order());
    }

    [Fact]
    public async Task A_film_that_was_not_offered_cannot_be_chosen()
    {
        var asked = await _club.PressOnAsync(Nora, await _club.HandAsync(Nora, ("watchlist.csv", "Name,Year\nLes Misérables,\n")), "my-films.import-choose");
        var menu = asked.Reply.Card!.Blocks.OfType<Menu>().Single();

        var forged = await _club.SendAsync(_club.Press(Nora, menu.Path, [.. menu.Ids]) with { Picked = ["c:vertigo-1958"] });
        var anothers = await _club.SendAsync(_club.Press(Zoé, menu.Path, [.. menu.Ids]) with { Picked = ["c:les-miserables-2019"] });

        Assert.Contains("Quel film est **Les Misérables** ?", _club.Words(forged));
        Assert.Equal("import.gone", anothers.Key());
    }

    [Fact]
    public async Task Dropping_keeps_nothing()
    {
        var shown = await _club.HandAsync(Nora, ("watched.csv", Watched));

        var dropped = await _club.PressOnAsync(Nora, shown, "my-films.import-drop");
        var late = await _club.PressOnAsync(Nora, shown, "my-films.import-apply");

        Assert.Equal("import.dropped", dropped.Key());
        Assert.Equal("import.gone", late.Key());
        Assert.Equal(0, await _club.CountAsync("form_drafts"));
        Assert.Equal("", await _club.ListsAsync(Nora));
    }

    [Fact]
    public async Task Lists_handed_over_in_private_are_there_in_the_server_and_in_English_too()
    {
        (_club.Guild, _club.Locale) = (null, "en-GB");
        var shown = await _club.HandAsync(Maya, ("watched.csv", Watched), ("ratings.csv", Ratings));
        _club.Guild = Server;

        var done = await _club.PressOnAsync(Maya, shown, "my-films.import-apply");

        Assert.Contains("**2** found and **0** unknown.", _club.Words(shown));
        Assert.Contains("Done: 2 films seen and 1 opinion.", _club.Words(done));
    }

    [Fact]
    public async Task A_titles_own_words_that_a_server_gave_are_found_among_ones_own_films_only()
    {
        await _club.RecommendAsync(Agnès, "Notre film d’atelier", "On l’a fait ensemble");
        var film = await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT film_id FROM films")!);
        await _club.PressAsync(Nora, "film.wish", film);

        var ours = await _club.HandAsync(Nora, ("watched.csv", "Title,Year\nNotre film d'atelier,\n"));
        var strangers = await _club.HandAsync(Zoé, ("watched.csv", $"Title,Year,CineBotID\nNotre film d'atelier,,{film}\n"));

        Assert.Contains("**1** retrouvé et **0** inconnu.", _club.Words(ours));
        Assert.Contains("**0** retrouvé et **1** inconnu.", _club.Words(strangers));
    }

    // In Paris, where the server is.
    private static long Noon(int year, int month, int day) =>
        NodaTime.DateTimeZoneProviders.Tzdb["Europe/Paris"].AtStrictly(new(year, month, day, 12, 0)).ToInstant().ToUnixTimeMilliseconds();
}
