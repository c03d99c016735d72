using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>Messages of channels: sent once per nonce, read, edited, deleted.</summary>
internal sealed class MessageRoutes(Access access, NonceMemory nonces)
{
    private const string All = "/channels/{channel_id}/messages";
    private const string One = "/channels/{channel_id}/messages/{message_id}";
    private const int EditsOfOldMessages = 20;

    private VirtualWorld World => access.World;

    public void Map(RouteTable routes)
    {
        routes.On("GET", All, List);
        routes.On("POST", All, Create);
        routes.On("GET", One, request => RestAnswer.Ok(Find(request).ToJson()));
        routes.On("PATCH", One, Edit);
        routes.On("DELETE", One, Delete);
    }

    private Message Find(RestRequest request) => access.Message(request.Id("channel_id"), request.Id("message_id"));

    private RestAnswer List(RestRequest request)
    {
        var channel = access.Channel(request.Id("channel_id"));
        access.Demand(channel, Permission.ViewChannel);
        if (!access.May(channel, Permission.ReadMessageHistory)) return RestAnswer.Ok(new JsonArray());
        if (!int.TryParse(request.Query.GetValueOrDefault("limit", "50"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > 100)
            throw RestRefusal.InvalidForm("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
        var (before, after) = (request.Query.GetValueOrDefault("before").AsId(), request.Query.GetValueOrDefault("after").AsId());
        var listed = channel.Messages
            .Where(message => !message.Deleted && message.VisibleTo is null && !(message.Id >= before) && !(message.Id <= after))
            .Reverse().Take(limit);
        return RestAnswer.Ok(listed.Select(message => message.ToJson()).AsArray());
    }

    private RestAnswer Create(RestRequest request)
    {
        var channel = access.Channel(request.Id("channel_id"));
        access.DemandSending(channel, request.Files.Count > 0);
        RestRefusal.If(MessageRules.CheckCreate(request.Body, request.Uploads));
        var nonce = request.Object["nonce"]?.ToString();
        var enforced = request.Object.Flag("enforce_nonce") == true && nonce is not null;
        if (enforced && nonces.Recall(channel, nonce!) is { } made) return RestAnswer.Ok(made.ToJson());
        var message = new Message(World.NewId(), channel, access.Bot, World.Now) { Nonce = nonce, ReplyTo = ReplyTo(channel, request.Object) };
        MessageBody.Apply(World, message, request.Object, request.Files);
        if (message.Embeds.Count > 0) access.Demand(channel, Permission.EmbedLinks);
        World.Post(message, request.Object.Object("allowed_mentions"), MentionParser.AllKinds);
        if (enforced) nonces.Remember(channel, nonce!, message);
        return RestAnswer.Ok(message.ToJson());
    }

    private static Message? ReplyTo(Channel channel, JsonObject body)
    {
        if (body.Object("message_reference") is not { } reference) return null;
        if (channel.Find(reference.Id("message_id") ?? 0) is { } message) return message;
        return reference.Flag("fail_if_not_exists") == false
            ? null
            : throw RestRefusal.InvalidForm("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
    }

    private RestAnswer Edit(RestRequest request)
    {
        var message = Find(request);
        if (message.Author != access.Bot) throw new RestRefusal(403, 50005, "Cannot edit a message authored by another user");
        if (message.Channel.Thread is { Archived: true }) throw RestRefusal.ArchivedThread();
        RestRefusal.If(MessageRules.CheckEdit(request.Body, message.ToJson(), request.Uploads));
        // Discord counts on its own clock; a message's age is the community's.
        if (World.Now - message.SentAt > TimeSpan.FromHours(1) && ++message.EditsWhenOld > EditsOfOldMessages)
            throw new RestRefusal(429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later.");
        MessageBody.Apply(World, message, request.Object, request.Files);
        World.Edited(message, request.Object.Object("allowed_mentions"), MentionParser.AllKinds);
        return RestAnswer.Ok(message.ToJson());
    }

    private RestAnswer Delete(RestRequest request)
    {
        var message = Find(request);
        if (message.Author != access.Bot) access.Demand(message.Channel, Permission.ManageMessages);
        if (message.Channel.Thread is { Archived: true }) throw RestRefusal.ArchivedThread();
        World.Delete(message);
        return RestAnswer.Nothing;
    }
}
