using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Gateway;

/// <summary>Identify and resume: who may come in, with which intents, on which shard, and what they are told first.</summary>
internal sealed class Handshake(GatewayHub hub, VirtualWorld world)
{
    private int _sessions;

    public void Identify(GatewayConnection connection, JsonObject identify)
    {
        if (connection.Session is not null) connection.Close((int)CloseCode.AlreadyAuthenticated);
        else if (Refusal(identify) is { } code) connection.Close((int)code);
        else if (!hub.Starts.TryStart(Shard(identify).Shard)) connection.Send(InvalidSession(false));
        else Welcome(connection, identify);
    }

    public void Resume(GatewayConnection connection, JsonObject resume)
    {
        var session = hub.Sessions.Find(session => session.Id == resume.Text("session_id"));
        if (connection.Session is not null) connection.Close((int)CloseCode.AlreadyAuthenticated);
        else if (resume.Text("token") != hub.Settings.Token) connection.Close((int)CloseCode.AuthenticationFailed);
        else if (session is null || session.IsOver || IsTooOld(session) || hub.Faults.TakeRefusedResume()) connection.Send(InvalidSession(false));
        else if (session.After((int)(resume.Number("seq") ?? 0)) is not { } missed) connection.Close((int)CloseCode.InvalidSequence);
        else Replay(connection, session, missed);
    }

    public static string InvalidSession(bool resumable) => $$"""{"t":null,"s":null,"op":9,"d":{{(resumable ? "true" : "false")}}}""";

    private CloseCode? Refusal(JsonObject identify)
    {
        if (identify.Text("token") != hub.Settings.Token || hub.Starts.IsExhausted) return CloseCode.AuthenticationFailed;
        if (identify.Number("intents") is not { } bits || (bits & ~(long)Intent.Known) != 0) return CloseCode.InvalidIntents;
        if (((Intent)bits & Intent.Privileged & ~hub.Settings.Privileged) != 0) return CloseCode.DisallowedIntents;
        if (identify.Object("properties") is null) return CloseCode.DecodeError;
        var (shard, shards) = Shard(identify);
        if (shards < 1 || shard < 0 || shard >= shards) return CloseCode.InvalidShard;
        var mine = world.Guilds.Count(guild => guild.HasBot && (int)((guild.Id >> 22) % (ulong)shards) == shard);
        return mine > hub.Settings.GuildsPerShard ? CloseCode.ShardingRequired : null;
    }

    private bool IsTooOld(GatewaySession session) => session.LostAt is { } lost && hub.Wire.GetUtcNow() - lost > hub.Settings.SessionLife;

    private void Welcome(GatewayConnection connection, JsonObject identify)
    {
        var (shard, shards) = Shard(identify);
        var id = (++_sessions).ToString("x32", CultureInfo.InvariantCulture);
        var session = new GatewaySession(id, (Intent)identify.Number("intents")!.Value, shard, shards);
        connection.CompressesPayloads = identify.Flag("compress") == true;
        hub.Sessions.Add(session);
        Attach(connection, session);
        session.Dispatch("READY", hub.Faults.Rewritten("READY", Ready(session)));
        if (session.Intents.HasFlag(Intent.Guilds))
        {
            var filter = new EventFilter(world);
            foreach (var guild in Guilds(session).Where(guild => guild.Available))
                session.Dispatch("GUILD_CREATE", hub.Faults.Rewritten("GUILD_CREATE", filter.Created(session, guild)));
        }

        world.Changed.Raise();
    }

    private void Replay(GatewayConnection connection, GatewaySession session, IReadOnlyList<string> missed)
    {
        session.Connection?.Close((int)CloseCode.UnknownError);
        Attach(connection, session);
        foreach (var text in session.Latest(missed.Count + hub.Faults.ReplaysToo)) connection.Send(text);
        session.Dispatch("RESUMED", new JsonObject { ["_trace"] = new JsonArray("[\"loopback\"]") });
        world.Changed.Raise();
    }

    private static void Attach(GatewayConnection connection, GatewaySession session) =>
        (connection.Session, session.Connection, session.LostAt) = (session, connection, null);

    private IEnumerable<Guild> Guilds(GatewaySession session) => world.Guilds.Where(guild => guild.HasBot && session.Covers(guild));

    private JsonObject Ready(GatewaySession session)
    {
        var user = world.Bot.ToJson();
        (user["verified"], user["mfa_enabled"], user["email"]) = (true, true, null);
        return new()
        {
            ["v"] = 10,
            ["user"] = user,
            ["guilds"] = Guilds(session).Select(guild => new JsonObject { ["id"] = guild.Id.Text(), ["unavailable"] = true }).AsArray(),
            ["session_id"] = session.Id,
            ["session_type"] = "normal",
            ["resume_gateway_url"] = hub.Settings.ResumeUrl,
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = world.ApplicationId.Text(), ["flags"] = 0 },
            ["private_channels"] = new JsonArray(),
            ["user_settings"] = new JsonObject(),
            ["presences"] = new JsonArray(),
            ["relationships"] = new JsonArray(),
            ["guild_join_requests"] = new JsonArray(),
            ["_trace"] = new JsonArray("[\"loopback\"]"),
        };
    }

    private static (int Shard, int Shards) Shard(JsonObject identify)
    {
        if (!identify.ContainsKey("shard")) return (0, 1);
        var pair = identify.Array("shard")?.Select(part => (int?)part.AsNumber()).ToList();
        return pair is [{ } shard, { } shards] ? (shard, shards) : (0, 0);
    }
}
