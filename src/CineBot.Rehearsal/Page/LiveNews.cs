using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>Turns what happens in the world into what the page is told, each person only of what they see.</summary>
internal sealed class LiveNews(LiveFeed feed)
{
    private static readonly Dictionary<string, string> Refreshing = new()
    {
        ["GUILD_CREATE"] = "guilds",
        ["GUILD_UPDATE"] = "guilds",
        ["GUILD_DELETE"] = "guilds",
        ["GUILD_MEMBER_ADD"] = "members",
        ["GUILD_MEMBER_UPDATE"] = "members",
        ["GUILD_MEMBER_REMOVE"] = "members",
        ["GUILD_ROLE_CREATE"] = "roles",
        ["GUILD_ROLE_UPDATE"] = "roles",
        ["GUILD_ROLE_DELETE"] = "roles",
        ["GUILD_SCHEDULED_EVENT_CREATE"] = "events",
        ["GUILD_SCHEDULED_EVENT_UPDATE"] = "events",
        ["GUILD_SCHEDULED_EVENT_DELETE"] = "events",
        ["GUILD_SCHEDULED_EVENT_USER_ADD"] = "events",
        ["GUILD_SCHEDULED_EVENT_USER_REMOVE"] = "events",
    };

    public void Hear(WorldEvent happened)
    {
        if (!feed.IsWatched) return;
        if (Refreshing.TryGetValue(happened.Type, out var what)) feed.Refresh(what);
        else if (happened is { Type: "MESSAGE_CREATE" or "MESSAGE_UPDATE", Message: { } message }) Tell(message);
        else if (happened.Type == "MESSAGE_DELETE") Gone(happened);
        else if (happened is { Type: "CHANNEL_DELETE" or "THREAD_DELETE", Channel: { } gone }) feed.Say("channel-gone", () => Named(gone));
        else if (happened.Channel is { } channel && IsOfChannel(happened.Type)) Tell(channel);
    }

    private static bool IsOfChannel(string type) =>
        type is "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "THREAD_CREATE" or "THREAD_UPDATE" or "THREAD_MEMBERS_UPDATE";

    private void Tell(Message message)
    {
        // Written once, as it is now: later versions are told on their own.
        var word = feed.Word("message", new JsonObject { ["channel"] = message.Channel.Id.Text(), ["message"] = feed.Messages.Of(message) });
        feed.SayEach(viewer => MaySee(viewer, message) ? word : null);
        if (message.Channel.IsThread) Tell(message.Channel);
    }

    private void Gone(WorldEvent happened)
    {
        var (only, channel) = (happened.Message?.VisibleTo, happened.Channel!);
        var word = feed.Word("message-gone", new JsonObject { ["channel"] = channel.Id.Text(), ["id"] = happened.Payload.Text("id") });
        feed.SayEach(viewer => (only is null || only == viewer.Id) && channel.IsSeenBy(viewer.Id) ? word : null);
    }

    private void Tell(Channel channel) => feed.SayEach(viewer => channel.IsSeenBy(viewer.Id)
        ? feed.Word("channel", new JsonObject { ["channel"] = feed.Channels.Of(channel, viewer) })
        : feed.Word("channel-gone", Named(channel)));

    private static JsonObject Named(Channel channel) => new() { ["id"] = channel.Id.Text() };

    private static bool MaySee(User viewer, Message message) =>
        !message.Deleted && (message.VisibleTo is null || message.VisibleTo == viewer.Id) && message.Channel.IsSeenBy(viewer.Id);
}
