using System.Text;
using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest.Bodies;
using CineBot.EndToEnd.Faults.Rest;
using CineBot.Interactions;

namespace CineBot.EndToEnd.Rest;

/// <summary>Each route once, as it goes well; the stage holds every exchange to Discord's description.</summary>
public sealed class RouteTests
{
    private static readonly MessageBody Card = RestStage.Card;
    private static readonly OutgoingFile Poster = new("affiche.txt", Encoding.UTF8.GetBytes("Cléo"));
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact(Timeout = 120_000)]
    public async Task The_bot_learns_who_it_is_and_where_to_connect()
    {
        await using var stage = await RestStage.OpenAsync();

        var account = await stage.Rest.Self.AccountAsync(Never);
        var application = await stage.Rest.Self.ApplicationAsync(Never);
        var gateway = await stage.Rest.Gateway.FindAsync(Never);

        Assert.Equal((long)stage.Discord.ApplicationId, account.Id.Value);
        Assert.Equal(account.Id.Value, application.Id.Value);
        Assert.Equal(1000, gateway.SessionStartLimit.Total);
        Assert.StartsWith("ws", $"{gateway.Url}", StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_message_is_sent_edited_found_and_deleted()
    {
        await using var stage = await RestStage.OpenAsync();

        var sent = await stage.SendAsync(Card with { Files = [Poster] });
        await stage.Rest.Messages.EditAsync(sent.ChannelId, sent.Id, Card with { Content = "revu" }, Never);
        var found = await stage.Rest.Messages.GetAsync(sent.ChannelId, sent.Id, Never);
        var latest = await stage.Rest.Messages.LatestAsync(sent.ChannelId, null, Never);
        await stage.Rest.Messages.DeleteAsync(sent.ChannelId, sent.Id, Never);

        Assert.Equal("revu", found.Content);
        Assert.Equal(found.Id, Assert.Single(latest).Id);
        Assert.Empty(stage.Standing());
        Assert.Equal(["affiche.txt"], stage.To(RestStage.Sending)[0].FileNames);
        Assert.Equal("Cléo", Encoding.UTF8.GetString(Assert.Single(stage.Discord.World.Attachments.Values).Content));
    }

    [Fact(Timeout = 120_000)]
    public async Task Somebody_is_told_in_private_by_name()
    {
        await using var stage = await RestStage.OpenAsync();
        var nora = new MemberId((long)stage.Discord.World.Person("Nora").Id);

        var conversation = await stage.Rest.Channels.OpenPrivateAsync(nora, Never);
        var again = await stage.Rest.Channels.OpenPrivateAsync(nora, Never);
        await stage.Rest.Messages.CreateAsync(conversation.Id, Card, Never);

        Assert.Equal(conversation.Id, again.Id);
        Assert.Equal(ChannelType.Private, conversation.Type);
        Assert.Single(stage.Discord.As("Nora").Conversation.Messages);
    }

    [Fact(Timeout = 120_000)]
    public async Task Threads_are_opened_locked_and_people_added()
    {
        await using var stage = await RestStage.OpenAsync();
        var world = stage.Discord.World;
        var message = await stage.SendAsync(Card);

        var under = await stage.Rest.Threads.StartFromAsync(stage.Recommendations, message.Id, new ThreadBody("Cléo"), Never);
        var hidden = await stage.Rest.Threads.StartAsync(stage.Recommendations, new ThreadBody("Entre nous"), isPrivate: true, Never);
        await stage.Rest.Threads.AddMemberAsync(hidden.Id, new MemberId((long)world.Person("Nora").Id), Never);
        var locked = await stage.Rest.Channels.ModifyThreadAsync(under.Id, new() { IsArchived = true, IsLocked = true }, Never);

        Assert.Equal(message.Id.Value, under.Id.Value);
        Assert.Equal(ChannelType.PrivateThread, hidden.Type);
        Assert.True(stage.Discord.As("Nora").Sees(world.Channel("Entre nous")));
        Assert.Equal(new CineBot.Discord.Payloads.ThreadState(true, true), locked.ThreadMetadata);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_forum_gets_a_post_with_its_first_message()
    {
        await using var stage = await RestStage.OpenAsync();
        var forum = stage.Discord.World.Channel("tournages");
        var tag = long.Parse(forum.Tags[0]!["id"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);

        var post = await stage.Rest.Threads.PostAsync(new ChannelId((long)forum.Id), new ThreadBody("Figurants") { Tags = [tag] }, Card, Never);

        Assert.Equal(ChannelType.PublicThread, post.Type);
        Assert.Equal(Card.Content, Assert.Single(stage.Standing("Figurants")));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_server_its_channels_and_those_who_are_in_it_are_read()
    {
        await using var stage = await RestStage.OpenAsync();
        var world = stage.Discord.World;
        var id = new GuildId((long)world.Guilds[0].Id);
        var stranger = CineBot.Rehearsal.World.WorldBuilding.AddUser(world, "Passante");

        var guild = await stage.Rest.Guilds.GetAsync(id, Never);
        var channels = await stage.Rest.Guilds.ChannelsAsync(id, Never);
        var nora = await stage.Rest.Guilds.FindMemberAsync(id, new MemberId((long)world.Person("Nora").Id), Never);
        var nobody = await stage.Rest.Guilds.FindMemberAsync(id, new MemberId((long)stranger.Id), Never);

        Assert.Equal("Les Glaneuses", guild.Name);
        Assert.Contains(channels, channel => channel is { Name: "tournages", Type: ChannelType.Forum });
        Assert.Equal(world.Person("Nora").Id, (ulong)nora!.User.Id.Value);
        Assert.Null(nobody);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_interaction_is_answered_with_a_file_followed_up_and_tidied_away()
    {
        await using var stage = await RestStage.OpenAsync();
        var (live, interaction) = await stage.InteractAsync();
        var interactions = stage.Rest.Interactions;

        await interactions.AnswerAsync(interaction, Callback.Say(Card with { Nonce = null, Flags = MessageFlags.Ephemeral, Files = [Poster] }), Never);
        var original = await interactions.OriginalAsync(interaction, Never);
        await interactions.EditOriginalAsync(interaction, new MessageBody { Content = "revu" }, Never);
        var more = await interactions.FollowUpAsync(interaction, new MessageBody { Content = "encore", Flags = MessageFlags.Ephemeral }, Never);
        await interactions.EditFollowUpAsync(interaction, more.Id, new MessageBody { Content = "encore revu" }, Never);
        Assert.Equal(["revu", "encore revu"], new[] { live.Original!, live.FollowUps[0] }.Select(message => message.Content));
        await interactions.DeleteFollowUpAsync(interaction, more.Id, Never);
        await interactions.DeleteOriginalAsync(interaction, Never);

        Assert.Equal((long)live.Original!.Id, original.Id.Value);
        Assert.True(live.Original.Deleted && live.FollowUps[0].Deleted);
    }

    [Fact(Timeout = 120_000)]
    public async Task Components_and_the_flag_that_they_need_arrive_as_they_were_built()
    {
        await using var stage = await RestStage.OpenAsync();
        var components = new JsonArray(new JsonObject { ["type"] = 10, ["content"] = "**Cléo de 5 à 7**" });

        await stage.SendAsync(new MessageBody { Components = components, Flags = MessageFlags.ComponentsV2, Nonce = "v2" });

        Assert.Equal("**Cléo de 5 à 7**", Assert.Single(stage.Discord.World.Messages).Text);
    }

    [Fact(Timeout = 120_000)]
    public async Task Whom_a_message_names_on_purpose_is_told_and_nobody_else()
    {
        await using var stage = await RestStage.OpenAsync();
        var (nora, karim) = (stage.Discord.World.Person("Nora").Id, stage.Discord.World.Person("Karim").Id);

        await stage.SendAsync(new MessageBody { Content = $"<@{nora}> <@{karim}> @everyone", Told = [new MemberId((long)nora)] });

        Assert.Equal([nora], Assert.Single(stage.Discord.World.Messages).EverPinged);
        stage.Expect(nora);
    }
}
