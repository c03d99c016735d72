using CineBot.Features.Charter;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter;

public sealed class RoleTests : IAsyncLifetime
{
    private static readonly RoleId Glaneuse = new(801), Boss = new(802), Boost = new(803), Bot = new(804), Plain = new(805), High = new(806);

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.Permissions = Permissions.ManageServer;
        _club.Seen = View with
        {
            BotRoles = new HashSet<RoleId> { Bot },
            BotPermissions = Permissions.ManageRoles,
            Roles =
            [
                new(High, "Haut", 9, Permissions.None, false),
                new(Bot, "CineBot", 8, Permissions.ManageRoles, true),
                new(Boss, "Cheffe", 5, Permissions.SendMessages | Permissions.BanMembers, false),
                new(Boost, "Boost", 4, Permissions.None, true),
                new(Glaneuse, "Glaneuse", 2, Permissions.SendMessages, false),
                new(Plain, "Lectrice", 1, Permissions.None, false),
            ],
        };
        await _club.WriteAsync(unit => ModeratorStore.Name(unit, Server, Nora));
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Moderators_choose_among_the_roles_that_managers_allow()
    {
        Assert.Equal("charter.noted.roles", (await AllowAsync(Glaneuse, Plain)).Key());
        _club.Permissions = Permissions.None;

        var noted = await _club.PickAsync(Nora, "charter.role", $"{Glaneuse}");

        Assert.Equal("charter.noted.role", noted.Key());
        Assert.Equal([$"{Glaneuse}"], noted.Menu("charter.role").Chosen);
        Assert.Empty(noted.Reply.Card!.Blocks.OfType<Picker>());
        Assert.Equal(Glaneuse, await ChosenAsync());
        Assert.Equal("charter.noted.no_role", (await _club.SendAsync(_club.Press(Nora, "charter.role"))).Key());
        Assert.Null(await ChosenAsync());
    }

    [Fact]
    public async Task Moderators_choose_no_other_and_do_not_allow_any()
    {
        await AllowAsync(Plain);
        _club.Permissions = Permissions.None;

        Assert.Equal("charter.role.not_listed", (await _club.PickAsync(Nora, "charter.role", $"{Glaneuse}")).Key());
        Assert.Equal("common.server_managers_only", (await _club.PickAsync(Nora, "charter.roles", $"{Glaneuse}")).Key());
        Assert.Equal("settings.ask_moderators", (await _club.PickAsync(Zoé, "charter.role", $"{Plain}")).Key());
        Assert.Null(await ChosenAsync());
        Assert.Equal([Plain], await _club.ReadAsync(unit => CharterRoleStore.All(unit, Server)));
    }

