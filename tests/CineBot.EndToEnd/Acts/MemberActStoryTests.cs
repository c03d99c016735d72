using CineBot.Rehearsal;
using CineBot.Rehearsal.World;
using BotPermissions = CineBot.Interactions.Permissions;

namespace CineBot.EndToEnd.Acts;

/// <summary>Roles given and taken, exclusions and their end, over a real socket: also where the bot lacks a permission or stands too low.</summary>
public sealed class MemberActStoryTests
{
    [Fact(Timeout = 120_000)]
    public async Task A_role_is_given_and_taken_and_somebody_excluded_and_let_back_and_nothing_is_said_in_public()
    {
        await using var backstage = await OpenAsync("fr", Permission.BanMembers);

        await backstage.AskAsync((acts, unit, about) => acts.Give(unit, about, backstage.Id("Zoé"), Role(backstage.Team)));
        await backstage.AskAsync((acts, unit, about) => acts.Exclude(unit, about, backstage.Id("Léo")));
        await backstage.UntilAsync(() => backstage.Has("Zoé", backstage.Team) && backstage.IsBanned("Léo"));
        Assert.False(backstage.Guild.Members.ContainsKey(backstage.World.Person("Léo").Id));

        await backstage.AskAsync((acts, unit, about) => acts.Take(unit, about, backstage.Id("Zoé"), Role(backstage.Team)));
        await backstage.AskAsync((acts, unit, about) => acts.LetBack(unit, about, backstage.Id("Léo")));
        await backstage.UntilAsync(() => !backstage.Has("Zoé", backstage.Team) && !backstage.IsBanned("Léo"));

        Assert.Equal(4, Acts(backstage).Count);
        Assert.All(Acts(backstage), exchange => Assert.Matches("^CineBot%20[a-z2-7]{8}$", exchange.Headers["X-Audit-Log-Reason"]));
        Assert.Single(backstage.Public);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "moi", "Lire", "« Gérer les rôles »")]
    [InlineData("en", "my-settings", "Read", "“Manage Roles”")]
    public async Task A_role_waits_for_the_permission_and_is_given_once_it_is_granted(string language, string settings, string read, string named)
    {
        await using var backstage = await OpenAsync(language);
        await backstage.ChangeAsync(backstage.Own, role => role.Permissions &= ~Permission.ManageRoles, server => !server.BotPermissions.HasFlag(BotPermissions.ManageRoles));

        await backstage.AskAsync((acts, unit, about) => acts.Give(unit, about, backstage.Id("Zoé"), Role(backstage.Team)));
        Assert.Contains(named, Plain(await backstage.AskerReadsAsync(settings, read)), StringComparison.Ordinal);
        Assert.Empty(Acts(backstage));

        await backstage.ChangeAsync(backstage.Own, role => role.Permissions |= Permission.ManageRoles, server => server.BotPermissions.HasFlag(BotPermissions.ManageRoles));
        backstage.Pass(TimeSpan.FromMinutes(2));
        await backstage.UntilAsync(() => backstage.Has("Zoé", backstage.Team));
        Assert.Single(backstage.Public);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "moi", "Lire", "« Bannir des membres »")]
    [InlineData("en", "my-settings", "Read", "“Ban Members”")]
    public async Task An_exclusion_and_its_end_wait_for_the_permission(string language, string settings, string read, string named)
    {
        await using var backstage = await OpenAsync(language);
        backstage.Guild.Bans.Add(backstage.World.Person("Karim").Id);

        await backstage.AskAsync((acts, unit, about) => acts.Exclude(unit, about, backstage.Id("Léo")));
        await backstage.AskAsync((acts, unit, about) => acts.LetBack(unit, about, backstage.Id("Karim")));
        Assert.Contains(named, Plain(await backstage.AskerReadsAsync(settings, read)), StringComparison.Ordinal);
        Assert.Empty(Acts(backstage));

        await backstage.ChangeAsync(backstage.Own, role => role.Permissions |= Permission.BanMembers, server => server.BotPermissions.HasFlag(BotPermissions.BanMembers));
        backstage.Pass(TimeSpan.FromMinutes(2));
        await backstage.UntilAsync(() => backstage.IsBanned("Léo") && !backstage.IsBanned("Karim"));
        Assert.Single(backstage.Public);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_role_above_the_bot_is_given_once_the_bot_stands_higher()
    {
        await using var backstage = await OpenAsync("fr");
        var above = backstage.World.AddRole(backstage.Guild, "Direction");
        await backstage.ChangeAsync(above, _ => { }, server => server.Roles.Any(role => role.Name == "Direction"));

        await backstage.AskAsync((acts, unit, about) => acts.Give(unit, about, backstage.Id("Zoé"), Role(above)));
        Assert.Contains("mon rôle est placé trop bas", await backstage.AskerReadsAsync("moi", "Lire"), StringComparison.Ordinal);
        Assert.Empty(Acts(backstage));

        await backstage.ChangeAsync(backstage.Own, role => role.Position = above.Position + 1, server => server.RankOf(server.BotRoles) > above.Position);
        backstage.Pass(TimeSpan.FromMinutes(2));
        await backstage.UntilAsync(() => backstage.Has("Zoé", above));
    }

    /// <summary>The bot cannot see where people stand: Discord says so when it tries, and is asked anew an hour later.</summary>
    [Fact(Timeout = 120_000)]
    public async Task Somebody_above_the_bot_is_excluded_once_the_bot_stands_higher()
    {
        await using var backstage = await OpenAsync("fr", Permission.BanMembers);
        var above = backstage.World.AddRole(backstage.Guild, "Direction");
        backstage.Guild.Members[backstage.World.Person("Léo").Id].Roles.Add(above.Id);

        await backstage.AskAsync((acts, unit, about) => acts.Exclude(unit, about, backstage.Id("Léo")));
        Assert.Contains("mon rôle est placé trop bas", await backstage.AskerReadsAsync("moi", "Lire"), StringComparison.Ordinal);
        Assert.Equal(403, Assert.Single(Acts(backstage)).Status);

        await backstage.ChangeAsync(backstage.Own, role => role.Position = above.Position + 1, server => server.RankOf(server.BotRoles) > above.Position);
        backstage.Pass(TimeSpan.FromMinutes(61));
        await backstage.UntilAsync(() => backstage.IsBanned("Léo"));
        Assert.Equal(2, Acts(backstage).Count);
    }

    private static async Task<Backstage> OpenAsync(string language, Permission more = Permission.None)
    {
        var backstage = await Backstage.OpenAsync(language);
        if (more is Permission.BanMembers)
            await backstage.ChangeAsync(backstage.Own, role => role.Permissions |= more, server => server.BotPermissions.HasFlag(BotPermissions.BanMembers));
        return backstage;
    }

    private static RoleId Role(Role role) => new((long)role.Id);

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static List<RestExchange> Acts(Backstage backstage) =>
        [.. backstage.Discord.Transcript.Rest.Where(exchange => exchange.Method is "PUT" or "DELETE" && (exchange.Template.Contains("/bans/", StringComparison.Ordinal) || exchange.Template.Contains("/roles/", StringComparison.Ordinal)))];
}
