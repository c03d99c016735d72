using CineBot.Features.Calls;
using CineBot.Features.Calls.Management;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Management;

/// <summary>What the hour asks of calls.</summary>
public sealed class CareClockTests : IAsyncLifetime
{
    private static readonly CallRole Extras = new(1, null, "figurants", 12);
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_call_goes_through_its_life_by_the_clock_alone()
    {
        var call = await _club.StoreAsync(call => call with { FirstDay = At(20), LastDay = At(22), ClosesAt = At(13), ExpiresAt = At(22) }, Extras);

        Assert.Equal(CallState.Published, await AfterAsync(call, 12.9));
        Assert.Equal(CallState.Closed, await AfterAsync(call, 0.2));
        Assert.Equal(CallState.Closed, await AfterAsync(call, 6.8));
        Assert.Equal(CallState.Shooting, await AfterAsync(call, 0.2));
        Assert.Equal(CallState.Wrapping, await AfterAsync(call, 2));
        Assert.Equal(CallState.Wrapping, await AfterAsync(call, 29.8));
        Assert.Equal(CallState.Archived, await AfterAsync(call, 0.2));
    }

    [Fact]
    public async Task A_clock_that_was_stopped_for_long_catches_up()
    {
        var call = await _club.StoreAsync(call => call with { FirstDay = At(20), LastDay = At(22), ClosesAt = At(13), ExpiresAt = At(22) }, Extras);

        Assert.Equal(CallState.Archived, await AfterAsync(call, 90));
    }

    [Fact]
    public async Task A_suspended_shoot_does_not_begin_by_itself_but_closes_when_its_days_are_over()
    {
        var call = await _club.StoreAsync(call => call with { State = CallState.Suspended, FirstDay = At(20), LastDay = At(22), ClosesAt = At(13), ExpiresAt = At(22) }, Extras);

        Assert.Equal(CallState.Suspended, await AfterAsync(call, 21));
        Assert.NotEqual(CallState.Suspended, await AfterAsync(call, 2));
    }

    [Fact]
    public async Task An_owner_is_told_once_five_days_before_their_call_expires_and_renews_it_in_one_press()
    {
        var call = await _club.StoreAsync(call => call with { ExpiresAt = At(30) }, Extras);
        await _club.ApplyAsync(call, 1, Zoé, "submitted");

        await AfterAsync(call, 24.9);
        Assert.Empty(await ToldAsync(Nora));
        await AfterAsync(call, 0.2);
        await AfterAsync(call, 0.2);
        Assert.Equal(["manage.news.expiring"], await ToldAsync(Nora));

        Assert.Equal("manage.done.renew", (await _club.PressAsync(Nora, "call.renew", call.Number)).Key());
        Assert.Equal(CallState.Published, await AfterAsync(call, 10));
        await AfterAsync(call, 15);
        Assert.Equal(["manage.news.expiring", "manage.news.expiring"], await ToldAsync(Nora));
    }

    [Fact]
    public async Task A_call_that_nobody_renews_expires_is_told_to_who_follows_and_opens_again_in_one_press()
    {
        var call = await _club.StoreAsync(call => call with { ExpiresAt = At(30) }, Extras);
        await _club.ApplyAsync(call, 1, Zoé, "submitted");

        Assert.Equal(CallState.Closed, await AfterAsync(call, 30));

        Assert.Contains((call.Number, CallAction.Expire, CallChange.None), _club.Part<FollowedCalls>().Changes);
        Assert.Equal(["manage.news.expired"], await ToldAsync(Nora));
        await _club.PressAsync(Nora, "call.renew", call.Number);
        Assert.Equal((CallState.Published, null, At(30)), await _club.CallAsync(call.Number) switch { var now => (now.State, now.ClosedAt, now.ExpiresAt) });
    }

    [Fact]
    public async Task The_end_of_a_shoot_is_no_expiry_to_be_warned_of()
    {
        var call = await _club.StoreAsync(call => call with { FirstDay = At(3), LastDay = At(4), ExpiresAt = At(4), State = CallState.Suspended }, Extras);
        await AfterAsync(call, 1);

        Assert.Empty(await ToldAsync(Nora));
    }

