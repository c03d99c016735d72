using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>How a measure is named, for moderators and for the person alike.</summary>
internal sealed class MeasureWords(IServers servers)
{
    /// <summary>« une pause », « le retrait du rôle Montage ».</summary>
    public Text Name(Measure measure) => measure.Kind is MeasureKind.Role && measure.Role is { } role
        ? new Text("measure.name.role", RoleName(measure.Guild, role))
        : new Text($"measure.name.{MeasureRow.Name(measure.Kind)}");

    /// <summary>The article as it was named in the version that it was read in; that there is none where no charter was published.</summary>
    public static Text Article(IReadUnit unit, Measure measure)
    {
        if (measure.Article is not { } number) return "measure.no_article";
        var title = measure.Version is { } version && CharterDesk.Find(unit, measure.Guild, version) is { } read ? Titled(read.Wording, number) : null;
        return title is null ? new Text("measure.old_article", number) : Article(measure, title);
    }

    public static Text Article(Measure measure, Title title) => new("measure.article", measure.Article!.Value, title, measure.Version!.Value);

    public static Text Obstacle(MeasureObstacle obstacle) => $"measure.obstacle.{MeasureRow.Name(obstacle)}";

    /// <summary>The name alone: a message that is read outside the server shows no role.</summary>
    public object RoleName(GuildId guild, RoleId role) =>
        servers.Find(guild)?.Roles.FirstOrDefault(known => known.Role == role)?.Name ?? (object)new Text("measure.role_unknown");

    /// <summary>Whether the bot would give a role again: none that gives power over others, belongs to an application, or is no more. True where the server is not known now.</summary>
    public bool MayComeBack(GuildId guild, RoleId role) =>
        servers.Find(guild) is not { } server || server.Roles.FirstOrDefault(known => known.Role == role) is { IsManaged: false, Dangers: Permissions.None };

    /// <summary>Whether what was taken is a role that the bot would not give again: it comes back by somebody's hand or not at all.</summary>
    public bool IsGivenBackByHand(Measure measure) => measure is { Kind: MeasureKind.Role, Role: { } role } && !MayComeBack(measure.Guild, role);

    public object ServerName(GuildId guild) => servers.Find(guild)?.Name ?? (object)new Text("measure.this_server");

    private static Title? Titled(CharterWording wording, long number) =>
        wording.In(Language.French).Find(number) is { } french && wording.In(Language.English).Find(number) is { } english ? new Title(french.Title, english.Title) : null;
}
