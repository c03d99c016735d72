using System.Text.Json.Nodes;
using CineBot.Rehearsal.Faults;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Control;

/// <summary>Makes things go wrong: the next requests, the gateway's connections, the bot's place in a guild.</summary>
internal static class Spoiling
{
    // Before the routes, which name them.
    private static readonly Dictionary<string, Action<FaultPlan>> OnGateway = new()
    {
        ["reset"] = faults => faults.ResetConnections(),
        ["withhold_acks"] = faults => faults.WithholdAcks(),
        ["freeze"] = faults => faults.Freeze(),
        ["deafen"] = faults => faults.StopDispatching(),
        ["reconnect"] = faults => faults.AskToReconnect(),
        ["invalid_session"] = faults => faults.InvalidateSession(resumable: false),
        ["invalid_session_resumable"] = faults => faults.InvalidateSession(resumable: true),
        ["refuse_resume"] = faults => faults.Gateway.RefuseResumes(),
    };

    public static IReadOnlyList<ControlRoute> Routes { get; } =
    [
        ControlRoute.Of("POST", "/rehearsal/faults/rest", "spoil the next requests: times, route (« * » ends a prefix), and effect: " +
            "error {status, code, message}, too_many {seconds, scope}, cloudflare {status}, delay_ms, lose_answer, cut", Rest),
        ControlRoute.Of("DELETE", "/rehearsal/faults/rest", "spoil no more requests", call =>
        {
            call.Discord.Faults.Rest.Clear();
            return new JsonObject { ["done"] = true };
        }),
        ControlRoute.Of("POST", "/rehearsal/faults/gateway", $"fault: {string.Join(", ", OnGateway.Keys)}, close (with code)", Gateway),
        ControlRoute.Of("POST", "/rehearsal/faults/channel", "channel, fault: delete, hide (from the bot), show", Place),
        ControlRoute.Of("POST", "/rehearsal/faults/guild", "guild (name), fault: unavailable, available, kick, invite", Guild),
    ];

    private static JsonObject Rest(ControlCall call)
    {
        call.Discord.Faults.Rest.Next((int)(call.Body.Number("times") ?? 1), call.Wanted("route"), Effect(call.Body));
        return new JsonObject { ["done"] = true };
    }

    private static RestEffect Effect(JsonObject body)
    {
        if (body.Object("error") is { } error)
            return RestEffect.Error((int)(error.Number("status") ?? 500), (int)(error.Number("code") ?? 0), error.Text("message") ?? "");
        if (body.Object("too_many") is { } many) return RestEffect.TooMany(TimeSpan.FromSeconds(many.Number("seconds") ?? 1), many.Text("scope") ?? "user");
        if (body.Object("cloudflare") is { } door) return RestEffect.Cloudflare((int)(door.Number("status") ?? 429));
        if (body.Number("delay_ms") is { } delay) return RestEffect.Delay(TimeSpan.FromMilliseconds(delay));
        if (body.Flag("lose_answer") == true) return RestEffect.LostAnswer;
        return body.Flag("cut") == true ? RestEffect.Cut : throw new CannotAct("An effect is wanted.");
    }

    private static JsonObject Gateway(ControlCall call)
    {
        var fault = call.Wanted("fault");
        if (fault == "close") call.Discord.Faults.Close((int)(call.Body.Number("code") ?? 4000));
        else if (OnGateway.TryGetValue(fault, out var spoil)) spoil(call.Discord.Faults);
        else throw new CannotAct($"There is no fault « {fault} ».");
        return new JsonObject { ["done"] = true };
    }

    private static JsonObject Place(ControlCall call)
    {
        var (world, channel) = (call.Discord.World, call.Channel);
        if (channel.Guild is null) throw new CannotAct("A conversation stays.");
        var fault = call.Wanted("fault");
        if (fault == "delete") world.DeleteChannel(channel);
        else world.Hide(channel, fault switch { "hide" => true, "show" => false, _ => throw new CannotAct("delete, hide or show.") });
        return new JsonObject { ["done"] = true };
    }

    private static JsonObject Guild(ControlCall call)
    {
        var world = call.Discord.World;
        var guild = world.Guilds.Find(guild => guild.Name == call.Wanted("guild")) ?? throw new CannotAct("There is no such guild.");
        switch (call.Wanted("fault"))
        {
            case "unavailable":
                world.BecomeUnavailable(guild);
                break;
            case "available":
                world.BecomeAvailable(guild);
                break;
            case "kick":
                world.KickBot(guild);
                break;
            case "invite":
                world.InviteBot(guild);
                break;
            default:
                throw new CannotAct("unavailable, available, kick or invite.");
        }

        return new JsonObject { ["done"] = true };
    }
}
