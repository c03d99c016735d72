using CineBot.Features.Films;
using CineBot.Features.Recommendations;
using CineBot.Features.Recommendations.Tonight;
using CineBot.Storage;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Tonight;

public sealed class TonightStoreTests
{
    private static readonly FilmId[] Films = [.. Enumerable.Range(0, 6).Select(Evenings.Film), new("f:glaneuses"), new("f:voisins")];

    private static Gen<Life> Lives =>
        from wishes in Gen.SubListOf(Films)
        from seen in Gen.SubListOf(Films)
        from pressedHere in Gen.SubListOf(Films.Where(film => film.Value != "f:voisins"))
        from pressedThere in Gen.SubListOf(Films.Where(film => film.Value != "f:glaneuses"))
        from sharesWishes in Gen.Elements(true, false)
        from sharesSeen in Gen.Elements(true, false)
        select new Life([.. wishes], [.. seen], [.. pressedHere], [.. pressedThere], sharesWishes, sharesSeen);

    [Fact]
    public async Task What_is_not_shared_here_nor_pressed_here_is_never_used()
    {
        await using var template = await TemplateDatabase.OpenAsync();
        var database = template.Database;
        await database.WriteAsync(Prepare, TestContext.Current.CancellationToken);
        var member = 10_000;

        Fixed.Check(Lives, life => Holds(database, life, new(member++)));
    }

    [Fact]
    public async Task One_uses_ones_own_lists_whatever_is_shared()
    {
        await using var template = await TemplateDatabase.OpenAsync();
        var database = template.Database;
        await database.WriteAsync(Prepare, TestContext.Current.CancellationToken);
        await database.WriteAsync(unit => Live(unit, new([Films[0]], [Films[1]], [], [], false, false), Nora), TestContext.Current.CancellationToken);

        var own = await database.ReadAsync(unit => TonightStore.Own(unit, Nora), TestContext.Current.CancellationToken);

        Assert.Equal(new Wanted(Films[0], 90), Assert.Single(own.Wishes));
        Assert.Equal(Films[1], Assert.Single(own.Seen));
    }

    private static bool Holds(Database database, Life life, MemberId member)
    {
        database.WriteAsync(unit => Live(unit, life, member), CancellationToken.None).GetAwaiter().GetResult();
        var shared = database.ReadAsync(unit => TonightStore.Shared(unit, member, Server), CancellationToken.None).GetAwaiter().GetResult();
        var wishes = life.Wishes.Where(film => life.SharesWishes ? film.Value != "f:voisins" : life.PressedHere.Contains(film));
        return shared.Wishes.Select(wish => wish.Film).ToHashSet().SetEquals(wishes) && shared.Seen.SetEquals(life.SharesSeen ? life.Seen : []);
    }

    // Every film has its card in both servers, but for the two that one of them named itself.
    private static bool Prepare(WriteUnit unit)
    {
        foreach (var film in Films) ListedThings.Film(unit, film);
        foreach (var film in Films.Where(film => film.Value != "f:voisins")) RecommendationStore.Add(unit, Server, film, Recos);
        foreach (var film in Films.Where(film => film.Value != "f:glaneuses")) RecommendationStore.Add(unit, Voisins, film, Recos);
        return true;
    }

    private static bool Live(WriteUnit unit, Life life, MemberId member)
    {
        foreach (var film in life.Wishes) ListedThings.Wishes(unit, member, film);
        foreach (var film in life.Seen) ListedThings.Saw(unit, member, film);
        foreach (var film in life.PressedHere) Press(unit, Server, film, member);
        foreach (var film in life.PressedThere) Press(unit, Voisins, film, member);
        ListedThings.Shares(unit, member, Server, life.SharesWishes, life.SharesSeen);
        ListedThings.Shares(unit, member, Voisins, wishes: true, seen: true);
        return true;
    }

    private static void Press(WriteUnit unit, GuildId guild, FilmId film, MemberId member) =>
        ReactionStore.Set(unit, RecommendationStore.Find(unit, guild, film)!, member, ReactionKind.Wish);

    /// <summary>What one person has on their lists, and where they let it be known.</summary>
    private sealed record Life(List<FilmId> Wishes, List<FilmId> Seen, List<FilmId> PressedHere, List<FilmId> PressedThere, bool SharesWishes, bool SharesSeen);
}
