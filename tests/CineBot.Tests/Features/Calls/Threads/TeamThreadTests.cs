using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Threads;
using CineBot.Features.Settings;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Threads;

/// <summary>The private thread of those who are in a shoot.</summary>
public sealed class TeamThreadTests : IAsyncLifetime
{
    private static readonly CallRole Role = new(1, null, "perchiste", 9);
    private Club _club = null!;

    private FakeDelivery Delivery => _club.Delivery;

    private ChannelId Thread => Delivery.Threads.Keys.Single();

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.Seen = View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = CineBot.Discord.Invitation.Needed })] };
        await _club.WriteAsync(unit => ChannelStore.Choose(unit, Server, ChannelPurpose.Threads, Accueil));
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Qui a le droit de gérer les fils du serveur peut aussi tout y lire")]
    [InlineData("en", "Whoever may manage threads in the server can read all of it too")]
    public async Task It_opens_with_the_first_who_is_confirmed_and_says_who_can_read_it(string language, string said)
    {
        await _club.WriteAsync(unit => SettingsStore.SetLanguage(unit, Server, language));
        await CrewAsync(Karim);
        await RoundAsync();

        Assert.Equal([Nora, Karim], Inside());
        Assert.Contains(said, _club.Shown(Thread), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extras_have_theirs_three_days_before()
    {
        var call = await _club.StoreAsync(call => call with { FirstDay = At(10), LastDay = At(11) }, Role);
        await _club.ApplyAsync(call, 1, Karim, "confirmed");
        await RoundAsync();
        Assert.Empty(Delivery.Threads);

        await AfterAsync(7);

        Assert.Equal([Nora, Karim], Inside());
    }

    [Fact]
    public async Task Who_is_confirmed_later_comes_in_and_who_withdraws_goes_out()
    {
        var call = await CrewAsync(Karim);
        await RoundAsync();
        await _club.ApplyAsync(call, 1, Zoé, "confirmed");
        await StateAsync(Karim, "withdrawn");
        await RoundAsync();

        Assert.Equal([Nora, Zoé], Inside());
    }

    [Fact]
    public async Task Who_erases_everything_leaves_it_in_Discord_too()
    {
        await CrewAsync(Karim, Zoé);
        await RoundAsync();

        await _club.FillAsync(Karim, (await _club.PressAsync(Karim, "my-settings.erase-confirm")).Form(), ("word", "effacer"));
        await RoundAsync();

        Assert.Equal([Nora, Zoé], Inside());
        Assert.Equal(2, await _club.CountAsync("private_thread_people"));
    }

    [Fact]
    public async Task People_who_keep_away_from_each_other_are_never_in_it_together()
    {
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO kept_away (member_id, other_member_id, set_at) VALUES (@one, @other, 1)", new { one = Zoé, other = Karim }));
        await CrewAsync(Karim, Zoé, Maya);
        await RoundAsync();

        Assert.Equal([Nora, Karim, Maya], Inside());
    }

    [Fact]
    public async Task It_is_put_to_rest_when_the_shoot_is_called_off()
    {
        var call = await CrewAsync(Karim);
        await RoundAsync();
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.cancel-why", call.Number)).Form(), ("reason", "Plus de lieu"));
        await RoundAsync();

        Assert.True(Delivery.Changes[Thread].IsArchived);
    }

    [Fact]
    public async Task One_that_somebody_deleted_is_told_and_does_not_come_back_unasked()
    {
        var call = await CrewAsync(Karim);
        await RoundAsync();
        foreach (var listener in _club.Part<IEnumerable<CineBot.Interactions.IServerEvents>>()) await listener.ChannelGoneAsync(Server, Thread, TestContext.Current.CancellationToken);
        await RoundAsync();
        Assert.Equal("thread.deleted", await ToldAsync(Nora));
        Assert.Single(Delivery.Threads);

        Assert.Equal("thread.opening", (await _club.PressAsync(Nora, "call.thread-open", call.Number)).Key());
        await RoundAsync();

        Assert.Equal(2, Delivery.Threads.Count);
    }

    [Fact]
    public async Task Without_a_channel_for_it_words_go_through_the_bot_to_each_in_private()
    {
        await _club.WriteAsync(unit => ChannelStore.Clear(unit, Server, ChannelPurpose.Threads));
        var call = await CrewAsync(Karim, Zoé);
        await RoundAsync();
        Assert.Empty(Delivery.Threads);
        Assert.Equal("thread.no_channel", (await _club.PressAsync(Nora, "call.thread", call.Number)).Key());

        var form = (await _club.PressAsync(Nora, "call.tell", call.Number)).Form();
        Assert.Equal("thread.told", (await _club.FillAsync(Nora, form, ("words", "Prenez des bottes."))).Key());

        Assert.Equal("thread.word", await ToldAsync(Karim));
        Assert.Equal("thread.word", await ToldAsync(Zoé));
        Assert.DoesNotContain(Delivery.Standing.Values, message => _club.Words(message).Contains("bottes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_thread_words_are_said_in_it_once()
    {
        var call = await CrewAsync(Karim);
        await RoundAsync();
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.tell", call.Number)).Form(), ("words", "Prenez des bottes."));
        await RoundAsync();

        Assert.Contains("Prenez des bottes.", _club.Shown(Thread), StringComparison.Ordinal);
        Assert.Null(await ToldAsync(Karim));
    }

    [Theory]
    [InlineData("call.thread")]
    [InlineData("call.thread-open")]
    [InlineData("call.tell")]
    public async Task Nobody_else_opens_it_or_writes_to_all(string path)
    {
        var call = await CrewAsync(Karim);

        Assert.Equal("call.not_yours", (await _club.PressAsync(Karim, path, call.Number)).Key());
        _club.Guild = Voisins;
        Assert.Equal("call.gone", (await _club.PressAsync(Nora, path, call.Number)).Key());
    }

    [Fact]
    public async Task Somebody_of_sixteen_comes_in_only_beside_two_declared_adults()
    {
        await AgeAsync(Zoé, AgeBracket.SixteenUp);
        await AgeAsync(Nora, AgeBracket.Adult);
        var call = await CrewAsync(Zoé, Karim);
        await RoundAsync();
        Assert.Equal([Nora, Karim], Inside());

        await AgeAsync(Karim, AgeBracket.Adult);
        await _club.PressAsync(Nora, "call.thread-open", call.Number);
        await RoundAsync();

        Assert.Equal([Nora, Karim, Zoé], Inside());
    }

    [Fact]
    public async Task It_is_locked_within_ten_minutes_when_fewer_than_two_adults_remain()
    {
        await AgeAsync(Zoé, AgeBracket.SixteenUp);
        foreach (var adult in new[] { Nora, Karim }) await AgeAsync(adult, AgeBracket.Adult);
        await CrewAsync(Zoé, Karim);
        await RoundAsync();
        Delivery.Inside.Remove((Thread, Karim));

        await AfterAsync(10 / 1440.0);

        Assert.True(Delivery.Changes[Thread].IsLocked);
        Assert.Equal("thread.locked", await ToldAsync(Nora));
    }

    [Fact]
    public async Task Where_it_may_not_be_locked_whoever_is_sixteen_is_taken_out()
    {
        await AgeAsync(Zoé, AgeBracket.SixteenUp);
        foreach (var adult in new[] { Nora, Karim }) await AgeAsync(adult, AgeBracket.Adult);
        await CrewAsync(Zoé, Karim);
        await RoundAsync();
        Delivery.Inside.Remove((Thread, Karim));
        Delivery.Fail("change", DeliveryFault.Forbidden);

        await AfterAsync(10 / 1440.0);
        await _club.DeliverAsync();

        Assert.DoesNotContain(Zoé, Inside());
        Assert.Equal("thread.lock_refused", await ToldAsync(Nora));
    }

    private async Task<Call> CrewAsync(params CineBot.MemberId[] confirmed)
    {
        var call = await _club.StoreAsync(call => call with { Kind = CallKind.Crew, FirstDay = At(20), LastDay = At(21) }, Role);
        foreach (var member in confirmed) await _club.ApplyAsync(call, 1, member, "confirmed");
        return call;
    }

    private Task<int> StateAsync(CineBot.MemberId member, string state) => _club.WriteAsync(unit => unit.Execute("UPDATE applications SET state = @state WHERE member_id = @member", new { member, state }));

    private Task<int> AgeAsync(CineBot.MemberId member, AgeBracket bracket) => _club.WriteAsync(unit => AgeStore.Set(unit, member, bracket));

    private async Task RoundAsync()
    {
        await _club.Part<ThreadRound>().TickAsync(TestContext.Current.CancellationToken);
        await _club.DeliverAsync();
    }

    private Task AfterAsync(double days)
    {
        _club.Time.Advance(TimeSpan.FromDays(days));
        return RoundAsync();
    }

    private List<CineBot.MemberId> Inside() => [.. Delivery.Inside.Select(inside => inside.Member)];

    private Instant At(int days) => Instant.FromDateTimeOffset(_club.Time.GetUtcNow()) + Duration.FromDays(days);

    private async Task<string?> ToldAsync(CineBot.MemberId member)
    {
        await _club.DeliverAsync();
        return await _club.ReadAsync(unit => MessageStore.Waiting(unit, member, 20) is [.., var last] ? last.Text.Key : null);
    }
}
