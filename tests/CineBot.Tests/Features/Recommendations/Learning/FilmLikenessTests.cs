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
