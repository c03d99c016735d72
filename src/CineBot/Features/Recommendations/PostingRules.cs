using CineBot.Interactions;

namespace CineBot.Features.Recommendations;

/// <summary>Says before anything is typed when a card could not be posted here, and what is missing.</summary>
internal static class PostingRules
{
    /// <exception cref="Refusal">The bot may not see the channel or write in it.</exception>
    public static void Check(Request request)
    {
        var held = request.BotPermissions;
        if (held.HasFlag(Permissions.Administrator)) return;
        if (!held.HasFlag(Permissions.ViewChannel)) throw new Refusal("recommendation.cannot_post", new Text("permission.view_channel"), request.Channel);
        if (!held.HasFlag(Permissions.SendMessages) && !held.HasFlag(Permissions.SendMessagesInThreads))
            throw new Refusal("recommendation.cannot_post", new Text("permission.send_messages"), request.Channel);
    }
}
