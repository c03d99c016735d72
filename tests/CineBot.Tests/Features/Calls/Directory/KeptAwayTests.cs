using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Calls.Matching;
using CineBot.Features.Calls.Threads;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Features.Calls.Profiles;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Calls.Profiles.ProfileHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Directory;

/// <summary>
/// Communities of a dozen people of whom some keep away from some, drawn by lot: two of them are never brought together by a shoot, and nobody else is left out for it. What is said
/// to one of the two is what is said about somebody who is not there.
/// </summary>
public sealed class KeptAwayTests
{
    private const int People = 12, Seats = 6;

    private static readonly MemberId[] Everybody = [.. Enumerable.Range(0, People).Select(number => new MemberId(8_000_101 + (number * 1_009)))];

    /// <summary>The first two hold the call.</summary>
    private static readonly MemberId Owner = Everybody[0], CoOwner = Everybody[1];

    [Theory]
    [InlineData(1, 0.1)]
    [InlineData(2, 0.2)]
    [InlineData(3, 0.3)]
    [InlineData(4, 0.5)]
    [InlineData(5, 0.9)]
    public async Task Two_who_keep_apart_are_never_brought_together_and_all_others_are(int seed, double density)
    {
        await using var club = await Club.OpenAsync();
        var apart = await SettleAsync(club, new Random(seed), density);

        await SearchAsync(club, apart);
        await MeetAsync(club, apart);
        var call = await AnnounceAsync(club);
        await AskAsync(club, apart);
        await DecideAsync(club, apart, call);
        await GatherAsync(club, apart, call);
    }

