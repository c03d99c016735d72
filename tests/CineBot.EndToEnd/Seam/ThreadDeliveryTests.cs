using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Card = CineBot.Interactions.Card;
using Channel = CineBot.Rehearsal.World.Channel;

namespace CineBot.EndToEnd.Seam;

/// <summary>Forum posts and private threads, by the client against the strict loopback.</summary>
public sealed class ThreadDeliveryTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    private RehearsalDiscord Discord => _bot.Discord;

    private IDelivery Delivery => _bot.Parts.GetRequiredService<IDelivery>();

    private Guild Guild => Discord.World.Guilds[0];

    private ChannelView Forum => _bot.Parts.GetRequiredService<IServers>().Find(new((long)Guild.Id))!.Channels.Single(channel => channel.Name == "tournages");

    public async ValueTask InitializeAsync()
    {
        _bot = await RunningBot.StartAsync();
        await Sleepers.HoldsAsync(() => _bot.Parts.GetRequiredService<IServers>().Find(new((long)Guild.Id)) is not null);
    }

    public async ValueTask DisposeAsync() => await _bot.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public async Task A_forum_tells_its_tags_and_a_post_is_sorted_by_them_and_sorted_anew()
    {
        var tags = Forum.Tags;
        var posted = await Delivery.PostInForumAsync(Forum.Channel, Named with { Tags = [tags[0].Id] }, Saying("common.busy"), default);
        Assert.Equal([(ulong)tags[0].Id], Thread(posted.Thread).Thread!.AppliedTags);

        await Delivery.ChangeThreadAsync(posted.Thread, new() { Tags = [tags[1].Id], IsArchived = true, IsLocked = true }, default);

        Assert.Equal("figurants", tags[0].Name);
        Assert.Equal([(ulong)tags[1].Id], Thread(posted.Thread).Thread!.AppliedTags);
        Assert.Single(Thread(posted.Thread).Messages);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_tag_is_made_beside_those_that_the_forum_has()
    {
        lock (Discord.World.Gate) Guild.RoleOf(Discord.World.Bot.Username).Permissions |= Permission.ManageChannels;

        var tags = await Delivery.AddTagsAsync(Forum.Channel, ["complet"], default);

        Assert.Equal(["figurants", "comédiens", "technique", "complet"], tags.Select(tag => tag.Name));
    }

    [Fact(Timeout = 120_000)]
    public async Task Where_the_bot_may_not_make_tags_it_is_told_so() =>
        Assert.Equal(DeliveryFault.Forbidden, await FaultAsync(() => Delivery.AddTagsAsync(Forum.Channel, ["complet"], default)));

    [Fact(Timeout = 120_000)]
    public async Task A_person_is_looked_for_in_a_private_thread_and_taken_out_of_it()
    {
        var thread = await OpenAsync();
        await Delivery.AddToThreadAsync(thread, Person("Nora"), default);
        Assert.True(await Delivery.IsInThreadAsync(thread, Person("Nora"), default));

        await Delivery.RemoveFromThreadAsync(thread, Person("Nora"), default);

        Assert.False(await Delivery.IsInThreadAsync(thread, Person("Nora"), default));
        Assert.False(Discord.As("Nora").Sees(Thread(thread)));
    }

    [Fact(Timeout = 120_000)]
    public async Task In_a_locked_thread_nobody_writes_who_does_not_manage_threads()
    {
        var thread = await OpenAsync();
        await Delivery.AddToThreadAsync(thread, Person("Nora"), default);

        await Delivery.ChangeThreadAsync(thread, new() { IsLocked = true }, default);
        Assert.Throws<CannotAct>(() => Discord.As("Nora").Say(Thread(thread), "Bonsoir"));
        await Delivery.ChangeThreadAsync(thread, new() { IsLocked = false }, default);

        Assert.Equal("Bonsoir", Discord.As("Nora").Say(Thread(thread), "Bonsoir").Content);
    }

    [Fact(Timeout = 120_000)]
    public async Task To_lock_a_thread_the_bot_must_manage_threads()
    {
        var thread = await OpenAsync();
        lock (Discord.World.Gate) Guild.RoleOf(Discord.World.Bot.Username).Permissions &= ~Permission.ManageThreads;

        Assert.Equal(DeliveryFault.Forbidden, await FaultAsync(() => Delivery.ChangeThreadAsync(thread, new() { IsLocked = true }, default)));
    }

    [Fact(Timeout = 120_000)]
    public async Task Who_does_not_see_the_parent_is_not_let_in_and_hinders_no_other()
    {
        var thread = await OpenAsync();
        lock (Discord.World.Gate) Discord.World.Channel("coulisses").Overwrites.Add(new(Discord.World.Person("Karim").Id, true, Permission.None, Permission.ViewChannel));
        for (var attempt = 0; attempt < 3; attempt++)
            Assert.Equal(DeliveryFault.Forbidden, await FaultAsync(() => Delivery.AddToThreadAsync(thread, Person("Karim"), default)));

        await Delivery.AddToThreadAsync(thread, Person("Nora"), default);

        Assert.True(Discord.As("Nora").Sees(Thread(thread)));
    }

    [Fact(Timeout = 120_000)]
    public async Task Who_left_the_server_cannot_be_let_in()
    {
        var thread = await OpenAsync();
        Discord.As("Karim").Leave(Guild);

        Assert.Equal(DeliveryFault.MemberGone, await FaultAsync(() => Delivery.AddToThreadAsync(thread, Person("Karim"), default)));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_private_thread_is_found_again_by_its_name_and_a_forum_holds_none()
    {
        var thread = await OpenAsync();

        Assert.Equal([thread], await Delivery.FindPrivateThreadsAsync(new((long)Guild.Id), Parent, Named, default));
        Assert.Empty(await Delivery.FindPrivateThreadsAsync(new((long)Guild.Id), Forum.Channel, Named, default));
        Assert.Equal(DeliveryFault.Refused, await FaultAsync(() => Delivery.OpenPrivateThreadAsync(Forum.Channel, Named, default)));
    }

    private static NamedThread Named => new("common.already_done", Language.French);

    private ChannelId Parent => new((long)Discord.World.Channel("coulisses").Id);

    private static OutgoingMessage Saying(string key) => new(new Card(new Line(key)), Language.French, 1_234_567);

    private static async Task<DeliveryFault> FaultAsync(Func<Task> deliver) => (await Assert.ThrowsAsync<DeliveryFailure>(deliver)).Fault;

    private Task<ChannelId> OpenAsync() => Delivery.OpenPrivateThreadAsync(Parent, Named, default);

    private Channel Thread(ChannelId thread) => Discord.World.FindChannel((ulong)thread.Value)!;

    private MemberId Person(string name) => new((long)Discord.World.Person(name).Id);
}
