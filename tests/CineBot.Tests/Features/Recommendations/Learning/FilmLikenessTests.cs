using CineBot.Features.Films;
using CineBot.Features.Recommendations.Learning;

namespace CineBot.Tests.Features.Recommendations.Learning;

/// <summary>Which films are near each other: more often liked together than chance has it, by people enough, whatever their fame.</summary>
public sealed class FilmLikenessTests
{
    [Fact]
    public void Films_liked_by_the_same_people_are_near_each_other_both_ways()
    {
        var near = Near([.. Times(6, "a", "b"), .. Times(6, "c", "d")]);

        Assert.Equal(["a>b", "b>a", "c>d", "d>c"], near.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(near["a>b"], near["b>a"]);
        Assert.True(near["a>b"] > 0);
    }

    [Fact]
    public void What_everybody_likes_is_near_nothing()
    {
        var near = Near([.. Times(8, "hit", "a", "b"), .. Times(8, "hit", "c", "d")]);

        Assert.DoesNotContain(near.Keys, pair => pair.Contains("hit", StringComparison.Ordinal));
        Assert.Contains("a>b", near.Keys);
    }

    [Fact]
    public void Fame_makes_a_film_no_nearer()
    {
        // Half of those who like « a » like the hit, as half of all the others do; « b » is liked by few, and by those who like « a ».
        var near = Near([.. Times(5, "a", "b", "hit"), .. Times(5, "a", "b"), .. Times(45, "x", "hit"), .. Times(45, "y")]);

        Assert.DoesNotContain("a>hit", near.Keys);
        Assert.Contains("a>b", near.Keys);
    }

    [Fact]
    public void Ten_times_the_fans_bring_a_film_of_no_taste_no_nearer()
    {
        // Nine in ten like the hit, whatever else they like; « rare » is liked by few, and by those alone who like « a ».
        Dictionary<string, double> With(int others) =>
            Near([.. Times(8, "a", "rare", "hit"), .. Times(29, "a", "hit"), .. Times(3, "a"), .. Times(54 * others, "x", "hit"), .. Times(6 * others, "y")]);

        var (few, many) = (With(1), With(10));

        Assert.True(few["a>rare"] > 5 * few["a>hit"]);
        Assert.True(many["a>rare"] > 5 * many["a>hit"]);
        Assert.True(many["a>hit"] <= few["a>hit"]);
    }

    [Fact]
    public void A_rare_film_that_suits_whole_is_ahead_of_a_famous_one_that_suits_in_part()
    {
        string[] own = [.. Enumerable.Range(1, 5).Select(n => $"a{n}")], others = [.. Enumerable.Range(1, 15).Select(n => $"b{n}")];
        var near = Near(
        [
            .. Times(5, [.. own, "rare", "famous"]), .. Times(27, [.. own, "famous"]), .. Times(8, own),
            .. Times(128, [.. others, "famous"]), .. Times(32, others), .. Times(800, "x"),
        ]);

        var likings = Likings.Of(own.SelectMany(film => new[] { "rare", "famous" }.Select(one => new Hint(new(one), null, new(film), "loved", near[$"{film}>{one}"]))));

        Assert.Equal(["rare", "famous"], likings.Select(liking => liking.Film.Value));
    }

    [Fact]
    public void Of_two_films_that_suit_alike_the_one_of_which_more_is_known_is_only_somewhat_ahead()
    {
        string[] own = [.. Enumerable.Range(1, 5).Select(n => $"a{n}")];

        // Among those who like the five, ten times as many like the one as the other: each all the same ten times as often as people at large.
        var near = Near([.. Times(2, [.. own, "rare"]), .. Times(6, [.. own, "rare", "famous"]), .. Times(74, [.. own, "famous"]), .. Times(18, own), .. Times(900, "x")]);

        Assert.InRange(near["a1>famous"] / near["a1>rare"], 1.1, 1.5);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(5, 1)]
    public void Fewer_than_three_people_are_nobody_and_five_are_enough(int people, int pairs)
    {
        for (var secret = 0; secret < 40; secret++)
            Assert.Equal(pairs, Near([.. Times(people, "a", "b"), .. Times(20, "x")], $"{secret}").Keys.Count(pair => pair == "a>b"));
    }

    [Fact]
    public void Between_three_and_five_only_the_secret_tells()
    {
        var counts = Enumerable.Range(3, 2).Select(people => Enumerable.Range(0, 300).Count(secret => Near([.. Times(people, "a", "b"), .. Times(20, "x")], $"{secret}").ContainsKey("a>b"))).ToList();

        Assert.InRange(counts[0], 60, 140);
        Assert.InRange(counts[1], 160, 240);
    }

    [Fact]
    public void Of_each_person_so_many_likes_count()
    {
        string[] eager = [.. Enumerable.Range(0, FilmLikeness.MostLikes).Select(n => $"f{n:D3}")];

        var near = Near([.. Times(6, [.. eager, "late"]), .. Times(20, "x")]);

        Assert.DoesNotContain(near.Keys, pair => pair.Contains("late", StringComparison.Ordinal));
        Assert.All(near.Keys.GroupBy(pair => pair.Split('>')[0]), film => Assert.InRange(film.Count(), 1, 20));
    }

    [Fact]
    public void Where_all_films_are_as_near_none_is_favoured_for_its_name()
    {
        string[] films = [.. Enumerable.Range(0, 50).Select(n => $"f{n:D2}")];

        var near = Near([.. Times(6, films), .. Times(20, "x")]);

        Assert.Equal(films.Select(film => (film, 20)), near.Keys.GroupBy(pair => pair.Split('>')[0]).Select(film => (film.Key, film.Count())).Order());
        Assert.Equal(films.Select(film => (film, 20)), near.Keys.GroupBy(pair => pair.Split('>')[1]).Select(film => (film.Key, film.Count())).Order());
    }

    [Fact]
    public void A_film_of_many_tastes_speaks_for_so_many_others_and_no_more()
    {
        var near = Near([.. Enumerable.Range(0, 70).SelectMany(n => Times(6, "many", $"f{n:D2}")), .. Times(500, "x")]);

        Assert.Equal(60, near.Keys.Count(pair => pair.StartsWith("many>", StringComparison.Ordinal)));
        Assert.Equal(20, near.Keys.Count(pair => pair.EndsWith(">many", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_near_a_film_that_was_not_liked_is_not_proposed()
    {
        static Hint Of(string film, string judged, string verdict, double score) => new(new(film), null, new(judged), verdict, score);

        var likings = Likings.Of([Of("x", "a", "loved", 0.5), Of("x", "b", "not_for_me", 1), Of("y", "a", "loved", 0.4), Of("y", "c", "good", 1), Of("z", "b", "mixed", 3)]);

        var only = Assert.Single(likings);
        Assert.Equal(("y", "c"), (only.Film.Value, only.Because.Value));
    }

    private static IEnumerable<string[]> Times(int people, params string[] films) => Enumerable.Repeat(films, people);

    private static Dictionary<string, double> Near(IEnumerable<string[]> people, string secret = "secret") =>
        new FilmLikeness(people.Select(films => films.Select(film => new FilmId(film))), secret).Walk()
            .SelectMany(film => film.Near.Select(near => ($"{film.Film}>{near.Film}", near.Score))).ToDictionary();
}