    [Fact]
    public async Task A_role_with_power_over_others_or_that_is_not_the_servers_to_give_is_never_allowed()
    {
        Assert.Equal("charter.role.dangerous", (await AllowAsync(Glaneuse, Boss)).Key());
        Assert.Equal("charter.role.managed", (await AllowAsync(Boost)).Key());
        Assert.Equal("charter.role.too_high", (await AllowAsync(High)).Key());
        Assert.Equal("charter.role.unknown", (await AllowAsync(new RoleId(999))).Key());
        Assert.Contains("bannir", _club.Words(await AllowAsync(Boss)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await _club.CountAsync("charter_roles"));
    }

    [Fact]
    public async Task A_role_that_became_dangerous_is_not_chosen_and_the_panel_says_so()
    {
        await AllowAsync(Glaneuse, Plain);
        await _club.PickAsync(Nora, "charter.role", $"{Plain}");
        _club.Seen = _club.Seen! with { Roles = [.. _club.Seen!.Roles.Select(role => role.Role == Glaneuse || role.Role == Plain ? role with { Permissions = Permissions.ManageRoles } : role)] };

        Assert.Equal("charter.role.dangerous", (await _club.PickAsync(Nora, "charter.role", $"{Glaneuse}")).Key());
        Assert.Equal(Plain, await ChosenAsync());
        Assert.Contains("donne du pouvoir sur les autres", _club.Words(await _club.PressAsync(Nora, "charter.panel")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_no_longer_allowed_no_longer_comes_with_the_charter()
    {
        await AllowAsync(Glaneuse, Plain);
        await _club.PickAsync(Nora, "charter.role", $"{Glaneuse}");

        await AllowAsync(Plain);

        Assert.Null(await ChosenAsync());
        Assert.Equal("charter.noted.no_roles", (await AllowAsync()).Key());
    }

    [Theory]
    [InlineData("fr", "et le rôle <@&801> vient avec", "ce qui venait avec s’en va : <@&801>")]
    [InlineData("en", "and the role <@&801> comes with it", "what came with it goes: <@&801>")]
    public async Task The_role_comes_with_the_agreement_and_goes_with_it(string locale, string came, string gone)
    {
        _club.Locale = locale;
        await ChooseAsync(Glaneuse);

        var agreed = await _club.AcceptAsync(Zoé);
        await TickAsync();
        Assert.Contains(came, Words(agreed), StringComparison.Ordinal);
        Assert.Equal([$"give {Glaneuse} {Zoé}"], _club.Hand.Done);

        var back = await _club.PressAsync(Zoé, agreed.Button("charter.take-back"));
        await TickAsync();
        Assert.Contains(gone, Words(back), StringComparison.Ordinal);
        Assert.Equal([$"give {Glaneuse} {Zoé}", $"take {Glaneuse} {Zoé}"], _club.Hand.Done);
    }

    [Fact]
    public async Task Without_a_chosen_role_nothing_is_given_or_taken()
    {
        await AllowAsync(Glaneuse);
        await _club.PublishAsync();

        var agreed = await _club.AcceptAsync(Zoé);
        var back = await _club.PressAsync(Zoé, agreed.Button("charter.take-back"));
        await TickAsync();

        Assert.Equal(("charter.agreed", "charter.taken_back"), (agreed.Key(), back.Key()));
        Assert.Empty(_club.Hand.Done);
    }

    /// <summary>The moderators chose another role since: what goes is what came.</summary>
    [Fact]
    public async Task The_role_that_goes_is_the_one_that_came()
    {
        await ChooseAsync(Glaneuse);
        var agreed = await _club.AcceptAsync(Zoé);
        await _club.PickAsync(Nora, "charter.role", $"{Plain}");

        await _club.PressAsync(Zoé, agreed.Button("charter.take-back"));
        await TickAsync();

        Assert.DoesNotContain(_club.Hand.Done, done => done.Contains($"{Plain}", StringComparison.Ordinal));
        Assert.Equal($"take {Glaneuse} {Zoé}", _club.Hand.Done[^1]);
    }

    [Fact]
    public async Task A_role_that_became_dangerous_since_it_was_chosen_comes_with_nothing()
    {
        await ChooseAsync(Glaneuse);
        Empower(Glaneuse);

        var agreed = await _club.AcceptAsync(Zoé);
        var back = await _club.PressAsync(Zoé, agreed.Button("charter.take-back"));
        await TickAsync();

        Assert.Equal(("charter.agreed", "charter.taken_back"), (agreed.Key(), back.Key()));
        Assert.Empty(_club.Hand.Done);
    }

    /// <summary>Zoé may come to have it by another way: taking her agreement back must not take that.</summary>
    [Fact]
    public async Task A_role_that_became_dangerous_before_it_came_is_neither_given_nor_taken()
    {
        await ChooseAsync(Glaneuse);
        var agreed = await _club.AcceptAsync(Zoé);
        Empower(Glaneuse);
        await TickAsync();

        var back = await _club.PressAsync(Zoé, agreed.Button("charter.take-back"));
        await TickAsync();

        Assert.Equal("charter.taken_back", back.Key());
        Assert.Empty(_club.Hand.Done);
    }

    [Fact]
    public async Task Without_the_permission_the_panels_say_so_and_it_comes_once_that_is_granted()
    {
        await ChooseAsync(Glaneuse);
        _club.Seen = _club.Seen! with { BotPermissions = Permissions.None };

        await _club.AcceptAsync(Zoé);
        await TickAsync();

        Assert.Empty(_club.Hand.Done);
        Assert.Contains("il me manque la permission « Gérer les rôles »", Words(await _club.PressAsync(Nora, "charter.panel")), StringComparison.Ordinal);
        Assert.Contains("Un rôle attend d’être donné", Words(await _club.PressAsync(Nora, "settings.view", "health")), StringComparison.Ordinal);
        _club.Seen = _club.Seen! with { BotPermissions = Permissions.ManageRoles };
        _club.Time.Advance(TimeSpan.FromMinutes(2));
        await TickAsync();
        Assert.Equal([$"give {Glaneuse} {Zoé}"], _club.Hand.Done);
    }

    [Fact]
    public async Task Who_erases_everything_loses_the_role_and_nothing_says_that_they_had_it()
    {
        await ChooseAsync(Glaneuse);
        await _club.AcceptAsync(Zoé);
        await TickAsync();

        await _club.WriteAsync(unit =>
        {
            foreach (var part in _club.Part<IEnumerable<IPersonalData>>()) part.Erase(unit, Zoé);
        });
        await TickAsync();

        Assert.Equal($"take {Glaneuse} {Zoé}", _club.Hand.Done[^1]);
        Assert.Equal(0, await _club.CountAsync("member_acts") + await _club.CountAsync("charter_acceptances"));
    }

    private async Task ChooseAsync(RoleId role)
    {
        await AllowAsync(Glaneuse, Plain);
        await _club.PickAsync(Nora, "charter.role", $"{role}");
        await _club.PublishAsync();
        _club.Permissions = Permissions.None;
    }

    private void Empower(RoleId role) =>
        _club.Seen = _club.Seen! with { Roles = [.. _club.Seen!.Roles.Select(known => known.Role == role ? known with { Permissions = Permissions.KickMembers } : known)] };

    private Task TickAsync() => _club.Part<MemberActWorker>().TickAsync(TestContext.Current.CancellationToken);

    private string Words(Answered answered) => _club.Words(answered).Replace('\u00a0', ' ');

    private Task<Answered> AllowAsync(params RoleId[] roles) => _club.SendAsync(_club.Press(Agnès, "charter.roles") with { Picked = [.. roles.Select(role => $"{role}")] });

    private Task<RoleId?> ChosenAsync() => _club.ReadAsync(unit => CharterSettingsStore.Find(unit, Server).Role);
}
