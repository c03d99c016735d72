using CineBot.Features.Calls;
using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Matching;
using CineBot.Features.Calls.Profiles;
using CineBot.Features.Members;
using CineBot.Tests.Features.Calls.Profiles;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Calls.Profiles.ProfileHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Matching;

/// <summary>By the club's clock it is Monday 5 October 2026, nine in the morning in Paris.</summary>
public sealed class WaveTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Five_are_told_at_once_and_five_every_six_hours_each_once()
    {
        for (var number = 0; number < 12; number++) await _club.HaveProfileAsync(Of(new(6000 + number)), Visibility.Matching);
        await AnnounceAsync();

        await PassAsync(TimeSpan.Zero);
        var first = await ToldAsync();
        await PassAsync(TimeSpan.FromHours(5.9));
        var still = await ToldAsync();
        await PassAsync(TimeSpan.FromHours(0.1));
        var second = await ToldAsync();
        await PassAsync(TimeSpan.FromHours(24));

        Assert.Equal((5, 5, 10), (first.Count, still.Count, second.Count));
        Assert.Equal(12, (await ToldAsync()).Count);
        Assert.Equal([1L, 2, 3], await _club.ReadAsync(unit => unit.Query<long>("SELECT DISTINCT wave FROM asked WHERE guild_id = @guild ORDER BY wave", new { guild = Server })));
    }

    [Theory]
    [InlineData("fr", "cherche quelqu’un\u00A0: Perchiste. Pourquoi toi\u00A0: Perchiste · autonome · à 4 km · libre le samedi.")]
    [InlineData("en-GB", "is looking for somebody: Boom operator. Why you: Boom operator · autonomous · 4 km away · free on Saturdays.")]
    public async Task What_one_is_told_says_why(string locale, string reasons)
    {
        _club.Locale = locale;
        await _club.HaveProfileAsync(Of(Karim) with { Week = Week.Of([new(IsoDayOfWeek.Saturday, false)]) }, Visibility.Matching);
        await AnnounceAsync();
        await PassAsync(TimeSpan.Zero);

        var read = await _club.PressAsync(Karim, "messages.open");

        Assert.Contains(reasons, _club.Words(read).Replace("**", "", StringComparison.Ordinal));
        Assert.Equal(["call.show", "match.unavailable", "match.less"], read.Buttons().Select(button => button.Path).Where(path => !path.StartsWith("messages", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("fr", "Pourquoi toi\u00A0: Sous-titreur·se · à distance.")]
    [InlineData("en-GB", "Why you: Subtitler · remotely.")]
    public async Task What_is_done_from_home_is_told_to_those_who_work_from_home_wherever_they_live_and_whatever_their_days(string locale, string reasons)
    {
        _club.Locale = locale;
        await _club.HaveProfileAsync(new(Maya) { Roles = [new("sous-titrage", null)], IsRemote = true, Week = Week.Of([new(IsoDayOfWeek.Tuesday, true)]) }, Visibility.Matching);
        await _club.HaveProfileAsync(Of(Zoé, "sous-titrage", Marseille), Visibility.Matching);
        await _club.HaveProfileAsync(Of(Karim, place: Marseille) with { IsRemote = true }, Visibility.Matching);
        var call = await StoreAsync();
        await _club.WriteAsync(unit => CallRoleStore.Set(unit, Server, call.Number, new CallRole(2, "sous-titrage", "Sous-titreur·se", 1)));
        await SaveAsync(call, CallAction.Publish);

        await PassAsync(TimeSpan.Zero);
        await PassAsync(TimeSpan.FromDays(2));

        Assert.Equal([Maya], await ToldAsync());
        Assert.Contains(reasons, _club.Words(await _club.PressAsync(Maya, "messages.open")).Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_call_has_no_place_everybody_of_the_role_is_told_from_home_or_not()
    {
        await _club.HaveProfileAsync(Of(Maya, "sous-titrage") with { IsRemote = true }, Visibility.Matching);
        await _club.HaveProfileAsync(Of(Zoé, "sous-titrage", Marseille), Visibility.Matching);
        var call = await _club.StoreAsync(call => call with { Kind = CallKind.Crew }, new CallRole(1, "sous-titrage", "Sous-titreur·se", 1));
        await SaveAsync(call, CallAction.Publish);

        await PassAsync(TimeSpan.Zero);

        Assert.Equal([.. new[] { Maya, Zoé }.OrderBy(member => member.Value)], await ToldAsync());
    }

    [Fact]
    public async Task A_private_message_comes_only_where_it_was_chosen()
    {
        await _club.HaveProfileAsync(Of(Karim), Visibility.Matching);
        await _club.HaveProfileAsync(Of(Chantal), Visibility.Matching);
        await _club.WriteAsync(unit => MessageChoiceStore.Set(unit, Karim, [MatchNews.Kind.Name]));
        await AnnounceAsync();

        await PassAsync(TimeSpan.Zero);

        Assert.Single(_club.Delivery.Standing);
        Assert.Equal([Chantal], await _club.ReadAsync(unit => unit.Query<MemberId>("SELECT member_id FROM messages WHERE guild_id = @guild", new { guild = Server })));
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("co-owner")]
    [InlineData("away from the owner")]
    [InlineData("away from the co-owner")]
    [InlineData("the owner keeps away")]
    [InlineData("paused")]
    [InlineData("asked enough")]
    [InlineData("passed")]
    [InlineData("applied")]
    [InlineData("nobody")]
    [InlineData("too far")]
    [InlineData("another role")]
    [InlineData("away that day")]
    public async Task Who_is_not_to_be_told_is_not_told(string why)
    {
        var call = await StoreAsync();
        await _club.HaveProfileAsync(Of(Zoé), Visibility.Matching);
        await _club.HaveProfileAsync(Prevented(why), why == "nobody" ? Visibility.Nobody : Visibility.Matching);
        await _club.WriteAsync(unit => Prevent(unit, call, why));
        await _club.WriteAsync(unit => _club.Part<CallDesk>().Save(unit, why == "co-owner" ? call with { CoOwner = Karim } : call, CallAction.Publish));

        await PassAsync(TimeSpan.Zero);
        await PassAsync(TimeSpan.FromDays(2));

        Assert.Equal([Zoé], await ToldAsync());
    }

    [Fact]
    public async Task Waves_end_once_twice_the_seats_have_applied_and_go_on_when_seats_come_free()
    {
        var call = await StoreAsync();
        await _club.HaveProfileAsync(Of(Karim), Visibility.Matching);
        await _club.WriteAsync(unit => Apply(unit, call, 6001, 6002, 6003, 6004));
        await SaveAsync(call, CallAction.Publish);
        await PassAsync(TimeSpan.Zero);
        Assert.Equal((0, 0L), ((await ToldAsync()).Count, await _club.CountAsync("call_waves")));

        await _club.WriteAsync(unit => unit.Execute("UPDATE applications SET state = 'withdrawn' WHERE guild_id = @guild AND member_id = 6004", new { guild = Server }));
        await _club.WriteAsync(unit => _club.Part<CallDesk>().Free(unit, call, 1));
        await PassAsync(TimeSpan.Zero);

        Assert.Equal([Karim], await ToldAsync());
    }

    [Theory]
    [InlineData(CallStateName.Suspended)]
    [InlineData(CallStateName.Closed)]
    [InlineData(CallStateName.Cancelled)]
    public async Task A_call_that_takes_nobody_is_told_to_nobody(CallStateName state)
    {
        var call = await StoreAsync();
        await SaveAsync(call, CallAction.Publish);
        await _club.HaveProfileAsync(Of(Karim), Visibility.Matching);

        await SaveAsync(call with { State = Enum.Parse<CallState>(state.ToString()) }, CallAction.Describe);
        await PassAsync(TimeSpan.FromHours(1));

        Assert.Empty(await ToldAsync());
        await SaveAsync(call, CallAction.Describe);
        await PassAsync(TimeSpan.Zero);
        Assert.Equal([Karim], await ToldAsync());
    }

    [Fact]
    public async Task Everybody_is_told_between_nine_and_nine_by_their_own_clock_and_out_of_their_quiet_hours_over_the_change_of_clocks()
    {
        _club.Time.Advance(TimeSpan.FromDays(17));
        var people = new List<(MemberId Member, DateTimeZone Zone, QuietHours? Quiet)>();
        foreach (var (index, zone) in new[] { "Europe/Paris", "America/Toronto", "Indian/Reunion", "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns" }.Index())
            foreach (var (second, quiet) in new QuietHours?[] { null, new(12 * 60, 20 * 60), new(20 * 60, 11 * 60) }.Index())
                people.Add((new(6000 + (index * 10) + second), DateTimeZoneProviders.Tzdb[zone], quiet));
        foreach (var (member, zone, quiet) in people)
        {
            await _club.HaveProfileAsync(Of(member), Visibility.Matching);
            await _club.WriteAsync(unit => MemberStore.SetHours(unit, member, zone, quiet));
        }

        await AnnounceAsync();
        for (var step = 0; step < 6 * 48; step++) await PassAsync(TimeSpan.FromMinutes(30));

        var told = await _club.ReadAsync(unit => unit.Query<Told>("SELECT member_id, asked_at FROM asked WHERE guild_id = @guild", new { guild = Server }));
        Assert.Equal(people.Select(person => person.Member.Value).Order(), told.Select(one => one.member_id.Value).Order());
        Assert.All(told, one =>
        {
            var (_, zone, quiet) = people.Single(person => person.Member == one.member_id);
            var local = one.asked_at.InZone(zone);
            Assert.InRange(local.Hour, 9, 20);
            Assert.False(quiet?.Holds((local.Hour * 60) + local.Minute) ?? false, $"{local}");
        });
    }

    [Fact]
    public async Task Not_free_for_it_is_said_by_whoever_was_told_and_by_nobody_else()
    {
        await _club.HaveProfileAsync(Of(Karim), Visibility.Matching);
        var call = await AnnounceAsync();
        await PassAsync(TimeSpan.Zero);

        var stranger = await _club.PressAsync(Chantal, "match.unavailable", call.Number);
        var nowhere = await _club.PressAsync(Karim, "match.unavailable", 12);
        var told = await _club.PressAsync(Karim, "messages.open");
        _club.Guild = null;
        var noted = await _club.PressAsync(Karim, told.Find("match.unavailable"));

        Assert.Equal(("common.outdated", "common.outdated", "match.unavailable_noted"), (stranger.Key(), nowhere.Key(), noted.Key()));
        Assert.True(await _club.ReadAsync(unit => CallPassStore.Has(unit, Server, call.Number, Karim)));
        Assert.False(await _club.ReadAsync(unit => CallPassStore.Has(unit, Server, call.Number, Chantal)));
    }

    [Fact]
    public async Task Fewer_messages_under_a_call_halve_how_often_one_is_told()
    {
        await _club.HaveProfileAsync(Of(Karim), Visibility.Matching);
        await AnnounceAsync();
        await PassAsync(TimeSpan.Zero);

        var less = await _club.PressAsync(Karim, (await _club.PressAsync(Karim, "messages.open")).Find("match.less"));

        Assert.Equal("match.less", less.Key());
        Assert.Equal(2, (await _club.ProfileAsync(Karim))!.MonthlyCap);
        Assert.Equal("less", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT answer FROM asked WHERE guild_id = @guild AND member_id = @member", new { guild = Server, member = Karim })));
    }

    [Fact]
    public async Task Who_was_asked_what_is_forgotten_after_ninety_days()
    {
        await _club.HaveProfileAsync(Of(Karim), Visibility.Matching);
        await AnnounceAsync();
        await PassAsync(TimeSpan.Zero);
        await _club.WriteAsync(unit => ContactStore.Add(unit, new(Server, 1, Nora, Karim, "-", "w", ContactState.Asked, unit.Now)));

        await PassAsync(TimeSpan.FromDays(89));
        Assert.Equal((1L, 1L), (await _club.CountAsync("asked"), await _club.CountAsync("contacts")));
        await PassAsync(TimeSpan.FromDays(2));

        Assert.Equal((0L, 0L), (await _club.CountAsync("asked"), await _club.CountAsync("contacts")));
    }

    /// <summary>What a call may stand at when it takes nobody.</summary>
    public enum CallStateName
    {
        Suspended,
        Closed,
        Cancelled,
    }

    private static Profile Prevented(string why) => why switch
    {
        "too far" => Of(Karim, place: Marseille),
        "another role" => Of(Karim, "montage"),
        "away that day" => Of(Karim) with { Away = [new(new(2026, 10, 9), new(2026, 10, 11))] },
        "asked enough" => Of(Karim) with { MonthlyCap = 1 },
        "owner" => Of(Nora),
        _ => Of(Karim),
    };

    private static void Prevent(CineBot.Storage.WriteUnit unit, Call call, string why)
    {
        if (why == "away from the owner") KeptAwayStore.Set(unit, Karim, [Nora]);
        if (why == "away from the co-owner") KeptAwayStore.Set(unit, Karim, [Agnès]);
        if (why == "the owner keeps away") KeptAwayStore.Set(unit, Nora, [Karim]);
        if (why == "paused") MemberStore.Pause(unit, Karim, unit.Now + Duration.FromDays(10));
        if (why == "passed") CallPassStore.Set(unit, Server, call.Number, Karim);
        if (why == "applied") Apply(unit, call, Karim.Value);
        if (why != "asked enough") return;
        ContactStore.Add(unit, new(Server, 1, Maya, Karim, "-", "w", ContactState.Asked, unit.Now));
        EntryStore.Pace(unit, Karim, AskingPace.Of(unit, ProfileStore.Find(unit, Karim)!, unit.Now));
    }

    private static void Apply(CineBot.Storage.WriteUnit unit, Call call, params long[] members)
    {
        foreach (var member in members)
            unit.Execute(
                "INSERT INTO applications (guild_id, number, role, member_id, state, queue, submitted_at) VALUES (@guild, @number, 1, @member, 'submitted', @member, @now)",
                new { guild = call.Guild, number = call.Number, member, now = unit.Now });
    }

    // A call for two boom operators in Saint-Ouen, on Saturday the tenth.
    private async Task<Call> StoreAsync()
    {
        var call = await _club.StoreAsync(call => call with { Kind = CallKind.Crew, PlaceCode = SaintOuen.Value, CoOwner = Agnès }, new CallRole(1, "perche", "perchiste", 2));
        await _club.WriteAsync(unit => CallDayStore.Set(unit, Server, call.Number, [CallDay.On(1, new LocalDate(2026, 10, 10), CallHabits.Paris)]));
        return call;
    }

    private async Task<Call> AnnounceAsync()
    {
        var call = await StoreAsync();
        await SaveAsync(call, CallAction.Publish);
        return call;
    }

    private Task<int> SaveAsync(Call call, CallAction action) => _club.WriteAsync(unit => _club.Part<CallDesk>().Save(unit, call, action));

    private async Task PassAsync(TimeSpan time)
    {
        _club.Time.Advance(time);
        await _club.Part<WaveClock>().TickAsync(TestContext.Current.CancellationToken);
        await _club.DeliverAsync();
    }

    private Task<IReadOnlyList<MemberId>> ToldAsync() =>
        _club.ReadAsync(unit => unit.Query<MemberId>("SELECT member_id FROM asked WHERE guild_id = @guild ORDER BY member_id", new { guild = Server }));

    private sealed record Told(MemberId member_id, Instant asked_at);
}
