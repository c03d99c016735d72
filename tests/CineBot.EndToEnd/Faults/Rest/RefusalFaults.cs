using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest;
using CineBot.Rehearsal.Faults;
using CineBot.Rehearsal.World;
using static CineBot.EndToEnd.Faults.Rest.RestStage;
using Channel = CineBot.Rehearsal.World.Channel;

namespace CineBot.EndToEnd.Faults.Rest;

public sealed class RefusalFaults
{
    private const string Registering = "PUT /applications/{application_id}/commands";

    [Fact(Timeout = 120_000)]
    public async Task Row_31_a_deleted_channel_is_told_as_gone()
    {
        await using var stage = await OpenAsync();
        var channel = stage.Recommendations;
        stage.Discord.World.DeleteChannel(stage.Discord.World.Channel("recommandations"));

        var refusal = await Assert.ThrowsAsync<DiscordRefusal>(() => stage.Rest.Messages.CreateAsync(channel, Card, CancellationToken.None));

        Assert.Equal(RefusalKind.ChannelGone, refusal.Kind);
        Assert.Single(stage.To(Sending));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_32_a_deleted_message_is_told_as_gone()
    {
        await using var stage = await OpenAsync();
        var card = await stage.SendAsync(Card);
        stage.Discord.World.Delete(stage.Discord.World.Messages[^1]);

        var refusal = await Assert.ThrowsAsync<DiscordRefusal>(() => stage.Rest.Messages.EditAsync(card.ChannelId, card.Id, Card, CancellationToken.None));

        Assert.Equal(RefusalKind.MessageGone, refusal.Kind);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_33_a_sleeping_thread_is_woken_once_to_edit_a_message_in_it()
    {
        await using var stage = await OpenAsync();
        var (thread, id) = OpenThread(stage);
        var card = await stage.Rest.Messages.CreateAsync(id, Card, CancellationToken.None);
        stage.Discord.World.Archive(thread);

        await stage.Rest.Messages.EditAsync(id, card.Id, Card with { Content = "Cléo, revue" }, CancellationToken.None);

        Assert.False(thread.Thread!.Archived);
        Assert.Equal("Cléo, revue", Assert.Single(thread.Messages).Content);
        Assert.Single(stage.To("PATCH /channels/{channel_id}"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_33_a_thread_that_stays_closed_is_told_after_one_waking()
    {
        await using var stage = await OpenAsync();
        var (_, id) = OpenThread(stage);
        stage.Discord.Faults.Rest.Always(Sending, RestEffect.Error(400, ErrorCodes.ThreadArchived, "Thread is archived"));

        var refusal = await Assert.ThrowsAsync<DiscordRefusal>(() => stage.Rest.Messages.CreateAsync(id, Card, CancellationToken.None));

        Assert.Equal(RefusalKind.ThreadClosed, refusal.Kind);
        Assert.Single(stage.To("PATCH /channels/{channel_id}"));
        Assert.Equal(2, stage.To(Sending).Count);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_34_closed_private_messages_are_told_as_such_and_not_tried_again()
    {
        await using var stage = await OpenAsync();
        stage.Discord.As("Karim").CloseDms();
        var karim = new MemberId((long)stage.Discord.World.Person("Karim").Id);

        var refusal = await Assert.ThrowsAsync<DiscordRefusal>(async () =>
        {
            var conversation = await stage.Rest.Channels.OpenPrivateAsync(karim, CancellationToken.None);
            await stage.Rest.Messages.CreateAsync(conversation.Id, Card, CancellationToken.None);
        });

        Assert.Equal(RefusalKind.PrivateMessagesClosed, refusal.Kind);
        Assert.True(stage.To(Sending).Count <= 1);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_38_a_spent_quota_of_commands_leaves_those_that_were()
    {
        await using var stage = await OpenAsync();
        var application = new AppId((long)stage.Discord.ApplicationId);
        await stage.Rest.Commands.ReplaceAsync(application, Commands("aide"), CancellationToken.None);
        stage.Discord.Faults.Rest.Next(1, Registering, RestEffect.TooManyCommandCreates);

        var refusal = await Assert.ThrowsAsync<DiscordRefusal>(() => stage.Rest.Commands.ReplaceAsync(application, Commands("reco"), CancellationToken.None));

        Assert.Equal(RefusalKind.CommandQuota, refusal.Kind);
        Assert.Equal(2, stage.To(Registering).Count);
        Assert.Equal("aide", Assert.Single(await stage.Rest.Commands.ListAsync(application, CancellationToken.None))!["name"]!.GetValue<string>());
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_39_a_text_that_AutoMod_blocks_is_told_as_such_and_not_tried_again()
    {
        await using var stage = await OpenAsync();
        stage.Discord.Faults.Rest.Next(1, Sending, RestEffect.AutoModerated);

        var refusal = await Assert.ThrowsAsync<DiscordRefusal>(() => stage.SendAsync(Card));

        Assert.Equal(RefusalKind.BlockedByAutoMod, refusal.Kind);
        Assert.Single(stage.To(Sending));
        Assert.Empty(stage.Standing());
    }

    private static (Channel Thread, ChannelId Id) OpenThread(RestStage stage)
    {
        var world = stage.Discord.World;
        lock (world.Gate)
        {
            var thread = world.OpenThread(world.Channel("recommandations"), ChannelKind.PublicThread, "Cléo", world.Person("Agnès"));
            return (thread, new ChannelId((long)thread.Id));
        }
    }

    private static JsonArray Commands(string name) => new(new JsonObject { ["name"] = name, ["description"] = "Ce que je sais faire", ["type"] = 1 });
}
