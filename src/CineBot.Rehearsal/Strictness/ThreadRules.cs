using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>What Discord refuses about threads and forum posts.</summary>
internal static class ThreadRules
{
    private const long Public = 11, Private = 12, Announcement = 10;

    /// <summary>A thread of its own under a text channel.</summary>
    public static DiscordError? CheckThread(JsonNode? body)
    {
        var thread = Field.Root(body);
        Judge(thread);
        thread["type"].Choice(Announcement, Public, Private);
        thread["invitable"].Boolean();
        return thread.Error;
    }

    /// <summary>A thread on a message, which gives it its kind.</summary>
    public static DiscordError? CheckThreadOnMessage(JsonNode? body)
    {
        var thread = Field.Root(body);
        Judge(thread);
        return thread.Error;
    }

    /// <summary>A post in this forum: it begins with a message, its tags are the forum's, and some forums ask for one.</summary>
    public static DiscordError? CheckForumPost(JsonNode? body, JsonNode forum, IReadOnlyDictionary<string, string>? uploaded = null)
    {
        var post = Field.Root(body);
        Judge(post);
        // Forums hold public posts only; anything else said about the kind is refused.
        post["type"].Choice(Public);
        if (CheckTags(body, forum) is { } wrong) return wrong;
        return post["message"].Required() ? MessageRules.Create(post["message"], MessageFiles.Of(uploaded)) : post.Error;
    }

    /// <summary>Tags of a post: the forum's own, at most five, and one at least where the forum asks for it.</summary>
    public static DiscordError? CheckTags(JsonNode? body, JsonNode forum)
    {
        const long requiresTag = 1 << 4;
        var (post, known) = (Field.Root(body), Field.Root(forum));
        var tags = post["applied_tags"].List(0, 5);
        var offered = known["available_tags"].Elements().Select(tag => tag["id"].Raw()).ToHashSet();
        if (tags.Any(tag => !offered.Contains(tag.Raw()))) return new(400, 10087, "Unknown tag");
        return tags.Count == 0 && ((known["flags"].Number() ?? 0) & requiresTag) != 0
            ? new(400, 40067, "A tag is required to create a forum post in this channel")
            : post.Error;
    }

    /// <summary>A moderated tag is applied only by who manages threads.</summary>
    public static DiscordError? CheckModerated(JsonNode? body, JsonNode forum, bool manages)
    {
        if (manages) return null;
        var moderated = (forum["available_tags"]?.AsArray() ?? []).Where(tag => tag!["moderated"]?.GetValue<bool>() == true).Select(tag => tag!["id"]!.ToString()).ToHashSet();
        return (body?["applied_tags"] as JsonArray ?? []).Any(tag => moderated.Contains(tag!.ToString())) ? new(403, 50013, "Missing Permissions") : null;
    }

    /// <summary>An edit of a thread: only what is sent is judged.</summary>
    public static DiscordError? CheckEdit(JsonNode? body)
    {
        var thread = Field.Root(body);
        if (thread.Sent("name")) thread["name"].RequiredText(100);
        Rest(thread);
        thread["archived"].Boolean();
        thread["locked"].Boolean();
        thread["applied_tags"].List(0, 5);
        return thread.Error;
    }

    private static void Judge(Field thread)
    {
        thread["name"].RequiredText(100);
        Rest(thread);
    }

    private static void Rest(Field thread)
    {
        thread["auto_archive_duration"].Choice(60, 1440, 4320, 10080);
        thread["rate_limit_per_user"].Integer(0, 21600);
    }
}
