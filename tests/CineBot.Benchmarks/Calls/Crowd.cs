using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Profiles;
using CineBot.Features.Calls.Roles;
using CineBot.Features.Places;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Benchmarks.Calls;

/// <summary>Made-up people of one server: in towns as many as live there, in roles of which some are far more common than others.</summary>
internal sealed class Crowd
{
    public static readonly Instant Now = Instant.FromUtc(2026, 10, 5, 8, 0);
    public static readonly GuildId Guild = new(901);

    private static readonly string[] Gear = ["zoom h6", "perche", "voiture", "trépied", "caméra sony fx3", "kit de maquillage"];
    private readonly Place[] _towns;
    private readonly long[] _upTo;
    private readonly string[] _roles;
    private readonly ProfileDesk _desk;

    public Crowd()
    {
        var book = new PlaceBook();
        _desk = new(book);
        _towns = [.. book.Search("", "FR", 3000)];
        long total = 0;
        _upTo = [.. _towns.Select(town => total += town.Population)];
        _roles = [.. FilmRoles.Read(AppContext.BaseDirectory, AppContext.BaseDirectory).All.Select(role => role.Slug)];
    }

    public IReadOnlyList<Kind> Kinds { get; } =
    [
        new("a role", (crowd, random) => Query(random) with { Slug = crowd.Role(random) }),
        new("a role near a town", (crowd, random) => crowd.Near(random, 50)),
        new("… on a day", (crowd, random) => crowd.Near(random, 50) with { Days = Day(random) }),
        new("… with gear", (crowd, random) => crowd.Near(random, 50) with { Gear = Gear[random.Next(Gear.Length)] }),
        new("… or from home", (crowd, random) => crowd.Near(random, 50) with { Remote = true }),
        new("the commonest role", (crowd, random) => Query(random) with { Slug = crowd._roles[0] }),
        new("… around Paris, on a day", (crowd, random) => Query(random) with { Slug = crowd._roles[0], Near = crowd._towns[0], Radius = 100, Days = Day(random) }),
        new("anybody around Paris", (crowd, random) => Query(random) with { Near = crowd._towns[0], Radius = 50 }),
        new("a role, its 20th page", (crowd, random) => Query(random) with { Slug = crowd.Role(random) }, Page: 20),
    ];

    /// <summary>The person of that number, the same at every run.</summary>
    public void Add(WriteUnit unit, int number)
    {
        var random = new Random(number);
        var profile = new Profile(new(10_000 + number))
        {
            Roles = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Role(random)).Distinct(StringComparer.Ordinal).Select(slug => new ProfileRole(slug, (SkillLevel)(1 + random.Next(3))))],
            Place = Town(random).Code,
            Radius = 10 + random.Next(90),
            IsRemote = random.Next(5) == 0,
            Week = new(random.Next(3) == 0 ? 0 : random.Next(1, (int)Week.All)),
            Gear = random.Next(3) == 0 ? Gear[random.Next(Gear.Length)] : null,
            Away = random.Next(10) == 0 ? [new(new LocalDate(2026, 10, 1).PlusDays(random.Next(30)), new LocalDate(2026, 11, 1))] : [],
        };
        _desk.Save(unit, profile);
        _desk.Show(unit, Guild, profile.Member, random.Next(5) == 0 ? Visibility.Matching : Visibility.Directory);
        if (random.Next(50) == 0) unit.Execute("INSERT INTO members (member_id, paused_until) VALUES (@member, @until)", new { member = profile.Member, until = Now + Duration.FromDays(3) });
        if (random.Next(20) == 0) unit.Execute("INSERT INTO kept_away (member_id, other_member_id, set_at) VALUES (@member, @other, 1)", new { member = profile.Member, other = 10_000 + ((number + 7) % 1000) });
    }

    private DirectoryQuery Near(Random random, long radius) => Query(random) with { Slug = Role(random), Near = Town(random), Radius = radius };

    private static DirectoryQuery Query(Random random) => new(Guild, new(10_000 + random.Next(1000)));

    private static AskedDay[] Day(Random random) => [new(new LocalDate(2026, 10, 6).PlusDays(random.Next(20)), null)];

    // The first roles are the commonest: as extras are.
    private string Role(Random random) => _roles[(int)(_roles.Length * Math.Pow(random.NextDouble(), 3))];

    private Place Town(Random random) => _towns[Math.Min(_towns.Length - 1, ~Array.BinarySearch(_upTo, (long)(random.NextDouble() * _upTo[^1])) is var at && at >= 0 ? at : 0)];
}
