using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.People;

/// <summary>Which commands a person is offered in a place: registered, meant for such places, and open to their permissions.</summary>
internal sealed class CommandOffer(RehearsalDiscord discord)
{
    public JsonObject Find(User person, Channel channel, string name, int type)
    {
        var here = channel.Guild is { HasBot: true } guild ? guild.Id : (ulong?)null;
        var named = discord.Commands.Offered(here).Where(command => command.Number("type") == type && command.IsCalled(name, person.Locale)).ToList();
        if (named.Count == 0) throw new CannotAct($"No command « {name} » is registered.", "no_command");
        if (!channel.IsSeenBy(person.Id)) throw new CannotAct($"{person.DisplayName} does not see {channel}.", "unseen");
        return named.Find(command => IsOpen(command, person, channel)) ?? throw new CannotAct($"{person.DisplayName} may not use « {name} » in {channel}.", "not_yours");
    }

    public IEnumerable<JsonObject> All(User person, Channel channel) => discord.Commands
        .Offered(channel.Guild is { HasBot: true } guild ? guild.Id : null)
        .Where(command => channel.IsSeenBy(person.Id) && IsOpen(command, person, channel));

    private static bool IsOpen(JsonObject command, User person, Channel channel)
    {
        var contexts = command.Array("contexts")?.Select(context => context.AsNumber()).ToList();
        if (contexts is not null && !contexts.Contains(channel.Guild is null ? 1 : 0)) return false;
        var types = command.Array("integration_types")?.Select(kind => kind.AsNumber()).ToList() ?? [0];
        var byGuild = types.Contains(0) && channel.Guild is null or { HasBot: true };
        var byPerson = types.Contains(1) && person.InstalledTheApp;
        if (!byGuild && !byPerson) return false;
        if (channel.Guild is not { } guild) return true;
        var granted = Authority.In(guild, person.Id, channel);
        if (channel.Thread is { Archived: true } || !granted.HasFlag(Permission.UseApplicationCommands)) return false;
        return command.Text("default_member_permissions") is not { } needed || granted.HasFlag(Permission.Administrator) || Has(granted, needed);
    }

    private static bool Has(Permission granted, string needed)
    {
        var bits = (Permission)ulong.Parse(needed, CultureInfo.InvariantCulture);
        return bits != Permission.None && (granted & bits) == bits;
    }
}

/// <summary>Names in the base language, or in the person's own.</summary>
internal static class LocalizedName
{
    public static bool IsCalled(this JsonObject named, string name, string locale) =>
        named.Text("name") == name || named.Object("name_localizations").Text(locale) == name;
}
