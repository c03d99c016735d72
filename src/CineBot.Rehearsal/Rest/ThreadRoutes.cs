using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>Threads opened: on a message, beside messages, as posts of a forum.</summary>
internal sealed class ThreadRoutes(Access access)
{
    private VirtualWorld World => access.World;

    public void Map(RouteTable routes)
    {
        routes.On("POST", "/channels/{channel_id}/messages/{message_id}/threads", OnMessage);
        routes.On("POST", "/channels/{channel_id}/threads", Open);
        routes.On("GET", "/guilds/{guild_id}/threads/active", Active);
        routes.On("GET", "/channels/{channel_id}/threads/archived/public", request => Archived(request, ChannelKind.PublicThread));
        routes.On("GET", "/channels/{channel_id}/threads/archived/private", request => Archived(request, ChannelKind.PrivateThread));
    }

    private RestAnswer OnMessage(RestRequest request)
    {
        var message = access.Message(request.Id("channel_id"), request.Id("message_id"));
        if (message.Channel.Kind is not (ChannelKind.Text or ChannelKind.Announcement)) throw RestRefusal.WrongKindOfChannel();
        access.Demand(message.Channel, Permission.CreatePublicThreads);
        RestRefusal.If(ThreadRules.CheckThreadOnMessage(request.Body));
        if (message.StartedThread is { Deleted: false }) throw new RestRefusal(400, 160004, "A thread has already been created for this message");
        message.StartedThread = Opened(message.Channel, ChannelKind.PublicThread, request.Object, message.Id);
        return RestAnswer.Created(Json(message.StartedThread));
    }

    private RestAnswer Open(RestRequest request)
    {
        var parent = access.Channel(request.Id("channel_id"));
        if (parent.Kind == ChannelKind.Forum) return Post(parent, request);
        if (parent.Kind is not (ChannelKind.Text or ChannelKind.Announcement)) throw RestRefusal.WrongKindOfChannel();
        RestRefusal.If(ThreadRules.CheckThread(request.Body));
        // Without a type Discord makes the thread private.
        var kind = (ChannelKind)(request.Object.Number("type") ?? (long)ChannelKind.PrivateThread);
        if (kind == ChannelKind.PrivateThread && parent.Kind != ChannelKind.Text) throw RestRefusal.WrongKindOfChannel();
        access.Demand(parent, kind == ChannelKind.PrivateThread ? Permission.CreatePrivateThreads : Permission.CreatePublicThreads);
        var thread = Opened(parent, kind, request.Object);
        if (request.Object.Flag("invitable") is { } invitable) thread.Thread!.Invitable = invitable;
        return RestAnswer.Created(Json(thread));
    }

    private RestAnswer Post(Channel forum, RestRequest request)
    {
        access.Demand(forum, Permission.SendMessages);
        RestRefusal.If(ThreadRules.CheckForumPost(request.Body, forum.ToJson(), request.Uploads));
        RestRefusal.If(ThreadRules.CheckModerated(request.Body, forum.ToJson(), access.May(forum, Permission.ManageThreads)));
        var thread = Opened(forum, ChannelKind.PublicThread, request.Object);
        thread.Thread!.AppliedTags.AddRange(request.Object.Texts("applied_tags").Select(tag => tag.AsId()).OfType<ulong>());
        var body = request.Object.Object("message") ?? [];
        var message = new Message(thread.Id, thread, access.Bot, World.Now);
        MessageBody.Apply(World, message, body, request.Files);
        World.Post(message, body.Object("allowed_mentions"), MentionParser.AllKinds);
        var json = Json(thread);
        json["message"] = message.ToJson();
        return RestAnswer.Created(json);
    }

    private Channel Opened(Channel parent, ChannelKind kind, JsonObject body, ulong? id = null)
    {
        var thread = World.OpenThread(parent, kind, body.Text("name")!, access.Bot, id, (int)(body.Number("auto_archive_duration") ?? 4320));
        if (body.Number("rate_limit_per_user") is { } slow) thread.Slowmode = (int)slow;
        return thread;
    }

    private JsonObject Json(Channel thread)
    {
        var json = thread.ToJson();
        json["member"] = thread.Thread!.MemberJson(thread.Id, access.Bot.Id);
        return json;
    }

    private RestAnswer Active(RestRequest request) =>
        Listed(access.Guild(request.Id("guild_id")).Threads.Where(thread => !thread.Thread!.Archived));

    private RestAnswer Archived(RestRequest request, ChannelKind kind)
    {
        var parent = access.Channel(request.Id("channel_id"));
        access.Demand(parent, Permission.ReadMessageHistory);
        if (kind == ChannelKind.PrivateThread) access.Demand(parent, Permission.ManageThreads);
        return Listed(parent.Guild!.Threads.Where(thread => thread.Parent == parent && thread.Kind == kind && thread.Thread!.Archived), more: false);
    }

    private RestAnswer Listed(IEnumerable<Channel> threads, bool? more = null)
    {
        var seen = threads.Where(thread => thread.IsSeenBy(access.Bot.Id)).ToList();
        var json = new JsonObject
        {
            ["threads"] = seen.Select(thread => thread.ToJson()).AsArray(),
            ["members"] = seen.Where(thread => thread.Thread!.Members.ContainsKey(access.Bot.Id))
                .Select(thread => thread.Thread!.MemberJson(thread.Id, access.Bot.Id)).AsArray(),
            ["has_more"] = more ?? false,
        };
        return RestAnswer.Ok(json);
    }
}
