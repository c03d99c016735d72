using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Control;

/// <summary>Answers what there is, what somebody sees, who was pinged, what went over the wire.</summary>
internal static class Looking
{
    public static IReadOnlyList<ControlRoute> Routes { get; } =
    [
        ControlRoute.Of("GET", "/rehearsal/world", "people, guilds, their channels and roles", World),
        ControlRoute.Of("GET", "/rehearsal/people/{person}/channels", "the channels and threads that somebody sees", Channels),
        ControlRoute.Of("GET", "/rehearsal/people/{person}/channels/{channel}", "the messages that somebody sees there; « dm » is their conversation", Read),
        ControlRoute.Of("GET", "/rehearsal/people/{person}/channels/{channel}/commands", "the commands they are offered there, as registered", Commands),
        ControlRoute.Of("GET", "/rehearsal/interactions/{interaction}", "what somebody has before them after acting, as it stands now", Outcome),
        ControlRoute.Of("GET", "/rehearsal/messages/{message}/pings", "whom any version of a message would have notified", Pings),
        ControlRoute.Of("GET", "/rehearsal/transcript", "requests and frames in order; ?after=NUMBER for what came later", Transcript),
    ];

    private static JsonObject World(ControlCall call)
    {
        lock (call.Discord.World.Gate)
        {
            return new()
            {
                ["people"] = call.Discord.World.Users.Where(user => !user.IsBot).Select(Person).AsArray(),
                ["guilds"] = call.Discord.World.Guilds.Select(Guild).AsArray(),
            };
        }
    }

    private static JsonNode? Person(User user) => new JsonObject
    {
        ["id"] = user.Id.Text(),
        ["name"] = user.DisplayName,
        ["locale"] = user.Locale,
        ["dms_closed"] = user.DmsClosed,
    };

    private static JsonNode? Guild(Guild guild) => new JsonObject
    {
        ["id"] = guild.Id.Text(),
        ["name"] = guild.Name,
        ["has_bot"] = guild.HasBot,
        ["channels"] = guild.Channels.Select(Seen.Of).AsArray(),
        ["roles"] = guild.Roles.Select(role => role.ToJson()).AsArray(),
        ["events"] = guild.Events.Select(planned => planned.ToJson()).AsArray(),
    };

    private static JsonArray Channels(ControlCall call)
    {
        lock (call.Discord.World.Gate)
        {
            var me = call.Persona.User.Id;
            return call.Discord.World.Guilds.Where(guild => guild.Members.ContainsKey(me))
                .SelectMany(guild => guild.Channels).Where(channel => channel.IsSeenBy(me)).Select(Seen.Of).AsArray();
        }
    }

    private static JsonArray Read(ControlCall call) => call.Persona.Read(call.Channel).Select(Seen.Of).AsArray();

    private static JsonArray Commands(ControlCall call)
    {
        lock (call.Discord.World.Gate)
            return new CommandOffer(call.Discord).All(call.Persona.User, call.Channel).Select(command => command.DeepClone()).AsArray();
    }

    private static JsonObject Outcome(ControlCall call)
    {
        var interaction = call.Discord.Interactions.Find(call.Path["interaction"].AsId() ?? 0) ?? throw new CannotAct("There is no such interaction.");
        return Seen.Of(new InteractionOutcome(call.Discord.World, interaction));
    }

    private static JsonObject Pings(ControlCall call)
    {
        var message = call.Message;
        return new()
        {
            ["now"] = Seen.People(call.Discord.World, message.Pings.Notified),
            ["ever"] = Seen.People(call.Discord.World, message.EverPinged),
            ["everyone"] = message.Pings.Everyone,
        };
    }

    private static JsonArray Transcript(ControlCall call)
    {
        var after = int.TryParse(call.Query.GetValueOrDefault("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var requests = call.Discord.Transcript.Rest.Where(exchange => exchange.Number > after).Select(exchange => (exchange.Number, Json: Request(exchange)));
        var frames = call.Discord.Transcript.Frames.Where(frame => frame.Number > after).Select(frame => (frame.Number, Json: Frame(frame)));
        return requests.Concat(frames).OrderBy(entry => entry.Number).Select(entry => (JsonNode?)entry.Json).AsArray();
    }

    private static JsonObject Request(RestExchange exchange) => new()
    {
        ["number"] = exchange.Number,
        ["at"] = exchange.At.Text(),
        ["route"] = exchange.Route,
        ["body"] = exchange.Body,
        ["status"] = exchange.Status,
        ["answer"] = exchange.Answer,
    };

    private static JsonObject Frame(GatewayFrame frame) => new()
    {
        ["number"] = frame.Number,
        ["at"] = frame.At.Text(),
        ["connection"] = frame.Connection,
        ["kind"] = frame.Kind.ToString(),
        ["text"] = frame.Op is 2 or 6 ? $"op {frame.Op}" : frame.Text,
        ["close_code"] = frame.CloseCode,
    };
}
