using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Interactions;

/// <summary>The commands that the bot registered, for everywhere or for one guild; a name kept keeps its id.</summary>
internal sealed class CommandRegistry(VirtualWorld world)
{
    public const ulong Everywhere = 0;
    private const int CreatesADay = 200;
    private readonly Dictionary<ulong, List<JsonObject>> _commands = [];
    private readonly Dictionary<ulong, (DateTimeOffset Since, int Count)> _created = [];

    /// <summary>Rises whenever something was registered, changed or removed.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<JsonObject> In(ulong guild) => _commands.GetValueOrDefault(guild) ?? [];

    /// <summary>Those that a person in this guild could be offered.</summary>
    public IEnumerable<JsonObject> Offered(ulong? guild) => (guild is { } id ? In(id) : []).Concat(In(Everywhere));

    public JsonObject? Find(ulong guild, ulong id) => In(guild).FirstOrDefault(command => command.Id("id") == id);

    /// <summary>Replaces all; null when today's creations are used up.</summary>
    public IReadOnlyList<JsonObject>? Replace(ulong guild, IEnumerable<JsonObject> written)
    {
        var wanted = written.ToList();
        if (!TryCount(guild, wanted.Count(command => Same(guild, command) is null))) return null;
        var replaced = wanted.Select(command => Completed(guild, command, Same(guild, command))).ToList();
        _commands[guild] = replaced;
        Grown();
        return replaced;
    }

    /// <summary>Adds one, or replaces the one of that name; null when today's creations are used up.</summary>
    public JsonObject? Put(ulong guild, JsonObject written)
    {
        var same = Same(guild, written);
        if (!TryCount(guild, same is null ? 1 : 0)) return null;
        var command = Completed(guild, written, same);
        var list = _commands[guild] = [.. In(guild).Where(other => other != same), command];
        Grown();
        return list[^1];
    }

    public JsonObject Change(ulong guild, JsonObject command, JsonObject written)
    {
        var merged = command.DeepClone().AsObject();
        foreach (var (key, value) in written) merged[key] = value?.DeepClone();
        var changed = Completed(guild, merged, command);
        _commands[guild] = [.. In(guild).Select(other => other == command ? changed : other)];
        Grown();
        return changed;
    }

    public void Remove(ulong guild, JsonObject command)
    {
        _commands[guild].Remove(command);
        Grown();
    }

    private void Grown()
    {
        Version++;
        world.Changed.Raise();
    }

    private JsonObject? Same(ulong guild, JsonObject written) =>
        In(guild).FirstOrDefault(command => command.Text("name") == written.Text("name") && command.Number("type") == (written.Number("type") ?? 1));

    private bool TryCount(ulong guild, int created)
    {
        var now = world.Clocks.Wire.GetUtcNow();
        var (since, count) = _created.GetValueOrDefault(guild, (now, 0));
        if (now - since >= TimeSpan.FromDays(1)) (since, count) = (now, 0);
        if (created > 0 && count + created > CreatesADay) return false;
        _created[guild] = (since, count + created);
        return true;
    }

    private JsonObject Completed(ulong guild, JsonObject written, JsonObject? same)
    {
        var command = written.DeepClone().AsObject();
        command["id"] = same.Text("id") ?? world.NewId().Text();
        command["application_id"] = world.ApplicationId.Text();
        command["version"] = world.NewId().Text();
        command["type"] = written.Number("type") ?? 1;
        foreach (var key in new[] { "description", "nsfw", "default_member_permissions", "name_localizations", "description_localizations" })
            command[key] = written[key]?.DeepClone();
        command["description"] ??= "";
        command["nsfw"] ??= false;
        command["contexts"] = written["contexts"]?.DeepClone();
        command["integration_types"] = written["integration_types"]?.DeepClone() ?? new JsonArray(0);
        if (guild != Everywhere) command["guild_id"] = guild.Text();
        return command;
    }
}
