using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest;
using CineBot.Rehearsal.Faults;
using CineBot.Rehearsal.World;
using static CineBot.EndToEnd.Faults.Rest.RestStage;

namespace CineBot.EndToEnd.Faults.Rest;

public sealed class RefusalFaults
{
    private const string Registering = "PUT /applications/{application_id}/commands";

    [Fact(Timeout = 60_000)]
    public async Task Row_31_a_deleted_channel_is_told_as_gone()
    {
        await using var stage = await OpenAsync();
        var channel = stage.Recommendations;
        stage.Discord.World.DeleteChannel(stage.Discord.World.Channel("recommandations"));

        var refusal = await Assert.ThrowsAsync<DiscordRefusal>(() => stage.Rest.Messages.CreateAsync(channel, Card, CancellationToken.None));

        Assert.Equal(RefusalKind.ChannelGone, refusal.Kind);
        Assert.Single(stage.To(Sending));
    }

    [Fact(Timeout = 60_000)]
    public async Task Row_32_a_deleted_message_is_told_as_gone()
    {
        await using var stage = await OpenAsync();
        var card = await stage.SendAsync(Card);
        stage.Discord.World.Delete(stage.Discord.World.Messages[^1]);

        var refusal = await Assert.ThrowsAsync<DiscordRefusal>(() => stage.Rest.Messages.EditAsync(card.ChannelId, card.Id, Card, CancellationToken.None));

        Assert.Equal(RefusalKind.MessageGone, refusal.Kind);
    }

    [Fact(Timeout = 60_000)]
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

    [Fact(Timeout = 60_000)]
    public async Task Row_39_a_text_that_AutoMod_blocks_is_told_as_such_and_not_tried_again()
    {
        await using var stage = await OpenAsync();
        stage.Discord.Faults.Rest.Next(1, Sending, RestEffect.AutoModerated);

        var refusal = await Assert.ThrowsAsync<DiscordRefusal>(() => stage.SendAsync(Card));

        Assert.Equal(RefusalKind.BlockedByAutoMod, refusal.Kind);
        Assert.Single(stage.To(Sending));
        Assert.Empty(stage.Standing());
    }

    private static JsonArray Commands(string name) => new(new JsonObject { ["name"] = name, ["description"] = "Ce que je sais faire", ["type"] = 1 });
}