    [Theory]
    [InlineData("fr", "garder une place pour quelqu’un qui débute", "donner une date", "dire dans quelle commune")]
    [InlineData("en", "keep a seat for somebody who begins", "give a date", "say in which town")]
    public async Task An_owner_whom_nobody_answered_for_a_day_is_given_three_ideas_once(string locale, params string[] ideas)
    {
        _club.Locale = locale;
        var call = await _club.StoreAsync(null, Extras);

        await AfterAsync(call, 1);
        await AfterAsync(call, 1);

        Assert.Equal(["manage.news.empty"], await ToldAsync(Nora));
        var told = _club.Words(await _club.PressAsync(Nora, "messages.open"));
        Assert.All(ideas, idea => Assert.Contains(idea, told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_somebody_answered_needs_no_ideas()
    {
        var call = await _club.StoreAsync(null, Extras);
        await _club.ApplyAsync(call, 1, Zoé, "submitted");
        await AfterAsync(call, 1);

        Assert.Empty(await ToldAsync(Nora));
    }

    [Fact]
    public async Task A_silent_owner_on_whom_people_rely_is_relieved_by_the_co_owner()
    {
        var call = await ReliedUponAsync(Karim);
        await AfterAsync(call, 7);
        Assert.Equal(["manage.news.there"], await ToldAsync(Nora));

        await AfterAsync(call, 1.9);
        Assert.Equal(Nora, (await _club.CallAsync(call.Number)).Owner);
        await AfterAsync(call, 0.2);

        Assert.Equal((Karim, Nora), await _club.CallAsync(call.Number) switch { var now => (now.Owner, now.CoOwner) });
        Assert.Equal(["manage.news.relieved"], await ToldAsync(Karim));
    }

    [Fact]
    public async Task An_owner_who_says_that_they_are_there_keeps_their_call()
    {
        var call = await ReliedUponAsync(Karim);
        await AfterAsync(call, 7);

        Assert.Equal("manage.done.there", (await _club.PressAsync(Nora, "call.there", call.Number)).Key());
        await AfterAsync(call, 2.5);

        Assert.Equal(Nora, (await _club.CallAsync(call.Number)).Owner);
    }

    [Fact]
    public async Task A_silent_owner_without_a_co_owner_is_relieved_by_a_moderator_who_takes_it_over()
    {
        var call = await ReliedUponAsync(null);
        _club.Permissions = CineBot.Interactions.Permissions.ManageServer;
        await AfterAsync(call, 8);
        Assert.Equal("manage.not_free", (await _club.PressAsync(Agnès, "call.take", call.Number)).Key());
        await AfterAsync(call, 2.1);

        Assert.Contains("Sans personne pour les tenir", _club.Words(await _club.AskAsync(Agnès, "film-shoot.manage")), StringComparison.Ordinal);
        Assert.Equal("manage.done.take", (await _club.PressAsync(Agnès, "call.take", call.Number)).Key());

        Assert.Equal((Agnès, Nora), await _club.CallAsync(call.Number) switch { var now => (now.Owner, now.CoOwner) });
        Assert.Contains("manage.news.taken", await ToldAsync(Nora));
    }

    [Fact]
    public async Task Where_nothing_is_due_nothing_is_written()
    {
        await _club.StoreAsync(call => call with { FirstDay = At(20), LastDay = At(22), ClosesAt = At(13), ExpiresAt = At(22) }, Extras);
        await _club.BreakStorageAsync();

        await _club.Part<CareClock>().TickAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_call_that_nobody_looks_at_while_it_is_held_lets_go_of_those_who_wait_at_its_end()
    {
        var call = await _club.StoreAsync(call => call with { State = CallState.Held, PublishedAt = At(0), ExpiresAt = At(30) }, Extras);
        await _club.ApplyAsync(call, 1, Zoé, "submitted");
        await _club.ApplyAsync(call, 1, Karim, "confirmed");

        Assert.Equal(CallState.Held, await AfterAsync(call, 30.1));
        await AfterAsync(call, 1);

        Assert.Equal(["manage.news.expired_held"], await ToldAsync(Nora));
        Assert.Equal("released", await StateOfAsync(call, Zoé));
        Assert.Equal("confirmed", await StateOfAsync(call, Karim));
    }

    [Fact]
    public async Task A_closed_call_without_a_day_is_archived_a_month_later()
    {
        var call = await _club.StoreAsync(call => call with { State = CallState.Closed, FirstDay = null, LastDay = null, ClosedAt = At(0), ExpiresAt = At(0) }, Extras);

        Assert.Equal(CallState.Closed, await AfterAsync(call, 29.9));
        Assert.Equal(CallState.Archived, await AfterAsync(call, 0.2));
    }

    private async Task<Call> ReliedUponAsync(CineBot.MemberId? coOwner)
    {
        var call = await _club.StoreAsync(call => call with { CoOwner = coOwner, FirstDay = At(10), LastDay = At(11), ClosesAt = At(30), ExpiresAt = At(11) }, Extras);
        await _club.ApplyAsync(call, 1, Zoé, "confirmed");
        return call;
    }

    private Task<string?> StateOfAsync(Call call, CineBot.MemberId member) => _club.ReadAsync(unit => unit.QueryFirstOrNull<string>(
        "SELECT state FROM applications WHERE guild_id = @guild AND number = @number AND member_id = @member",
        new { guild = Server, number = call.Number, member }));

    private Instant At(double days) => Instant.FromDateTimeOffset(_club.Time.GetUtcNow()) + Duration.FromDays(days);

    private async Task<CallState> AfterAsync(Call call, double days)
    {
        _club.Time.Advance(TimeSpan.FromDays(days));
        await _club.Part<CareClock>().TickAsync(TestContext.Current.CancellationToken);
        return (await _club.CallAsync(call.Number)).State;
    }

    private async Task<List<string>> ToldAsync(CineBot.MemberId member)
    {
        await _club.DeliverAsync();
        return await _club.ReadAsync(unit => MessageStore.Waiting(unit, member, 20).Select(message => message.Text.Key).Where(key => key.StartsWith("manage.", StringComparison.Ordinal)).ToList());
    }
}