    private static async Task<HashSet<(MemberId, MemberId)>> SettleAsync(Club club, Random lot, double density)
    {
        var apart = new HashSet<(MemberId, MemberId)>();
        club.Seen = View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = CineBot.Discord.Invitation.Needed })] };
        foreach (var person in Everybody) await club.HaveProfileAsync(Of(person) with { MonthlyCap = null });
        await club.WriteAsync(unit =>
        {
            ChannelStore.Choose(unit, Server, ChannelPurpose.Threads, Accueil);
            foreach (var person in Everybody)
            {
                AgeStore.Set(unit, person, AgeBracket.Adult);
                var others = Everybody.Where(other => other != person && !(person == Owner && other == CoOwner) && !(person == CoOwner && other == Owner) && lot.NextDouble() < density / 2).ToList();
                KeptAwayStore.Set(unit, person, others);
                foreach (var other in others) apart.UnionWith([(person, other), (other, person)]);
            }
        });
        Assert.NotEmpty(apart);
        return apart;
    }

    // Each finds all the others, page by page, but those.
    private static async Task SearchAsync(Club club, HashSet<(MemberId, MemberId)> apart)
    {
        foreach (var reader in Everybody)
        {
            var shown = "";
            var page = await club.AskAsync(reader, "directory", ("role", "perchiste"));
            for (shown += club.Words(page); page.Buttons().FirstOrDefault(button => button.Path == "directory.page" && button.Ids[^1] != "1") is { } next && !shown.Contains($"page {next.Ids[^1]}", StringComparison.Ordinal);)
            {
                club.Time.Advance(TimeSpan.FromSeconds(2));
                page = await club.PressAsync(reader, next);
                shown += $"page {next.Ids[^1]}" + club.Words(page);
            }

            Assert.Equal(Others(reader, apart), Everybody.Where(other => shown.Contains($"<@{other}>", StringComparison.Ordinal)));
        }
    }

    // The menu of a person and a word to them say of whoever keeps away what they say of whoever has no profile.
    private static async Task MeetAsync(Club club, HashSet<(MemberId, MemberId)> apart)
    {
        foreach (var (one, other) in Everybody.SelectMany(one => Everybody.Where(other => other != one).Select(other => (one, other))))
        {
            club.Time.Advance(TimeSpan.FromSeconds(2));
            var looked = await club.SendAsync(club.Ask(one, "view-profile") with { Subject = new(other, null, null, null) });
            var proposed = await club.PressAsync(one, "contact.propose", other);
            Assert.Equal(apart.Contains((one, other)), looked.Key() == "profile.nothing_here");
            Assert.Equal(apart.Contains((one, other)), proposed.Key() == "profile.nothing_here");
        }
    }

    private static async Task<Call> AnnounceAsync(Club club) => await club.ShootAsync(
        CallKind.Crew,
        [ApplicationHabits.Saturday],
        call => call with { Owner = Owner, CoOwner = CoOwner, Insurance = "yes", ImageRights = "x", Meals = "real" },
        new CallRole(1, "perche", "perchiste", Seats) { Kind = CallKind.Crew });

    // Waves reach everybody whom neither of the two who hold it keeps away from, whatever the others think of each other.
    private static async Task AskAsync(Club club, HashSet<(MemberId, MemberId)> apart)
    {
        for (var wave = 0; wave < 6; wave++)
        {
            await club.Part<WaveClock>().TickAsync(TestContext.Current.CancellationToken);
            await club.DeliverAfterAsync(TimeSpan.FromHours(6));
        }

        var asked = await club.ReadAsync(unit => unit.Query<MemberId>("SELECT member_id FROM asked WHERE guild_id = @guild ORDER BY member_id", new { guild = Server }));
        Assert.Equal(Crew(apart), asked);
    }

    // Everybody may apply; the two see, and can offer a seat to, only those.
    private static async Task DecideAsync(Club club, HashSet<(MemberId, MemberId)> apart, Call call)
    {
        club.Time.Advance(TimeSpan.FromMinutes(1));
        foreach (var person in Everybody.Skip(2)) Assert.Equal("application.sent", (await club.ApplyAsync(person, call, ("name", $"P{person}"))).Key());
        foreach (var owner in new[] { Owner, CoOwner })
        {
            var list = club.Words(await club.PressAsync(owner, "call.applicants", call.Number));
            Assert.Equal(Crew(apart), Everybody.Where(person => list.Contains($"<@{person}>", StringComparison.Ordinal)));
            foreach (var person in Everybody.Skip(2).Except(Crew(apart)))
            {
                club.Time.Advance(TimeSpan.FromSeconds(5));
                await club.PressAsync(owner, "call.offer", call.Number, 1, person);
                Assert.DoesNotContain($"P{person}", club.Words(await club.SendAsync(club.Press(owner, "call.applicant", call.Number) with { Picked = [$"1:{person}"] })), StringComparison.Ordinal);
            }
        }

        foreach (var person in Crew(apart).Take(Seats)) await club.PressAsync(Owner, "call.offer", call.Number, 1, person);
        await club.PressAsync(Owner, "call.publish-answers", call.Number);
        foreach (var person in Crew(apart).Take(Seats)) await club.PressAsync(person, "call.accept", call.Number, 1);
        Assert.Equal(Seated(apart), await club.ReadAsync(unit => ApplicationStore.All(unit, Server, call.Number).Where(one => one.HasSeat || one.State is ApplicationState.Offered).Select(one => one.Member).OrderBy(member => member.Value).ToList()));
    }

    // Those who were chosen, who asked first in front, but whoever must not meet one who has a seat already: they wait.
    private static List<MemberId> Seated(HashSet<(MemberId, MemberId)> apart) => Crew(apart).Take(Seats).Aggregate(
        new List<MemberId>(),
        (seated, person) => seated.Exists(other => apart.Contains((person, other))) ? seated : [.. seated, person]);

    private static async Task GatherAsync(Club club, HashSet<(MemberId, MemberId)> apart, Call call)
    {
        await club.Part<ThreadRound>().TickAsync(TestContext.Current.CancellationToken);
        await club.DeliverAfterAsync(TimeSpan.FromMinutes(1));
        var inside = (await club.ReadAsync(unit => ThreadPeopleStore.Of(unit, Team.ThreadOf(call)))).Where(person => person.IsWanted || person.IsInside).Select(person => person.Member).ToList();

        Assert.DoesNotContain(inside.SelectMany(one => inside.Select(other => (one, other))), apart.Contains);
        Assert.Superset(new HashSet<MemberId> { Owner, CoOwner }, inside.ToHashSet());
        // Whoever is not in it keeps apart from somebody who is.
        Assert.All(Crew(apart).Take(Seats).Except(inside), person => Assert.Contains(inside, other => apart.Contains((person, other))));
    }

    private static IEnumerable<MemberId> Others(MemberId reader, HashSet<(MemberId, MemberId)> apart) => Everybody.Where(other => other != reader && !apart.Contains((reader, other)));

    private static IEnumerable<MemberId> Crew(HashSet<(MemberId, MemberId)> apart) => Everybody.Skip(2).Where(person => !apart.Contains((Owner, person)) && !apart.Contains((CoOwner, person)));
}
