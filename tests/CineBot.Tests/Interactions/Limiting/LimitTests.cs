using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Limiting;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Limiting;

public sealed class LimitTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Past_the_limit_the_refusal_says_until_when_and_the_words_wait_that_long()
    {
        await SetAsync(Limits.Recommendations, 1, 10);
        await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", "Parce que Varda");
        var until = Window.CountsUntil(Now);

        var refused = await _club.RecommendAsync(Agnès, "L’Atalante", "Parce que Vigo");
        _club.Time.Advance((until - Now + Duration.FromHours(23)).ToTimeSpan());
        var kept = await _club.PressAsync(Agnès, refused.Button("form.reopen"));
        var passed = await _club.FillAsync(Agnès, kept.Form());

        Assert.Equal("limit.reached", refused.Key());
        Assert.Equal(until, refused.Reply.Text!.Args[2]);
        Assert.Equal("form.go_on", refused.Button("form.reopen").Label.Key);
        Assert.Equal("Parce que Vigo", Assert.Single(kept.Form().Fields.OfType<TextField>(), field => field.Name == "why").Value);
        Assert.Equal("recommendation.posted", passed.Key());
        Assert.Equal(2, await _club.CountAsync("recommendations"));
    }

    [Theory]
    [InlineData("fr", "Une petite pause", "**Écrire à tout un groupe** se fait au plus 2 fois par personne en 24 heures")]
    [InlineData("en", "A short pause", "**Writing to a whole group** is limited to 2 per person in 24 hours")]
    public async Task It_is_said_kindly_in_both_languages(string locale, string first, string what)
    {
        _club.Locale = locale;
        await SetAsync(Limits.Messages, 2, 10);
        for (var number = 0; number < 2; number++) await TellAsync(Nora, Karim);

        var words = _club.Words(await TellAsync(Nora, Karim));

        Assert.StartsWith(first, words);
        Assert.Contains(what, words);
        Assert.Contains($"<t:{Window.CountsUntil(Now).ToUnixTimeSeconds()}:R>", words);
    }

    [Fact]
    public async Task What_is_refused_comes_twice_or_reaches_nobody_else_costs_nothing()
    {
        var request = _club.Press(Nora, "scratch.tell", Karim);

        await _club.SendAsync(request);
        await _club.SendAsync(request);
        await _club.SendAsync(_club.Press(Nora, "scratch.tell", Karim, "refused"));
        await _club.SendAsync(_club.Press(Nora, "scratch.tell", Nora));
        await _club.SendAsync(_club.Press(Nora, "scratch.tell"));

        Assert.Equal(1, await DoneAsync(Nora));
        Assert.Equal(2, await _club.CountAsync("outbox"));
    }

    [Fact]
    public async Task One_too_many_leaves_no_trace_and_the_same_press_passes_later()
    {
        await SetAsync(Limits.Messages, 2, 10);
        for (var number = 0; number < 2; number++) await TellAsync(Nora, Karim);
        var request = _club.Press(Nora, "scratch.tell", Karim);

        var refused = await _club.SendAsync(request);
        _club.Time.Advance((Window.CountsUntil(Now) - Now - Duration.FromMilliseconds(1)).ToTimeSpan());
        var early = await _club.SendAsync(request);
        _club.Time.Advance(TimeSpan.FromMilliseconds(1));
        var passed = await _club.SendAsync(request);

        Assert.Equal("limit.reached, limit.reached, messages.read", string.Join(", ", refused.Key(), early.Key(), passed.Key()));
        Assert.Equal(3, await _club.CountAsync("outbox"));
    }

    [Fact]
    public async Task What_all_do_counts_together_and_each_server_on_its_own()
    {
        await SetAsync(Limits.Messages, 5, 10);
        for (var number = 0; number < 10; number++) Assert.Equal("messages.read", (await TellAsync(new(5000 + number), Karim)).Key());

        var all = await TellAsync(Nora, Karim);
        _club.Guild = Voisins;
        var nextDoor = await TellAsync(Nora, Karim);

        Assert.Equal("limit.reached_by_all", all.Key());
        Assert.Equal(10L, all.Reply.Text!.Args[1]);
        Assert.Equal("messages.read", nextDoor.Key());
        Assert.Equal(0, await DoneAsync(Nora));
    }

    [Fact]
    public async Task Two_hundred_presses_at_once_pass_as_often_as_the_figures_say()
    {
        await SetAsync(Limits.Messages, 5, 60);
        var presses = Enumerable.Range(0, 200).Select(number => _club.Press(new(5000 + (number % 20)), "scratch.tell", Karim)).ToList();

        var answers = await Task.WhenAll(presses.Select(press => Task.Run(() => _club.SendAsync(press))));

        Assert.Equal(60, answers.Count(answer => answer.Key() == "messages.read"));
        Assert.Equal(140, answers.Count(answer => answer.Key() is "limit.reached" or "limit.reached_by_all"));
        Assert.Equal(60, await _club.CountAsync("outbox"));
        Assert.All(presses.Zip(answers).GroupBy(pair => pair.First.Member), person => Assert.InRange(person.Count(pair => pair.Second.Key() == "messages.read"), 0, 5));
    }

    [Theory]
    [InlineData("calls", true)]
    [InlineData("parties", true)]
    [InlineData("charter", false)]
    [InlineData("cases", false)]
    public async Task Whoever_is_in_charge_of_the_matter_has_more_but_not_without_end(string capability, bool isInCharge)
    {
        await SetAsync(Limits.Messages, 2, 10);
        await _club.WriteAsync(unit =>
        {
            ModeratorStore.Write(unit, Server, Chantal);
            CapabilityStore.Give(unit, Server, Chantal, Capabilities.Parse(capability)!.Value);
        });

        var mine = await ManyAsync(Chantal, 12);
        for (var number = 0; number < 8; number++) await TellAsync(new(5000 + number), Karim);
        var members = await TellAsync(Nora, Karim);

        Assert.Equal(isInCharge ? 10 : 2, mine.Count(key => key == "messages.read"));
        Assert.Equal("limit.reached", mine[^1]);
        Assert.Equal("limit.reached_by_all", members.Key());
    }

    [Fact]
    public async Task Full_for_all_it_still_has_room_for_whoever_manages_the_server_until_it_is_full_twice()
    {
        await SetAsync(Limits.Messages, 10, 10);
        await ManyAsync(Nora, 10);
        _club.Permissions = Permissions.ManageServer;

        var manager = await ManyAsync(Agnès, 11);

        Assert.Equal(10, manager.Count(key => key == "messages.read"));
        Assert.Equal("limit.reached_by_all", manager[^1]);
    }

    [Fact]
    public async Task What_declares_no_limit_falls_under_the_rest_and_is_found_out()
    {
        var club = await Club.OpenAsync();
        await club.PressAsync(Nora, "scratch.tell-undeclared", Karim);

        var counted = await club.ReadAsync(unit => LimitStore.Of(unit, Server, Limits.Others, Nora, Now));

        Assert.Equal(1, Assert.Single(counted).Acts);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await club.DisposeAsync());
    }

    [Fact]
    public async Task What_counts_itself_is_never_refused_for_what_was_done_before()
    {
        await SetAsync(Limits.Others, 10, 100);

        for (var number = 0; number < 12; number++) Assert.Equal("messages.read", (await _club.PressAsync(Nora, "scratch.tell-uncounted", Karim)).Key());

        Assert.Equal(0, await _club.CountAsync("limit_totals"));
    }

    [Fact]
    public async Task What_counts_no_more_is_forgotten_within_the_hour()
    {
        await TellAsync(Nora, Karim);
        using var keeping = new Housekeeping(_club.Database, _club.Time, NullLogger<Housekeeping>.Instance);

        _club.Time.Advance((Window.CountsUntil(Now) - Now - Duration.FromMilliseconds(1)).ToTimeSpan());
        await keeping.TickAsync(TestContext.Current.CancellationToken);
        var before = await _club.CountAsync("limit_acts") + await _club.CountAsync("limit_totals");
        _club.Time.Advance(TimeSpan.FromMilliseconds(1));
        await keeping.TickAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, before);
        Assert.Equal(0, await _club.CountAsync("limit_acts") + await _club.CountAsync("limit_totals"));
    }

    private Instant Now => Instant.FromDateTimeOffset(_club.Time.GetUtcNow());

    private Task<Answered> TellAsync(MemberId from, MemberId to) => _club.PressAsync(from, "scratch.tell", to);

    private async Task<List<string?>> ManyAsync(MemberId from, int times)
    {
        var said = new List<string?>();
        for (var number = 0; number < times; number++) said.Add((await TellAsync(from, Karim)).Key());
        return said;
    }

    private Task<int> SetAsync(Limit limit, long perPerson, long perServer) => _club.WriteAsync(unit => LimitStore.Set(unit, Server, limit, new(perPerson, perServer)));

    private Task<long> DoneAsync(MemberId member) => _club.ReadAsync(unit => LimitStore.Of(unit, Server, Limits.Messages, member, Now).Sum(quarter => quarter.Acts));
}
