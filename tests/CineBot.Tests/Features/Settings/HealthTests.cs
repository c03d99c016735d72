using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

public sealed class HealthTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.Allow(default, default);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Il ne me manque aucune permission", "Aucune copie de la base pour l’instant", "sont arrivés", "schéma ")]
    [InlineData("en-US", "I have every permission I need", "No copy of the database yet", "have arrived", "schema ")]
    public async Task A_server_in_good_health_is_told_so_with_its_versions(string locale, params string[] said)
    {
        _club.Locale = locale;

        var words = _club.Words(await _club.OpenViewAsync("health")).Replace("\\", "", StringComparison.Ordinal);

        Assert.All(said, one => Assert.Contains(one, words));
        Assert.Matches(@"CineBot \d[^,]*, SQLite 3\.\d+\.\d+, ", words);
    }

    [Fact]
    public async Task A_known_fault_of_SQLite_is_said_with_why_it_does_no_harm()
    {
        var version = await _club.ReadAsync(Engine.Of);

        var words = _club.Words(await _club.OpenViewAsync("health"));

        Assert.Equal(SqliteFaults.Find(version.Sqlite) is not null, words.Contains("a un défaut connu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_that_refused_a_card_is_listed_until_somebody_saw_to_it()
    {
        _club.Delivery.Fail("post", DeliveryFault.Forbidden);
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.DeliverAsync();

        var main = _club.Words(await _club.OpenPanelAsync(Agnès, Permissions.ManageServer));
        var before = _club.Words(await _club.OpenViewAsync("health"));
        var after = _club.Words(await _club.PickInPanelAsync("settings.forget-broken", null));

        Assert.Contains("2 choses à regarder", main);
        Assert.Contains($"<#{Recos}> : je n’ai plus le droit d’y écrire", before);
        Assert.Contains("1 message n’a pas pu être remis", before);
        Assert.DoesNotContain("Salons en panne", after);
    }

    [Theory]
    [InlineData(nameof(DeliveryFault.ChannelGone), "le salon n’existe plus")]
    [InlineData(nameof(DeliveryFault.Blocked), "la modération automatique y a refusé")]
    public async Task Why_a_channel_fails_is_said(string fault, string said)
    {
        await _club.WriteAsync(unit => CardBook.Broken(unit, Server, Accueil, Enum.Parse<DeliveryFault>(fault)));

        Assert.Contains(said, _club.Words(await _club.OpenViewAsync("health")));
    }

    [Fact]
    public async Task A_channel_where_cards_stand_is_watched_too()
    {
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.DeliverAsync();
        _club.Allow(Recos, Permissions.ViewChannel);

        Assert.Contains($"Dans <#{Recos}>, où j’ai des cartes, il me manque : Envoyer des messages.", _club.Words(await _club.OpenViewAsync("health")));
    }

    [Fact]
    public async Task The_latest_copy_is_told_as_time_that_has_passed()
    {
        var copies = new DailyCopies(_club.Database.File);
        Directory.CreateDirectory(_club.Database.File.Backups);
        await File.WriteAllTextAsync(copies.NameAt(_club.Time.GetUtcNow().AddHours(-3)), "", TestContext.Current.CancellationToken);

        var seconds = _club.Time.GetUtcNow().AddHours(-3).ToUnixTimeSeconds();
        Assert.Contains($"Dernière copie de la base : <t:{seconds}:R>", _club.Words(await _club.OpenViewAsync("health")));
    }

    [Theory]
    [InlineData(nameof(Permissions.None), 9, "il me manque « Gérer les rôles »")]
    [InlineData(nameof(Permissions.ManageRoles), 9, "le mien est placé trop bas")]
    public async Task A_role_that_waits_is_told_with_what_it_waits_for(string own, int rank, string said)
    {
        _club.Acts.IsConfidential = false;
        await GiveAsync(Enum.Parse<Permissions>(own), rank);

        Assert.Contains(said, await HealthAsync(), StringComparison.Ordinal);
        Assert.Contains("1 chose à regarder", _club.Words(await _club.OpenPanelAsync(Agnès, Permissions.ManageServer)), StringComparison.Ordinal);

        await GiveAsync(Permissions.ManageRoles, 1);
        Assert.DoesNotContain("Un rôle attend", await HealthAsync(), StringComparison.Ordinal);
    }

    /// <summary>Somebody who looks after the settings may be the very person concerned.</summary>
    [Fact]
    public async Task What_a_case_waits_for_is_told_to_nobody_here()
    {
        var before = await HealthAsync();

        await GiveAsync(Permissions.None, 9);

        Assert.Equal(before, await HealthAsync());
        Assert.Contains("Tout va bien", _club.Words(await _club.OpenPanelAsync(Agnès, Permissions.ManageServer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_somebody_looks_after_cases_what_measures_would_need_is_named_beforehand()
    {
        await _club.WriteAsync(unit => CapabilityStore.Give(unit, Server, Nora, Capability.Cases));

        Assert.Contains("il me manquera : Gérer les rôles et Bannir des membres", await HealthAsync(), StringComparison.Ordinal);
        _club.Seen = _club.Seen! with { BotPermissions = Permissions.ManageRoles };
        Assert.Contains("il me manquera : Bannir des membres", await HealthAsync(), StringComparison.Ordinal);
        _club.Seen = _club.Seen! with { BotPermissions = Permissions.Administrator };
        Assert.DoesNotContain("il me manquera", await HealthAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_channels_in_trouble_are_cut_and_counted()
    {
        var channels = Enumerable.Range(0, 500).Select(index => new ChannelId(1_000_000_000_000_000_000 + index)).ToList();
        await _club.WriteAsync(unit => channels.ForEach(channel =>
        {
            CardBook.Broken(unit, Server, channel, DeliveryFault.Forbidden);
            CardBook.Place(unit, new(Server, "recommendation", channel.Value), new Sending.Posted(channel, new(1), null));
        }));
        _club.Seen = View with { Channels = [.. channels.Select(channel => new ChannelView(channel, "salon", PickerKind.TextChannels, Permissions.ViewChannel))] };

        foreach (var view in new[] { "main", "channels", "place", "moderators", "health" })
        {
            var shown = await _club.OpenViewAsync(view);
            DiscordLimits.CheckMessage(_club.Writer().Message(shown.Reply, shown.Language, isPrivate: true).Components!);
            if (view == "main") Assert.Contains("choses à regarder", _club.Words(shown));
            if (view == "health") Assert.Contains("… et 488 autres salons.", _club.Words(shown));
        }
    }

    private async Task<string> HealthAsync() => _club.Words(await _club.OpenViewAsync("health")).Replace('\u00a0', ' ');

    // Where the bot has this permission, and the role stands at this rank while its own is at the fifth.
    private async Task GiveAsync(Permissions own, int rank)
    {
        RoleId role = new(31), bot = new(32);
        _club.Seen = _club.Seen! with { Roles = [new(role, "Accueil", rank, Permissions.None, false), new(bot, "CineBot", 5, own, true)], BotRoles = new HashSet<RoleId> { bot }, BotPermissions = own };
        await _club.WriteAsync(unit => _club.Part<MemberActs>().Give(unit, ScratchActs.About, Nora, role));
        await _club.Part<MemberActWorker>().TickAsync(TestContext.Current.CancellationToken);
    }
}
