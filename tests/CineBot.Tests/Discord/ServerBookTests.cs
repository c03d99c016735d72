using System.Collections.Immutable;
using System.Text.Json;
using CineBot.Discord.Servers;
using CineBot.Interactions;
using static CineBot.Tests.Discord.Samples;
using ManualTime = CineBot.Tests.Infrastructure.ManualTime;

namespace CineBot.Tests.Discord;

public sealed class ServerBookTests
{
    private const ulong View = 1 << 10;
    private const ulong Send = 1 << 11;

    private static readonly MemberId Bot = new(1);
    private static readonly RoleId Own = new(11);

    [Fact]
    public void What_everybody_is_denied_a_role_may_be_allowed_and_the_bot_itself_comes_last()
    {
        Assert.Equal(Permissions.ViewChannel, In(new KnownOverwrite(Glaneuses.Value, Send, 0)));
        Assert.Equal(Permissions.ViewChannel | Permissions.SendMessages, In(new KnownOverwrite(Glaneuses.Value, Send, 0), new KnownOverwrite(Own.Value, 0, Send)));
        Assert.Equal(Permissions.ViewChannel, In(new KnownOverwrite(Own.Value, 0, Send), new KnownOverwrite(Bot.Value, Send, 0)));
        Assert.Equal(Permissions.ViewChannel | Permissions.SendMessages, In(new KnownOverwrite(999, View | Send, 0)));
    }

    [Fact]
    public void An_administrator_may_do_everything() =>
        Assert.True(InWith(1 << 3, new KnownOverwrite(Glaneuses.Value, View | Send, 0)).HasFlag(Permissions.SendMessages));

    [Fact]
    public void An_unavailable_server_is_not_found_and_comes_back_whole()
    {
        var book = new ServerBook(TimeProvider.System) { Self = Bot };
        book.Put(Server(0));

        book.Change(Glaneuses, server => server with { IsUnavailable = true });
        Assert.Null(book.Find(Glaneuses));

        book.Change(Glaneuses, server => server with { IsUnavailable = false });
        Assert.Single(book.Find(Glaneuses)!.Channels);
    }

    [Fact]
    public async Task A_server_that_nobody_told_of_yet_is_waited_for_two_seconds_at_most()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var book = new ServerBook(time) { Self = Bot };

        var found = book.FindSoonAsync(Glaneuses, TestContext.Current.CancellationToken).AsTask();
        var missed = book.FindSoonAsync(new(901), TestContext.Current.CancellationToken).AsTask();
        book.Put(Server(0));
        Assert.NotNull(await found);
        Assert.False(missed.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Null(await missed);
    }

    [Fact]
    public async Task Of_a_server_that_is_not_in_the_list_nothing_more_is_awaited()
    {
        var book = new ServerBook(new ManualTime(DateTimeOffset.UnixEpoch)) { Self = Bot };
        var early = book.FindSoonAsync(Glaneuses, TestContext.Current.CancellationToken).AsTask();

        book.List(0, ServerList.Whole([new(901)]));

        Assert.Null(await early);
        Assert.Null(await book.FindSoonAsync(Glaneuses, TestContext.Current.CancellationToken));
        Assert.False(book.FindSoonAsync(new(901), TestContext.Current.CancellationToken).AsTask().IsCompleted);
    }

    [Fact]
    public void Roles_are_told_from_the_highest_with_what_is_dangerous_in_them_and_without_everybody_s()
    {
        var view = (Server(View) with
        {
            Roles = new Dictionary<long, KnownRole>
            {
                [Glaneuses.Value] = new("@everyone", 0, View),
                [21] = new("Figurant·es", 1, View | Send),
                [Own.Value] = new("CineBot", 3, View),
                [22] = new("Accueil", 2, (1UL << 13) | (1UL << 40)),
            }.ToImmutableDictionary(),
        }).View(Bot);

        Assert.Equal(["CineBot", "Accueil", "Figurant·es"], view.Roles.Select(role => role.Name));
        Assert.Equal([Permissions.None, Permissions.ManageMessages | Permissions.ModerateMembers, Permissions.None], view.Roles.Select(role => role.Dangers));
        Assert.Equal(3, view.RankOf(view.BotRoles));
        Assert.Equal(0, view.RankOf(new HashSet<RoleId> { new(404) }));
    }

    [Fact]
    public void What_a_channel_alone_allows_a_role_is_dangerous_too()
    {
        var view = Server(0, new KnownOverwrite(Own.Value, 1UL << 28, (1UL << 13) | Send)).View(Bot);

        Assert.Equal((Permissions.ManageMessages, Permissions.None), (view.Roles.Single().Dangers, view.Roles.Single().Permissions));
    }

    [Fact]
    public void A_channel_is_open_where_everybody_may_look_and_else_the_same_overwrites_are_the_same_audience()
    {
        KnownOverwrite closed = new(Glaneuses.Value, View, 0), members = new(999, 0, View), quiet = new(998, Send, 0);

        Assert.True(Seen().IsOpen);
        Assert.True(Seen(quiet, new(997, View, 0)).IsOpen);
        Assert.All([Seen(closed), Seen(closed, members), Seen(closed, new(Own.Value, 0, View))], channel => Assert.False(channel.IsOpen));
        Assert.Equal(Seen(closed, members).Audience, Seen(quiet, members, closed).Audience);
        Assert.Equal(3, new[] { Seen(closed), Seen(closed, members), Seen(closed, members, new(997, View, 0)) }.Select(channel => channel.Audience).Distinct().Count());
    }

    [Theory]
    [InlineData("""{"id":"700","type":0,"name":"tard","nsfw":true}""", true)]
    [InlineData("""{"id":"700","type":0,"name":"tôt","nsfw":false}""", false)]
    [InlineData("""{"id":"700","type":0,"name":"tôt"}""", false)]
    public void Only_adults_are_let_into_what_Discord_says_so_of(string json, bool isAdult)
    {
        using var document = JsonDocument.Parse(json);
        var channel = ServerReader.Channel(document.RootElement)!;

        Assert.Equal(isAdult, Assert.Single((Server(0) with { Channels = ImmutableDictionary<ChannelId, KnownChannel>.Empty.Add(channel.Id, channel) }).View(Bot).Channels).IsAdult);
    }

    private static ChannelView Seen(params KnownOverwrite[] overwrites) => Assert.Single(Server(0, overwrites).View(Bot).Channels);

    private static Permissions In(params KnownOverwrite[] overwrites) => InWith(0, overwrites);

    private static Permissions InWith(ulong own, params KnownOverwrite[] overwrites) => Assert.Single(Server(own, overwrites).View(Bot).Channels).BotPermissions;

    private static KnownServer Server(ulong own, params KnownOverwrite[] overwrites) => new(Glaneuses, "Les Glaneuses", Agnès)
    {
        Roles = new Dictionary<long, KnownRole> { [Glaneuses.Value] = new("@everyone", 0, View | Send), [Own.Value] = new("CineBot", 3, own) }.ToImmutableDictionary(),
        OwnRoles = [Own.Value],
        Channels = new[] { new KnownChannel(new(700), "seances", 0, overwrites), new KnownChannel(new(701), "Salons", 4, []) }.ToImmutableDictionary(channel => channel.Id),
    };
}
