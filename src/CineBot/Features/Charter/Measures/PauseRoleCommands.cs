using System.Globalization;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>
/// The role that stands for a pause: moderators choose it among those that who manages the server lets them choose, and read how to set it up so that it leaves
/// the private conversation open.
/// </summary>
internal sealed class PauseRoleCommands(Database database, IServers servers) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("measure.pause", Access.Member.If(Capabilities.Charter), Answer.Update, async (request, cancellation) => Reply.Show(await DrawAsync(request, cancellation)));
        map.Press("measure.pause-role", Access.Member.If(Capabilities.Charter), Answer.Update, ChooseAsync);
    }

    private Task<Card> DrawAsync(Request request, CancellationToken cancellation) => database.ReadAsync(unit => Draw(unit, request.InGuild), cancellation);

    private async Task<Reply> ChooseAsync(Request request, CancellationToken cancellation)
    {
        var noted = await database.WriteAsync(request, unit => Reply.Say(Choose(unit, request)), cancellation);
        return noted with { Card = await DrawAsync(request, cancellation) };
    }

    private Text Choose(WriteUnit unit, Request request)
    {
        RoleId? role = request.Picked is [var picked, ..] ? Read(picked) : null;
        if (role is { } chosen)
        {
            if (!CharterRoleStore.All(unit, request.InGuild).Contains(chosen)) throw new Refusal("charter.role.not_listed");
            if (CharterSettingsStore.Find(unit, request.InGuild).Role == chosen) throw new Refusal("measure.pause.is_charters", chosen);
            if (CharterRoles.Obstacle(servers.Find(request.InGuild), chosen) is { } obstacle) throw new Refusal(obstacle);
        }

        PauseRoleStore.Choose(unit, request.InGuild, role);
        SettingChangeStore.Add(unit, request.InGuild, request.Member, "measure.pause-role", $"{role}");
        return role is { } held ? new Text("measure.pause.noted", held) : "measure.pause.noted_none";
    }

    private Card Draw(IReadUnit unit, GuildId guild)
    {
        var server = servers.Find(guild);
        var (role, allowed) = (PauseRoleStore.Find(unit, guild), CharterRoleStore.All(unit, guild));
        return new(
        [
            new Heading("measure.pause.title"),
            new Line(role is { } held ? new Text("measure.pause.role", held) : "measure.pause.no_role"),
            .. role is { } chosen && CharterRoles.Obstacle(server, chosen) is { } obstacle ? [new Note(obstacle)] : Array.Empty<Block>(),
            .. allowed.Count > 0 ? [Menu(server, allowed, role)] : new Block[] { new Note("measure.pause.none_allowed") },
            new Line("measure.pause.how"),
            new Line("measure.pause.open"),
            new Note("measure.pause.never"),
            new Buttons(new Button("measure.pause.back", "charter.panel")),
        ]);
    }

    private static Menu Menu(ServerView? server, IReadOnlyList<RoleId> allowed, RoleId? chosen) => new(
        "measure.pause-role", "measure.pause.menu",
        [.. allowed.Select(role => new Choice(server?.Roles.FirstOrDefault(known => known.Role == role)?.Name ?? (object)new Text("charter.role.gone"), Id(role)))])
    {
        Min = 0,
        Chosen = chosen is { } held ? [Id(held)] : [],
    };

    private static string Id(RoleId role) => role.Value.ToString(CultureInfo.InvariantCulture);

    private static RoleId Read(string picked) => Snowflake.TryParse(picked, out var id) ? new(id) : throw new Refusal("common.outdated", new CommandName("help"));
}
