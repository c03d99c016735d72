using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Profiles;
using CineBot.Features.Members;
using CineBot.Features.Places;
using CineBot.Interactions;
using CineBot.Tests.Discord;
using CineBot.Tests.Features.Calls.Profiles;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Calls.Profiles.ProfileHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Directory;

/// <summary>By the club's clock it is Monday 5 October 2026.</summary>
public sealed class DirectoryTests : IAsyncLifetime
{
    private static readonly Week Saturdays = Week.Of([new(IsoDayOfWeek.Saturday, false)]);
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "perchiste", "samedi", "autonome · à 4 km · libre le samedi")]
    [InlineData("en-GB", "boom operator", "saturday", "autonomous · 4 km away · free on Saturdays")]
    public async Task A_search_says_why_it_found_somebody(string locale, string role, string when, string reasons)
    {
        _club.Locale = locale;
        await _club.HaveProfileAsync(Of(Karim) with { Week = Saturdays });

        var found = await _club.AskAsync(Nora, "directory", ("role", role), ("near", SaintOuen.Value), ("when", when));

        Assert.EndsWith(reasons, _club.Words(found).Split('\n').First(line => line.Contains('·')), StringComparison.Ordinal);
        Assert.Equal("directory.count", found.Card().Blocks.OfType<Line>().First().Text.Key);
    }

    [Fact]
    public async Task Without_an_option_a_form_opens_that_finds_as_much()
    {
        await _club.HaveProfileAsync(Of(Karim) with { Week = Saturdays, Gear = "Zoom H6" });
        await _club.HaveProfileAsync(Of(Zoé, place: Marseille));
        var opened = await _club.AskAsync(Nora, "directory");

        var found = await _club.FillAsync(Nora, opened.Form(), ("role", "perchiste"), ("near", "à 20 km de Paris"), ("when", "samedi"), ("gear", "zoom"));
        var refined = await _club.PressAsync(Nora, found.Find("directory.refine"));
        var wider = await _club.FillAsync(Nora, refined.Form(), ("near", "Marseille"), ("gear", ""), ("when", ""));

        Assert.Equal([Karim], People(found));
        Assert.Contains("apporte\u00A0: Zoom H6", _club.Words(found));
        Assert.Equal("à 20 km de Paris", refined.Form().Fields.OfType<TextField>().Single(field => field.Name == "near").Value);
        Assert.Equal([Zoé], People(wider));
    }

    [Fact]
    public async Task What_narrows_a_search_leaves_out_who_does_not_fit()
    {
        await _club.HaveProfileAsync(Of(Karim) with { Week = Saturdays });
        await _club.HaveProfileAsync(Of(Chantal, "montage") with { IsRemote = true });
        await _club.HaveProfileAsync(Of(Zoé, level: SkillLevel.Discovery) with { Radius = 1 });
        await _club.HaveProfileAsync(Of(Agnès) with { Away = [new(new(2026, 10, 9), new(2026, 10, 12))], Week = Saturdays });

        Assert.Equal([Karim, Agnès, Zoé], await FindAsync(("role", "perche")), new InAnyOrder());
        Assert.Equal([Karim, Agnès], await FindAsync(("role", "perche"), ("level", "autonomous")), new InAnyOrder());
        await _club.HaveProfileAsync(Of(Maya) with { Roles = [new("perche", null)] });
        Assert.Equal([Karim, Agnès, Zoé, Maya], await FindAsync(("role", "perche")), new InAnyOrder());
        Assert.Equal([Karim, Agnès, Zoé], await FindAsync(("role", "perche"), ("level", "discovery")), new InAnyOrder());
        await _club.HaveProfileAsync(Of(Maya), Visibility.Nobody);
        Assert.Equal([Karim, Agnès], await FindAsync(("role", "perche"), ("near", SaintOuen.Value)), new InAnyOrder());
        Assert.Equal([Karim, Zoé], await FindAsync(("role", "perche"), ("when", "samedi")), new InAnyOrder());
        Assert.Equal([Zoé], await FindAsync(("role", "perche"), ("when", "dimanche"), ("near", SaintDenis.Value)));
        Assert.Equal([Chantal], await FindAsync(("remote", true)));
        Assert.Equal([Chantal], await FindAsync(("near", Marseille.Value), ("remote", true)));
        Assert.Empty(await FindAsync(("role", "perche"), ("near", Marseille.Value), ("radius", 1000L)));
    }

    [Theory]
    [InlineData("fr", "75018", "à Paris (75)")]
    [InlineData("fr", "Paris", "à Paris 18e (75)")]
    [InlineData("en-GB", "Paris", "in Paris 18e (75)")]
    public async Task Within_one_town_its_district_is_named_and_no_distance(string locale, string near, string where)
    {
        _club.Locale = locale;
        await _club.HaveProfileAsync(Of(Karim, place: near == "Paris" ? new PlaceCode("FR-75118") : Paris));

        var found = _club.Words(await _club.AskAsync(Nora, "directory", ("role", "perche"), ("near", near)));

        Assert.Contains(where, found, StringComparison.Ordinal);
        Assert.DoesNotContain("0 km ", found.Replace("50 km", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_fits_best_comes_first_and_then_who_was_asked_longest_ago()
    {
        await _club.HaveProfileAsync(Of(Karim, place: Paris));
        await _club.HaveProfileAsync(Of(Agnès, place: Paris));
        await _club.HaveProfileAsync(Of(Zoé, place: SaintDenis));
        await AskedAsync(Agnès, 40);
        await AskedAsync(Karim, 50);

        Assert.Equal([Zoé, Karim, Agnès], await FindAsync(("role", "perche"), ("near", SaintDenis.Value)));

        await AskedAsync(Karim, 35);
        Assert.Equal([Zoé, Agnès, Karim], await FindAsync(("role", "perche"), ("near", SaintDenis.Value)));
        await AskedAsync(Agnès, 1);
        Assert.Equal([Zoé, Karim, Agnès], await FindAsync(("role", "perche"), ("near", SaintDenis.Value)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Those_who_keep_apart_are_never_found_by_each_other(bool isReaders)
    {
        await _club.HaveProfileAsync(Of(Karim));
        Assert.Equal([Karim], await FindAsync(("role", "perche")));

        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, isReaders ? Nora : Karim, [isReaders ? Karim : Nora]));

        Assert.Empty(await FindAsync(("role", "perche")));
    }

    [Fact]
    public async Task Who_takes_a_pause_or_was_asked_enough_is_left_out_until_then()
    {
        await _club.HaveProfileAsync(Of(Karim) with { MonthlyCap = 1 });
        await _club.HaveProfileAsync(Of(Chantal));
        await AskedAsync(Karim, 29);
        await _club.WriteAsync(unit => MemberStore.Pause(unit, Chantal, unit.Now + Duration.FromDays(3)));
        Assert.Empty(await FindAsync(("role", "perche")));

        _club.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal([Karim], await FindAsync(("role", "perche")));
        _club.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal([Karim, Chantal], await FindAsync(("role", "perche")), new InAnyOrder());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("matching")]
    public async Task Who_does_not_show_themselves_here_is_not_found(string seen)
    {
        await _club.HaveProfileAsync(Of(Karim), Visibilities.Find(seen)!.Value);

        Assert.Empty(await FindAsync(("role", "perche")));
    }

    [Fact]
    public async Task Pages_are_counted_hold_everybody_once_and_keep_a_seat_for_who_begins()
    {
        for (var number = 0; number < 17; number++) await _club.HaveProfileAsync(Of(new(6000 + number), level: number < 3 ? SkillLevel.Discovery : SkillLevel.Autonomous) with { Week = number < 3 ? Week.Unsaid : Saturdays });
        var seen = new List<MemberId>();

        var page = await _club.AskAsync(Nora, "directory", ("role", "perche"), ("when", "samedi"));
        var counted = page.Card().Blocks.OfType<Line>().First().Text;
        while (true)
        {
            DiscordLimits.CheckMessage(_club.Writer().Message(page.Reply, page.Language, isPrivate: true).Components!);
            seen.AddRange(People(page));
            if (page.Buttons().FirstOrDefault(button => button.Label.Key == "directory.button.after") is not { } next) break;
            page = await _club.PressAsync(Nora, next);
        }

        Assert.Equal(17L, counted.Args[0]);
        Assert.Equal(17, seen.Distinct().Count());
        Assert.Equal([4, 9, 14], seen.Index().Where(one => one.Item.Value < 6003).Select(one => one.Index));
        var back = await _club.PressAsync(Nora, page.Buttons().Single(button => button.Label.Key == "directory.button.before"));
        Assert.Equal(seen.Skip(10).Take(5), People(back));
    }

    [Fact]
    public async Task Only_whoever_searched_turns_the_pages_where_they_searched_and_for_a_day()
    {
        for (var number = 0; number < 6; number++) await _club.HaveProfileAsync(Of(new(6000 + number)));
        var found = await _club.AskAsync(Nora, "directory", ("role", "perche"));
        var next = found.Find("directory.page");

        var stranger = await _club.PressAsync(Karim, next);
        var own = await _club.PressAsync(Nora, next);
        var far = await _club.PressAsync(Nora, next.Path, next.Ids[0], "1000000000000");
        _club.Guild = Voisins;
        var elsewhere = await _club.PressAsync(Nora, next);
        _club.Guild = Server;
        _club.Time.Advance(TimeSpan.FromHours(25));
        var late = await _club.PressAsync(Nora, next);

        Assert.Equal("directory.outdated", stranger.Key());
        Assert.Single(People(own));
        Assert.Equal(People(own), People(far));
        Assert.Equal(("directory.outdated", "directory.outdated"), (elsewhere.Key(), late.Key()));
    }

    [Theory]
    [InlineData("role", "jongleur de chaussettes", "profile.unknown_role")]
    [InlineData("near", "Trifouillis-les-Oies", "place.unknown")]
    [InlineData("near", "Saint-Ouen", "profile.which_place")]
    [InlineData("near", "Lyon 9999 km", "profile.radius_wrong")]
    [InlineData("when", "à la saint-glinglin", "directory.when_wrong")]
    public async Task What_is_not_understood_is_named(string option, string words, string key)
    {
        var refused = await _club.AskAsync(Nora, "directory", (option, words));

        Assert.Equal(key, refused.Key());
    }

    [Fact]
    public async Task Nobody_there_leads_on()
    {
        var found = await _club.AskAsync(Nora, "directory", ("role", "perche"), ("near", Lyon.Value));

        Assert.Contains("Essaie plus loin", _club.Words(found));
        Assert.Equal("directory.refine", found.Find("directory.refine").Path);
    }

    private async Task<IReadOnlyList<MemberId>> FindAsync(params (string, object)[] options)
    {
        _club.Time.Advance(TimeSpan.FromSeconds(2));
        return People(await _club.AskAsync(Nora, "directory", options));
    }

    private static IReadOnlyList<MemberId> People(Answered answered) =>
        [.. answered.Card().Blocks.OfType<Actionable>().Select(entry => (MemberId)entry.Lines[0].Args[0])];

    private Task<int> AskedAsync(MemberId member, int daysAgo) => _club.WriteAsync(unit =>
    {
        ContactStore.Add(unit, new(Server, unit.NextNumber(Server, "contact"), new(7000 + daysAgo), member, "-", "w", ContactState.Asked, unit.Now - Duration.FromDays(daysAgo)));
        EntryStore.Pace(unit, member, AskingPace.Of(unit, ProfileStore.Find(unit, member)!, unit.Now));
    });

    private sealed class InAnyOrder : IEqualityComparer<IEnumerable<MemberId>>
    {
        public bool Equals(IEnumerable<MemberId>? one, IEnumerable<MemberId>? other) => one!.Select(member => member.Value).Order().SequenceEqual(other!.Select(member => member.Value).Order());

        public int GetHashCode(IEnumerable<MemberId> people) => 0;
    }
}
