using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.Control;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>What lies behind what somebody did: the frame that the bot was sent, the requests it made with it, the rows that it wrote. Their own acts only.</summary>
internal static class Behind
{
    private const int Usual = 30;
    private const string Blot = "…";

    public static IReadOnlyList<ControlRoute> Routes { get; } =
    [
        ControlRoute.Of("GET", "/page/interactions", "what somebody did, newest first: as, limit", Acts),
        ControlRoute.Of("GET", "/page/interactions/{interaction}", "what lies behind one act: as", Act),
    ];

    private static JsonObject Acts(ControlCall call)
    {
        var viewer = call.Viewer;
        var limit = int.TryParse(call.Query.GetValueOrDefault("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Usual;
        lock (call.Discord.World.Gate)
            return new() { ["interactions"] = call.Discord.Interactions.Of(viewer).Reverse().Take(limit).Select(act => (JsonNode?)ShownInteraction.Of(act)).AsArray() };
    }

    private static JsonObject Act(ControlCall call)
    {
        var viewer = call.Viewer;
        LiveInteraction act;
        JsonObject json;
        lock (call.Discord.World.Gate)
        {
            act = call.Discord.Interactions.Find(call.Path["interaction"].AsId() ?? 0) ?? throw new CannotAct("There is no such interaction.", "unseen");
            if (act.Person != viewer) throw new CannotAct($"{viewer.DisplayName} did not do this.");
            json = ShownInteraction.Of(act);
            json["gateway"] = JsonNode.Parse(Blotted(act.Payload.Written(), act));
        }

        var requests = call.Discord.Transcript.Rest.Where(exchange => exchange.Url.Contains(act.Token, StringComparison.Ordinal)).ToList();
        json["rest"] = requests.Select(exchange => (JsonNode?)Request(exchange, act)).AsArray();
        AddOutbox(json, call.Discord, act, requests.LastOrDefault()?.AnsweredAt);
        return json;
    }

    private static JsonObject Request(RestExchange exchange, LiveInteraction act) => new()
    {
        ["number"] = exchange.Number,
        ["method"] = exchange.Method,
        ["path"] = Blotted(exchange.Url, act),
        ["at"] = exchange.At.Text(),
        ["ms"] = exchange.AnsweredAt is { } answered ? (long)(answered - exchange.At).TotalMilliseconds : null,
        ["status"] = exchange.Status,
        ["body"] = exchange.Body.Length == 0 ? null : JsonNode.Parse(Blotted(exchange.Body, act)),
        ["answer"] = exchange.AnswerJson is { } answer ? JsonNode.Parse(Blotted(answer.Written(), act)) : null,
    };

    private static void AddOutbox(JsonObject json, RehearsalDiscord discord, LiveInteraction act, DateTimeOffset? until)
    {
        if (discord.Keeper is not { } keeper) return;
        var read = OutboxRows.Between(keeper.Database, act.HappenedAt, until is { } end ? end - act.CreatedAt : TimeSpan.FromSeconds(3));
        json["outbox"] = read.Rows;
        if (read.Problem is not null) json["outbox_problem"] = read.Problem;
    }

    private static string Blotted(string text, LiveInteraction act) => text.Replace(act.Token, Blot, StringComparison.Ordinal);
}
