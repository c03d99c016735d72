using CineBot.Features.Films;
using CineBot.Features.Recommendations.Learning;
using CineBot.Features.Recommendations.Tonight;
using CineBot.Tests.Discord;

namespace CineBot.Tests.Features.Recommendations.Tonight;

public sealed class EveningOrderTests
{
    [Fact]
    public void Nothing_that_somebody_there_has_seen_is_ever_proposed() => Fixed.Check(
        Evenings.Cases,
        one => EveningOrder.Of(one.Company, one.Evening, Evenings.Known).All(suggestion => one.Company.People.All(person => !person.Seen.Contains(suggestion.Film)))
            && EveningOrder.At(one.Company, one.Evening, Evenings.Known) is var pick && (pick is null || !one.Company.HasSeen(pick.Film)));

    [Fact]
    public void There_is_always_something_while_one_film_is_unseen() => Fixed.Check(
        Evenings.Cases,
        one => EveningOrder.At(one.Company, one.Evening, Evenings.Known) is not null || Evenings.Catalogue.All(known => one.Company.HasSeen(known.Film)));

    [Fact]
    public void The_same_seed_gives_the_same_order_whoever_is_named_first() => Fixed.Check(
        Evenings.Cases,
        one => Order(one.Company, one.Evening).SequenceEqual(Order(one.Company with { People = [.. one.Company.People.Reverse()], Recommendations = [.. one.Company.Recommendations.Reverse()] }, one.Evening)));

    [Fact]
    public void Every_film_comes_once() => Fixed.Check(
        Evenings.Cases,
        one => Order(one.Company, one.Evening) is var order && order.Distinct().Count() == order.Count);

    [Fact]
    public void Films_that_more_of_them_want_come_first() => Fixed.Check(
        Evenings.Cases,
        one =>
        {
            var wishes = EveningOrder.Of(one.Company, one.Evening with { Mood = null }, Evenings.Known).TakeWhile(suggestion => suggestion.Source is Source.Wishes).Select(suggestion => suggestion.People.Count).ToList();
            return wishes.SequenceEqual(wishes.OrderDescending());
        });

    [Fact]
    public void Whoever_is_named_as_wanting_it_does_want_it() => Fixed.Check(
        Evenings.Cases,
        one => EveningOrder.Of(one.Company, one.Evening, Evenings.Known).Where(suggestion => suggestion.Source is Source.Wishes)
            .All(suggestion => suggestion.People.Count > 0 && suggestion.People.All(member => one.Company.People.Single(person => person.Member == member).Wishes.Any(wish => wish.Film == suggestion.Film))));

    [Fact]
    public void What_was_asked_for_is_kept_to_or_the_difference_is_said() => Fixed.Check(
        Evenings.Cases,
        one => EveningOrder.At(one.Company, one.Evening, Evenings.Known) is not { } pick
            || ((pick.GivenUp is GivenUp.Length || one.Evening.Longest is not { } longest || Evenings.Catalogue.Single(known => known.Film == pick.Film).Runtime <= longest)
                && (pick.GivenUp is not GivenUp.Nothing || one.Evening.Mood is not { } mood || one.Company.Recommendations.Single(said => said.Film == pick.Film).Moods.Contains(mood))));

    [Fact]
    public void After_the_last_film_comes_the_first_again() => Fixed.Check(
        Evenings.Cases,
        one => Order(one.Company, one.Evening) is not { Count: > 0 and var count }
            || EveningOrder.At(one.Company, one.Evening, Evenings.Known)!.Film == EveningOrder.At(one.Company, one.Evening with { Position = one.Evening.Position + count }, Evenings.Known)!.Film);

    [Fact]
    public void Another_seed_gives_another_order()
    {
        var company = new Company([new(new(1), [], new HashSet<FilmId>())], []);

        Assert.NotEqual(Order(company, new("bcdfgh")), Order(company, new("333333")));
    }

    [Fact]
    public void The_likelier_film_comes_first_and_among_those_as_likely_the_seed_decides_not_the_name()
    {
        var company = new Company([new(new(1), [], new HashSet<FilmId>())], [])
        {
            Likings = [.. Enumerable.Range(0, 8).Select(n => new Liking(Evenings.Film(n), null, n == 7 ? 0.5 : 0.2, Evenings.Film(11)))],
        };

        var orders = new[] { "bcdfgh", "333333", "zxwvts" }.Select(seed => Order(company, new(seed)).Take(8).ToList()).ToList();

        Assert.All(orders, order => Assert.Equal(Evenings.Film(7), order[0]));
        Assert.Equal(3, orders.DistinctBy(order => string.Join(' ', order)).Count());
    }

    private static List<FilmId> Order(Company company, Evening evening) =>
        [.. EveningOrder.Of(company, evening, Evenings.Known).Select(suggestion => suggestion.Film)];
}
