using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Outgoing;

/// <summary>Cards that are posts of a forum: what sorts them, and what becomes of them when all is over.</summary>
public sealed class ForumPostTests : IAsyncLifetime
{
    private static readonly CardRef Card = new(Server, "scratch", 1);

    // Texts whose words are known and differ by language: the names of permissions stand in for tags.
    private static readonly Text Wanted = "permission.view_channel", Other = "permission.send_messages";
    private Club _club = null!;

    private FakeDelivery Delivery => _club.Delivery;

    private ChannelId Post => Delivery.Threads.Keys.Single();

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("Voir le salon")]
    [InlineData("📌 voir-le-SALON")]
    [InlineData("View Channel")]
    public async Task A_post_is_sorted_by_the_tag_that_the_forum_has_under_either_name(string name)
    {
        Forum(new ForumTag(11, "autre chose", false), new ForumTag(12, name, false));
        await PostAsync(Wanted);

        Assert.Equal([12], Delivery.Threads[Post].Tags);
        Assert.Equal(0, Delivery.Count("tags"));
    }

    [Fact]
    public async Task A_tag_that_the_forum_lacks_is_left_out()
    {
        Forum(new ForumTag(12, "Voir le salon", false));
        await PostAsync(Wanted, Other);

        Assert.Equal([12], Delivery.Threads[Post].Tags);
    }

    [Fact]
    public async Task A_tag_that_the_forum_lacks_is_made_where_the_bot_may()
    {
        Forum(Permissions.ManageChannels);
        await PostAsync(Wanted);

        Assert.Equal("Voir le salon", Assert.Single(Delivery.Made).Name);
        Assert.Equal([Delivery.Made[0].Id], Delivery.Threads[Post].Tags);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_moderated_tag_is_only_for_who_manages_threads(bool manages)
    {
        Forum(manages ? Permissions.ManageThreads : Permissions.None, new ForumTag(12, "Voir le salon", IsModerated: true));
        await PostAsync(Wanted);

        Assert.Equal(manages ? [12L] : [], Delivery.Threads[Post].Tags);
    }

    [Fact]
    public async Task A_forum_that_asks_for_a_tag_gets_its_tag_for_anything_else()
    {
        Forum(new ForumTag(11, "Bobines", false), new ForumTag(13, "Autre", false));
        Ask();
        await PostAsync(Wanted);

        Assert.Equal([13], Delivery.Threads[Post].Tags);
    }

    [Fact]
    public async Task A_forum_that_asks_for_a_tag_and_has_none_that_fits_is_told_to_the_keeper_and_to_moderators()
    {
        Forum(new ForumTag(11, "Bobines", false));
        Ask();
        await PostAsync(Wanted);

        Assert.Empty(Delivery.Threads);
        Assert.Equal("outbox.not_sent.tag_missing", await _club.ReadAsync(unit => MessageStore.Waiting(unit, Nora, 10).Single().Text.Key));
        Assert.Equal("TagMissing", await _club.ReadAsync(unit => CardBook.AllBroken(unit, Server).Single().Fault));
    }

    [Fact]
    public async Task Tags_follow_what_is_stored_and_are_sent_only_when_they_change()
    {
        Forum(new ForumTag(12, "Voir le salon", false), new ForumTag(14, "Envoyer des messages", false));
        await PostAsync(Wanted);

        await RefreshAsync();
        Assert.Equal(0, Delivery.Count("change"));
        _club.Cards.Sorted[0] = Other;
        await RefreshAsync();
        await RefreshAsync();

        Assert.Equal(1, Delivery.Count("change"));
        Assert.Equal([14], Delivery.Changes[Post].Tags);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_over_is_put_to_rest_locked_where_the_bot_may_and_never_deleted(bool manages)
    {
        Forum(manages ? Permissions.ManageThreads : Permissions.None);
        await PostAsync();
        _club.Cards.IsOver = true;
        await RefreshAsync();

        Assert.True(Delivery.Changes[Post].IsArchived);
        Assert.Equal(manages ? true : null, Delivery.Changes[Post].IsLocked);
        Assert.Equal(0, Delivery.Count("delete"));

        _club.Cards.IsOver = false;
        await RefreshAsync();
        Assert.False(Delivery.Changes[Post].IsArchived);
    }

    [Fact]
    public async Task A_thread_under_a_message_is_put_to_rest_too()
    {
        await _club.WriteAsync(unit => _club.Part<Outbox>().Post(unit, Card, Accueil));
        await _club.WriteAsync(unit => _club.Part<Outbox>().OpenThread(unit, Card, "common.busy"));
        await _club.DeliverAsync();
        _club.Cards.IsOver = true;
        await RefreshAsync();

        Assert.True(Delivery.Changes[Post].IsArchived);
        Assert.Null(Delivery.Changes[Post].Tags);
    }

    [Fact]
    public async Task What_the_thread_refuses_leaves_the_card_as_it_should_be()
    {
        Forum();
        await PostAsync();
        _club.Cards.IsOver = true;
        Delivery.Fail("change", DeliveryFault.Forbidden);

        await RefreshAsync();

        Assert.DoesNotContain("undeliverable", await _club.ReadAsync(unit => unit.Query<string>("SELECT state FROM outbox")));
    }

    private async Task PostAsync(params Text[] tags)
    {
        _club.Cards.Sorted.AddRange(tags);
        await _club.WriteAsync(unit => _club.Part<Outbox>().Post(unit, Card, Tournages));
        await _club.DeliverAsync();
    }

    private async Task RefreshAsync()
    {
        await _club.WriteAsync(unit => _club.Part<Outbox>().Refresh(unit, Card));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
    }

    private void Forum(params ForumTag[] tags) => Forum(Permissions.None, tags);

    private void Forum(Permissions more, params ForumTag[] tags) => Change(forum => forum with { Tags = tags, BotPermissions = forum.BotPermissions | more });

    private void Ask() => Change(forum => forum with { AsksForTag = true });

    private void Change(Func<ChannelView, ChannelView> change) =>
        _club.Seen = _club.Seen! with { Channels = [.. _club.Seen.Channels.Select(channel => channel.Channel == Tournages ? change(channel) : channel)] };
}
