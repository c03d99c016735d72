using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Profiles;
using CineBot.Features.Members;
using CineBot.Features.Places;
using CineBot.Tests.Features.Calls.Profiles;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Calls.Profiles.ProfileHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Directory;

public sealed class DirectoryOrderTests
{
    private static readonly PlaceCode[] Towns = [SaintDenis, SaintOuen, Paris, Lyon, Marseille];

    [Fact]
    public void Every_prefix_of_the_order_stays_everybody_is_in_it_once_and_five_together_have_one_who_begins()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (others, beginners) = (Some(random, SkillLevel.Autonomous, 100), Some(random, SkillLevel.Discovery, 200));

            var order = DirectoryOrder.Merge(others, beginners, long.MaxValue);

            Assert.Equal(others.Concat(beginners).OrderBy(found => found.Member.Value), order.OrderBy(found => found.Member.Value));
            Assert.Equal(others, order.Where(found => found.Level is not SkillLevel.Discovery));
            Assert.Equal(beginners, order.Where(found => found.Level is SkillLevel.Discovery));
            for (var count = 0; count <= order.Count; count++) Assert.Equal(order.Take(count), DirectoryOrder.Merge(others, beginners, count));
            foreach (var (index, five) in order.Chunk(5).Index())
                Assert.True(five.Length < 5 || five.Any(found => found.Level is SkillLevel.Discovery) || order.Skip((index + 1) * 5).All(found => found.Level is not SkillLevel.Discovery), $"seed {seed}");
        }
    }

    [Fact]
    public async Task Whatever_people_say_of_themselves_what_is_shown_is_true_and_those_apart_never_meet()
    {
        await using var club = await Club.OpenAsync();
        var random = new Random(7);
        var people = Enumerable.Range(0, 120).Select(number => Anybody(random, 6000 + number)).ToList();
        foreach (var profile in people) await club.HaveProfileAsync(profile, random.Next(3) == 0 ? Visibility.Matching : Visibility.Directory);
        var apart = Enumerable.Range(0, 60).Select(_ => (One: new MemberId(6000 + random.Next(120)), Other: new MemberId(6000 + random.Next(120)))).Where(pair => pair.One != pair.Other).DistinctBy(pair => pair.One).ToList();
        await club.WriteAsync(unit => apart.ForEach(pair => KeptAwayStore.Set(unit, pair.One, [pair.Other])));
        var met = 0;

        for (var search = 0; search < 150; search++)
        {
            var query = Anything(random, club);
            var found = await club.ReadAsync(unit => DirectoryStore.Search(unit, query, Now(club), 200));
            var again = await club.ReadAsync(unit => DirectoryStore.Search(unit, query, Now(club), 200));

            Assert.Equal(found.First, again.First);
            Assert.Equal(found.Count, found.First.Count);
            Assert.DoesNotContain(found.First, one => one.Member == query.Reader || apart.Any(pair => pair == (query.Reader, one.Member) || pair == (one.Member, query.Reader)));
            foreach (var one in found.First) await CheckAsync(club, query, people.Single(profile => profile.Member == one.Member));
            Assert.Equal(Expected(people, query, club, apart).Count(member => IsListed(club, member)), found.First.Count);
            met += found.First.Count;
        }

        Assert.True(met > 500, $"Only {met} people were found at all.");
    }

    private static async Task CheckAsync(Club club, DirectoryQuery query, Profile profile)
    {
        var reasons = club.Part<Reasons>();
        var place = club.Part<PlaceBook>().Find(profile.Place!.Value)!;
        if (reasons.Where(profile, query) is { Key: "directory.away" } away)
        {
            var kilometres = Distance.Between(query.Near!.Point, place.Point);
            Assert.Equal((long)Math.Round(kilometres), away.Args[0]);
            Assert.True(kilometres <= profile.Radius && kilometres <= query.Radius);
        }

        if (query.Near is not null) Assert.NotNull(reasons.Where(profile, query));
        if (query.Days.Count > 0 && profile.Week.IsSaid) Assert.Contains(query.Days, day => day.Parts.Any(profile.Week.Holds));
        if (Reasons.Free(profile, query) is not null) Assert.Contains(query.Days, profile.IsFree);
        await Task.CompletedTask;
    }

    // By the rules as they are said, without the database.
    private static IEnumerable<MemberId> Expected(List<Profile> people, DirectoryQuery query, Club club, List<(MemberId One, MemberId Other)> apart) => people.Where(profile =>
        profile.Member != query.Reader
        && (query.Slug.Length == 0 || profile.In(query.Slug) is not null)
        && (query.Slug.Length == 0 || query.Least is not { } least || profile.In(query.Slug)!.Level is { } level && level >= least)
        && (query.Near is null ? !query.Remote || profile.IsRemote : (query.Remote && profile.IsRemote) || IsNear(club, profile, query))
        && (query.Days.Count == 0 || !profile.Week.IsSaid || query.Days.Any(day => day.Parts.Any(profile.Week.Holds)))
        && !(query.Days.Count > 0 && profile.Away.Any(away => away.From <= query.Days.Min(day => day.Date) && away.To >= query.Days.Max(day => day.Date)))
        && !apart.Any(pair => pair == (query.Reader, profile.Member) || pair == (profile.Member, query.Reader)))
        .Select(profile => profile.Member);

    private static bool IsNear(Club club, Profile profile, DirectoryQuery query) =>
        Distance.Between(query.Near!.Point, club.Part<PlaceBook>().Find(profile.Place!.Value)!.Point) <= Math.Min(query.Radius!.Value, profile.Radius);

    private static bool IsListed(Club club, MemberId member) =>
        club.ReadAsync(unit => ProfileServerStore.Find(unit, Server, member)).GetAwaiter().GetResult() is Visibility.Directory;

    private static DirectoryQuery Anything(Random random, Club club) => new(Server, new(6000 + random.Next(120)))
    {
        Slug = random.Next(4) == 0 ? EntryStore.AnyRole : random.Next(2) == 0 ? "perche" : "montage",
        Near = random.Next(3) == 0 ? null : club.Part<PlaceBook>().Find(Towns[random.Next(Towns.Length)]),
        Radius = new long[] { 1, 5, 50, 500 }[random.Next(4)],
        Remote = random.Next(4) == 0,
        Days = random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, 1 + random.Next(3)).Select(day => new AskedDay(new LocalDate(2026, 10, 7).PlusDays(day + random.Next(4)), random.Next(3) switch { 0 => null, 1 => true, _ => false }))],
        Least = random.Next(3) == 0 ? (SkillLevel)(1 + random.Next(3)) : null,
    };

    private static Profile Anybody(Random random, long member) => new(new(member))
    {
        Roles = random.Next(2) == 0 ? [new("perche", Level(random))] : [new("montage", Level(random)), new("perche", Level(random))],
        Place = Towns[random.Next(Towns.Length)],
        Radius = new long[] { 1, 10, 400, 1000 }[random.Next(4)],
        IsRemote = random.Next(3) == 0,
        Week = new(random.Next(3) == 0 ? 0 : random.Next(1, (int)Week.All)),
        Away = random.Next(3) == 0 ? [new(new LocalDate(2026, 10, 6).PlusDays(random.Next(4)), new LocalDate(2026, 10, 10).PlusDays(random.Next(4)))] : [],
        MonthlyCap = null,
    };

    private static SkillLevel? Level(Random random) => random.Next(4) is > 0 and var level ? (SkillLevel)level : null;

    private static List<Found> Some(Random random, SkillLevel level, long from) =>
        [.. Enumerable.Range(0, random.Next(14)).Select(number => new Found(new(from + number), level, random.Next(4) * 5, random.Next(3), random.Next(1000))).OrderByDescending(found => found.Fit).ThenBy(found => found.LastAsked).ThenBy(found => found.Turn)];

    private static Instant Now(Club club) => Instant.FromDateTimeOffset(club.Time.GetUtcNow());
}
