using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>The role that comes with the charter: those who manage the server say which ones it may be, moderators choose among those.</summary>
internal sealed class CharterRoleCommands(Database database, CharterPanel panel, IServers servers) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("charter.roles", Access.ServerManager, Answer.Update, (request, cancellation) => ChangeAsync(request, SetRoles, cancellation));
        map.Press("charter.role", Access.Member.If(Capabilities.Charter), Answer.Update, (request, cancellation) => ChangeAsync(request, SetRole, cancellation));
    }

    private async Task<Reply> ChangeAsync(Request request, Func<WriteUnit, Request, Text> change, CancellationToken cancellation)
    {
        var noted = await database.WriteAsync(request, unit => Reply.Say(change(unit, request)), cancellation);
        return noted with { Card = await panel.DrawAsync(request, cancellation) };
    }

    private Text SetRoles(WriteUnit unit, Request request)
    {
        RoleId[] roles = [.. request.Picked.Select(Read)];
        foreach (var role in roles) Demand(request, role);
        CharterRoleStore.Replace(unit, request.InGuild, roles.Distinct());
        var settings = CharterSettingsStore.Find(unit, request.InGuild);
        if (settings.Role is { } chosen && !roles.Contains(chosen)) CharterSettingsStore.Save(unit, request.InGuild, settings with { Role = null });
        SettingChangeStore.Add(unit, request.InGuild, request.Member, "charter.roles", string.Join(' ', roles.Distinct()));
        return roles.Length == 0 ? "charter.noted.no_roles" : new Text("charter.noted.roles", new Listing([.. roles]));
    }

    private Text SetRole(WriteUnit unit, Request request)
    {
        var settings = CharterSettingsStore.Find(unit, request.InGuild);
        RoleId? role = request.Picked is [var picked, ..] ? Read(picked) : null;
        if (role is { } chosen)
        {
            if (!CharterRoleStore.All(unit, request.InGuild).Contains(chosen)) throw new Refusal("charter.role.not_listed");
            Demand(request, chosen);
        }

        CharterSettingsStore.Save(unit, request.InGuild, settings with { Role = role });
        SettingChangeStore.Add(unit, request.InGuild, request.Member, "charter.role", $"{role}");
        return role is { } given ? new Text("charter.noted.role", given) : "charter.noted.no_role";
    }

    private void Demand(Request request, RoleId role)
    {
        if (CharterRoles.Obstacle(servers.Find(request.InGuild), role) is { } obstacle) throw new Refusal(obstacle);
    }

    private static RoleId Read(string picked) => Snowflake.TryParse(picked, out var id) ? new(id) : throw new Refusal("common.outdated", new CommandName("help"));
}
