using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;
using Microsoft.Extensions.DependencyInjection;
using Card = CineBot.Interactions.Card;

namespace CineBot.EndToEnd.Seam;

/// <summary>What the outbox asks of Discord, done by the client against the strict loopback.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private const int Marker = 1_234_567;

    private RunningBot _bot = null!;

    private RehearsalDiscord Discord => _bot.Discord;

    private IDelivery Delivery => _bot.Parts.GetRequiredService<IDelivery>();

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async ValueTask DisposeAsync() => await _bot.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public async Task A_card_is_posted_once_for_its_nonce_and_found_again_by_its_marker()
    {
        var first = await Delivery.PostAsync(Channel("seances"), Saying("common.busy"), "n1", default);
        var second = await Delivery.PostAsync(Channel("seances"), Saying("common.busy"), "n1", default);

        Assert.Equal(first, second);
        Assert.Equal(first, await Delivery.FindAsync(Channel("seances"), Marker, NodaTime.Instant.FromUnixTimeSeconds(0), default));
        Assert.Null(await Delivery.FindAsync(Channel("seances"), Marker + 1, NodaTime.Instant.FromUnixTimeSeconds(0), default));
        Assert.Empty(Assert.Single(Discord.As("Nora").Read("seances")).Pings.Notified);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_card_is_edited_and_taken_away()
    {
        var id = await Delivery.PostAsync(Channel("seances"), Saying("common.busy"), "n1", default);

        await Delivery.EditAsync(Channel("seances"), id, Saying("common.already_done"), default);
        Assert.Equal("C’est déjà noté.", Assert.Single(Discord.As("Nora").Read("seances")).Text);

        await Delivery.DeleteAsync(Channel("seances"), id, default);
        Assert.Empty(Discord.As("Nora").Read("seances"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_thread_of_a_message_is_opened_once()
    {
        var id = await Delivery.PostAsync(Channel("seances"), Saying("common.busy"), "n1", default);

        var first = await Delivery.OpenThreadAsync(Channel("seances"), id, Named, default);
        var second = await Delivery.OpenThreadAsync(Channel("seances"), id, Named, default);

        Assert.Equal(first, second);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_forum_post_is_found_again_by_its_marker()
    {
        var guild = new GuildId((long)Discord.World.Guilds[0].Id);

        var posted = await Delivery.PostInForumAsync(Channel("tournages"), Named, Saying("common.busy"), default);

        Assert.Equal(posted, await Delivery.FindPostAsync(guild, Channel("tournages"), Marker, default));
        Assert.Null(await Delivery.FindPostAsync(guild, Channel("tournages"), Marker + 1, default));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_private_thread_takes_in_those_who_are_added()
    {
        var thread = await Delivery.OpenPrivateThreadAsync(Channel("coulisses"), Named, default);
        await Delivery.AddToThreadAsync(thread, Person("Nora"), default);
        await Delivery.PostAsync(thread, Saying("common.busy"), "n2", default);

        var channel = Discord.World.FindChannel((ulong)thread.Value)!;
        Assert.True(Discord.As("Nora").Sees(channel));
        Assert.False(Discord.As("Karim").Sees(channel));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_31_a_channel_that_is_gone_is_said_to_be_gone()
    {
        var channel = Channel("seances");
        Discord.World.DeleteChannel(Discord.World.Channel("seances"));

        Assert.Equal(DeliveryFault.ChannelGone, await FaultAsync(() => Delivery.PostAsync(channel, Saying("common.busy"), "n1", default)));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_32_a_message_that_is_gone_is_said_to_be_gone()
    {
        var id = await Delivery.PostAsync(Channel("seances"), Saying("common.busy"), "n1", default);
        await Delivery.DeleteAsync(Channel("seances"), id, default);

        Assert.Equal(DeliveryFault.MessageGone, await FaultAsync(() => Delivery.EditAsync(Channel("seances"), id, Saying("common.busy"), default)));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_34_a_closed_private_conversation_is_said_to_be_closed() =>
        Assert.Equal(DeliveryFault.PrivateChannelClosed, await FaultAsync(async () =>
        {
            var channel = await Delivery.OpenPrivateChannelAsync(Person("Yannick"), default);
            await Delivery.PostAsync(channel, Saying("common.busy"), "n1", default);
        }));

    [Fact(Timeout = 120_000)]
    public async Task A_channel_where_the_bot_may_not_write_is_said_to_be_forbidden()
    {
        var channel = Discord.World.Channel("charte");
        lock (Discord.World.Gate) channel.Overwrites.Add(new(Discord.World.Guilds[0].Id, false, Permission.None, Permission.SendMessages));

        Assert.Equal(DeliveryFault.Forbidden, await FaultAsync(() => Delivery.PostAsync(Channel("charte"), Saying("common.busy"), "n1", default)));
    }

    private static NamedThread Named => new("common.already_done", Language.French);

    private static OutgoingMessage Saying(string key) => new(new Card(new Line(key)), Language.French, Marker);

    private static async Task<DeliveryFault> FaultAsync(Func<Task> deliver) => (await Assert.ThrowsAsync<DeliveryFailure>(deliver)).Fault;

    private ChannelId Channel(string name) => new((long)Discord.World.Channel(name).Id);

    private MemberId Person(string name) => new((long)Discord.World.Person(name).Id);
}
