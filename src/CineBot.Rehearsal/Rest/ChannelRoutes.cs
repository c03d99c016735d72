using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>Channels and threads themselves: read, renamed, archived, deleted; conversations opened.</summary>
internal sealed class ChannelRoutes(Access access)
{
    private const string One = "/channels/{channel_id}";

    private VirtualWorld World => access.World;

    public void Map(RouteTable routes)
    {
        routes.On("GET", One, request => RestAnswer.Ok(access.Channel(request.Id("channel_id")).ToJson()));
        routes.On("PATCH", One, Edit);
        routes.On("DELETE", One, Delete);
        routes.On("POST", "/users/@me/channels", Converse);
        routes.On("POST", "/channels/{channel_id}/typing", request =>
        {
            access.DemandSending(access.Channel(request.Id("channel_id")), withFiles: false);
            return RestAnswer.Nothing;
        });
    }

    private RestAnswer Edit(RestRequest request)
    {
        var channel = access.Channel(request.Id("channel_id"));
        if (channel.Recipient is not null) throw RestRefusal.WrongKindOfChannel();
        if (channel.Thread is { } thread) EditThread(channel, thread, request.Object);
        else EditChannel(channel, request.Object);
        World.ChannelChanged(channel);
        return RestAnswer.Ok(channel.ToJson());
    }

    private void EditChannel(Channel channel, JsonObject body)
    {
        access.Demand(channel, Permission.ManageChannels);
        if (body.Text("name") is { } name)
            channel.Name = name.Length is >= 1 and <= 100 ? name : throw RestRefusal.InvalidForm("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        var longest = channel.Kind == ChannelKind.Forum ? 4096 : 1024;
        if (body.ContainsKey("topic"))
            channel.Topic = body.Text("topic") is not { } topic || topic.Length <= longest ? body.Text("topic") : throw TooLong("topic", longest);
        if (body.Number("rate_limit_per_user") is { } slow) channel.Slowmode = slow is >= 0 and <= 21600 ? (int)slow : throw TooLong("rate_limit_per_user", 21600);
        if (body.Array("available_tags") is { } tags) channel.Tags = tags.Count <= 20 ? Numbered(tags) : throw TooLong("available_tags", 20);
    }

    /// <summary>A closed thread takes nothing but its own reopening, and a locked one only from who manages threads.</summary>
    private void EditThread(Channel channel, World.ThreadState thread, JsonObject body)
    {
        RestRefusal.If(ThreadRules.CheckEdit(body));
        var manages = access.May(channel, Permission.ManageThreads);
        var reopens = body.Flag("archived") == false;
        if (thread.Archived && !reopens) throw RestRefusal.ArchivedThread();
        var needsManaging = body.ContainsKey("locked") || thread.Locked || (!reopens && thread.OwnerId != access.Bot.Id);
        if (needsManaging && !manages) throw RestRefusal.MissingPermissions();
        if (body.Text("name") is { } name) channel.Name = name;
        if (body.Flag("locked") is { } locked) thread.Locked = locked;
        if (body.Flag("invitable") is { } invitable && channel.Kind == ChannelKind.PrivateThread) thread.Invitable = invitable;
        if (body.Number("auto_archive_duration") is { } minutes) thread.AutoArchiveMinutes = (int)minutes;
        if (body.Number("rate_limit_per_user") is { } slow) channel.Slowmode = (int)slow;
        if (body.Array("applied_tags") is not null)
        {
            RestRefusal.If(ThreadRules.CheckTags(body, channel.Parent!.ToJson()) ?? ThreadRules.CheckModerated(body, channel.Parent!.ToJson(), manages));
            thread.AppliedTags.Clear();
            thread.AppliedTags.AddRange(body.Texts("applied_tags").Select(tag => tag.AsId()).OfType<ulong>());
        }

        if (body.Flag("archived") is not { } archived || archived == thread.Archived) return;
        (thread.Archived, thread.ArchiveChangedAt, thread.LastActivity) = (archived, World.Now, World.Now);
    }

    private RestAnswer Delete(RestRequest request)
    {
        var channel = access.Channel(request.Id("channel_id"));
        if (channel.Recipient is not null) return RestAnswer.Ok(channel.ToJson());
        access.Demand(channel, channel.IsThread ? Permission.ManageThreads : Permission.ManageChannels);
        var json = channel.ToJson();
        World.DeleteChannel(channel);
        return RestAnswer.Ok(json);
    }

    private RestAnswer Converse(RestRequest request)
    {
        var person = World.FindUser(request.Object.Id("recipient_id")) ?? throw RestRefusal.UnknownUser();
        if (person.IsBot) throw RestRefusal.DmClosed();
        return RestAnswer.Ok(World.Conversation(person).ToJson());
    }

    // A tag that is new gets its id.
    private JsonArray Numbered(JsonArray tags) => tags.OfType<JsonObject>().Select(tag => new JsonObject
    {
        ["id"] = tag.Text("id") ?? World.NewId().Text(),
        ["name"] = tag.Text("name") is { Length: >= 1 and <= 20 } name ? name : throw TooLong("available_tags", 20),
        ["moderated"] = tag.Flag("moderated") ?? false,
        ["emoji_id"] = tag.Text("emoji_id"),
        ["emoji_name"] = tag.Text("emoji_name"),
    }).AsArray();

    private static RestRefusal TooLong(string field, int most) =>
        RestRefusal.InvalidForm(field, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
}
