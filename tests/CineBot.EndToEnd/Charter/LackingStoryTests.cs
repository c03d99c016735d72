using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal.World;
using Permission = CineBot.Rehearsal.World.Permission;

namespace CineBot.EndToEnd.Charter;

/// <summary>What was decided in a grave case while the bot lacks what it takes: it waits, those who have it in hand are told in private what to change and where, and then it is done.</summary>
public sealed class LackingStoryTests
{
    [Theory(Timeout = 120_000)]
    [InlineData("fr", "« Gérer les rôles »")]
    [InlineData("en", "“Manage Roles”")]
    public async Task Without_Manage_Roles_a_pause_waits(string language, string named)
    {
        await using var vigil = await OpenAsync(language);
        await ChangeAsync(vigil, role => role.Permissions &= ~Permission.ManageRoles, server => !server.BotPermissions.HasFlag(Permissions.ManageRoles));

        await vigil.DecideAsync("pause", "Paul", "Agnès");
        await ToldAsync(vigil, named);
        Assert.False(vigil.IsPaused("Sacha"));

        await ChangeAsync(vigil, role => role.Permissions |= Permission.ManageRoles, server => server.BotPermissions.HasFlag(Permissions.ManageRoles));
        await vigil.LaterAsync(TimeSpan.FromMinutes(2));
        Assert.True(vigil.IsPaused("Sacha"));
        Assert.Equal(CaseState.Active, (await vigil.CaseAsync()).State);
        vigil.JudgeDiscretion((await vigil.CaseAsync()).Code, 1);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "« Bannir des membres »")]
    [InlineData("en", "“Ban Members”")]
    public async Task Without_Ban_Members_an_exclusion_waits(string language, string named)
    {
        await using var vigil = await OpenAsync(language);
        await ChangeAsync(vigil, role => role.Permissions &= ~Permission.BanMembers, server => !server.BotPermissions.HasFlag(Permissions.BanMembers));

        await vigil.DecideAsync("exclusion", "Paul", "Agnès");
        vigil.Pass(TimeSpan.FromMinutes(3));
        await ToldAsync(vigil, named);
        Assert.Empty(GraveStoryTests.Bans(vigil, "PUT"));

        await ChangeAsync(vigil, role => role.Permissions |= Permission.BanMembers, server => server.BotPermissions.HasFlag(Permissions.BanMembers));
        await vigil.LaterAsync(TimeSpan.FromMinutes(2));
        Assert.True(vigil.IsBanned("Sacha"));
        vigil.JudgeDiscretion((await vigil.CaseAsync()).Code, 1);
    }

    /// <summary>Before it is decided, those who propose are told; afterwards they are told that it waits.</summary>
    [Theory(Timeout = 120_000)]
    [InlineData("fr", "mon rôle est placé trop bas")]
    [InlineData("en", "my role stands too low")]
    public async Task Of_somebody_above_the_bot_an_exclusion_waits_until_the_bot_stands_higher(string language, string named)
    {
        await using var vigil = await OpenAsync(language);
        var above = vigil.World.AddRole(vigil.Guild, "Direction");
        lock (vigil.World.Gate) vigil.Guild.Members[vigil.As("Sacha").User.Id].Roles.Add(above.Id);
        await vigil.ChangeAsync(above, _ => { }, server => server.Roles.Any(role => role.Name == "Direction"));

        var before = await vigil.DecideAsync("exclusion");
        Assert.Contains(vigil.Say("est au-dessus du mien", "stands above mine"), before.Text, StringComparison.Ordinal);
        foreach (var name in new[] { "Paul", "Agnès" }) await vigil.PressAsync(name, "moderation.agree");
        vigil.Pass(TimeSpan.FromMinutes(3));
        await ToldAsync(vigil, named);
        Assert.False(vigil.IsBanned("Sacha"));

        await ChangeAsync(vigil, role => role.Position = above.Position + 1, server => server.RankOf(server.BotRoles) > above.Position);
        await vigil.LaterAsync(TimeSpan.FromMinutes(61));
        Assert.True(vigil.IsBanned("Sacha"));
        vigil.JudgeDiscretion((await vigil.CaseAsync()).Code, 1);
    }

    private static async Task<Vigil> OpenAsync(string language)
    {
        var vigil = await Vigil.OpenAsync(language);
        await vigil.GraveAsync();
        return vigil;
    }

    private static Task ChangeAsync(Vigil vigil, Action<Role> change, Func<ServerView, bool> heard) => vigil.ChangeAsync(vigil.Guild.RoleOf("CineBot"), change, heard);

    // Both hands, and nobody else.
    private static async Task ToldAsync(Vigil vigil, string named)
    {
        foreach (var hand in new[] { "Inès", "Paul" })
        {
            for (var read = ""; !read.Contains(named, StringComparison.Ordinal); read += await vigil.ReadAllAsync(hand))
                await vigil.UntilAsync(unit => MessageStore.Waiting(unit, vigil.Id(hand), 1).Count > 0);
        }

        foreach (var other in new[] { "Léo", "Karim", "Nora", "Sacha" }) Assert.DoesNotContain(named, await vigil.ReadAllAsync(other) + vigil.MailTo(other), StringComparison.Ordinal);
    }
}
