using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.Control;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>What the page reads through one person's eyes: what there is, messages, commands.</summary>
internal static class Reading
{
    private const int Usual = 50;
    private const int Most = 100;

    public static IReadOnlyList<ControlRoute> Routes { get; } =
    [
        ControlRoute.Of("GET", "/page/state", "all that somebody sees but messages: as", call => Relative(call, new PageState(call.Discord).For(call.Viewer))),
        ControlRoute.Of("GET", "/page/messages", "messages as somebody sees them: as, channel, before, limit", call => Relative(call, Messages(call))),
        ControlRoute.Of("GET", "/page/commands", "commands that somebody is offered: as, channel", Commands),
    ];

    private static JsonNode Relative(ControlCall call, JsonNode json) => JsonNode.Parse(json.ForPage(call.Discord.World))!;

    private static JsonObject Messages(ControlCall call)
    {
        var (viewer, channel) = (call.Viewer, Channel(call));
        var limit = int.TryParse(call.Query.GetValueOrDefault("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, Most) : Usual;
        lock (call.Discord.World.Gate)
        {
            if (!channel.IsSeenBy(viewer.Id)) throw new CannotAct($"{viewer.DisplayName} does not see {channel}.", "unseen");
            var before = call.Query.GetValueOrDefault("before").AsId();
            var seen = channel.Messages.AsEnumerable().Reverse()
                .Where(message => !message.Deleted && (message.VisibleTo is null || message.VisibleTo == viewer.Id) && !(message.Id >= before))
                .Take(limit + 1).ToList();
            return new()
            {
                ["messages"] = seen.Take(limit).Reverse().Select(message => (JsonNode?)call.Discord.Live.Messages.Of(message)).AsArray(),
                ["more"] = seen.Count > limit,
            };
        }
    }

    private static JsonObject Commands(ControlCall call)
    {
        var (viewer, channel) = (call.Viewer, Channel(call));
        lock (call.Discord.World.Gate)
            return new() { ["commands"] = new CommandOffer(call.Discord).All(viewer, channel).Select(command => command.DeepClone()).AsArray() };
    }

    private static Channel Channel(ControlCall call)
    {
        lock (call.Discord.World.Gate)
        {
            return call.Query.GetValueOrDefault("channel") == "dm" ? call.Discord.World.Conversation(call.Viewer) : call.Channel;
        }
    }
}
