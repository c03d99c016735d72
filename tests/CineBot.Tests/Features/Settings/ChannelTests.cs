using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

public sealed class ChannelTests : IAsyncLifetime
{
    private const string Why = "Parce que Varda";
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.Allow(default, default);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_card_goes_to_the_channel_that_moderators_chose()
    {
        var noted = await _club.PickInPanelAsync("settings.channel", "recommendations", Accueil);

        var posted = await _club.RecommendAsync(Nora, "Cléo de 5 à 7", Why);
        await _club.DeliverAsync();

        Assert.Contains($"pour « recommandations », ce sera <#{Accueil}>", _club.Words(noted));
        Assert.Contains($"a sa carte dans <#{Accueil}>", _club.Words(posted));
        Assert.Equal([$"post {Accueil}"], _club.Delivery.Calls);
    }

    [Fact]
    public async Task A_forum_takes_cards_as_posts()
    {
        await _club.PickInPanelAsync("settings.channel", "recommendations", Tournages);

        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", Why);
        await _club.DeliverAsync();

        Assert.Equal([$"forum {Tournages}"], _club.Delivery.Calls);
    }

    [Fact]
    public async Task A_channel_is_taken_out_again_and_cards_stand_where_people_recommend()
    {
        await _club.PickInPanelAsync("settings.channel", "recommendations", Accueil);

        var noted = await _club.PickInPanelAsync("settings.channel", "recommendations");
        var posted = await _club.RecommendAsync(Nora, "Cléo de 5 à 7", Why);
        await _club.DeliverAsync();

        Assert.Equal("settings.noted.no_channel", noted.Key());
        Assert.Equal("recommendation.posted", posted.Key());
        Assert.Null(posted.Reply.Card);
        Assert.Equal([$"post {Recos}"], _club.Delivery.Calls);
    }

    [Theory]
    [InlineData(false, "fr", "n’existe plus : la carte est ici")]
    [InlineData(true, "fr", "Je n’ai pas le droit d’écrire dans <#501>")]
    [InlineData(false, "en-US", "is gone: the card is here")]
    [InlineData(true, "en-US", "I may not write in <#501>")]
    public async Task A_chosen_channel_that_cannot_be_used_any_more_is_told_and_the_card_stands_here(bool stands, string locale, string said)
    {
        await _club.PickInPanelAsync("settings.channel", "recommendations", Accueil);
        _club.Allow(Accueil, Permissions.ViewChannel);
        if (!stands) _club.Seen = _club.Seen! with { Channels = [.. _club.Seen.Channels.Where(channel => channel.Channel != Accueil)] };
        _club.Locale = locale;

        var posted = await _club.RecommendAsync(Nora, "Cléo de 5 à 7", Why);
        await _club.DeliverAsync();

        Assert.Equal("recommendation.posted", posted.Key());
        Assert.Contains(said, _club.Words(posted));
        Assert.Equal([$"post {Recos}"], _club.Delivery.Calls);
    }

    [Fact]
    public async Task Where_cards_go_elsewhere_one_may_recommend_from_a_channel_that_is_closed_to_the_bot()
    {
        await _club.PickInPanelAsync("settings.channel", "recommendations", Accueil);
        _club.BotPermissions = Permissions.ViewChannel;

        Assert.Equal("recommendation.posted_in", (await _club.RecommendAsync(Nora, "Cléo de 5 à 7", Why)).Key());
    }

    [Fact]
    public async Task While_the_server_is_not_known_what_was_chosen_is_trusted()
    {
        await _club.PickInPanelAsync("settings.channel", "recommendations", Accueil);
        _club.Seen = null;

        Assert.Equal("recommendation.posted_in", (await _club.RecommendAsync(Nora, "Cléo de 5 à 7", Why)).Key());
        Assert.Contains($"<#{Accueil}>", _club.Words(await _club.OpenPanelAsync(Agnès, Permissions.ManageServer)));
    }

    [Theory]
    [InlineData("recommendations", 501, Permissions.ViewChannel, "Voir le salon")]
    [InlineData("recommendations", 501, Permissions.SendMessages, "Envoyer des messages")]
    [InlineData("recommendations", 501, Permissions.ReadMessageHistory, "Voir les anciens messages")]
    [InlineData("recommendations", 502, Permissions.SendMessages, "Créer des posts")]
    [InlineData("announcements", 502, Permissions.SendMessagesInThreads, "Envoyer des messages dans les fils")]
    [InlineData("parties", 501, Permissions.CreatePublicThreads, "Créer des fils publics")]
    [InlineData("threads", 501, Permissions.CreatePrivateThreads, "Créer des fils privés")]
    [InlineData("threads", 501, Permissions.ManageThreads, "Gérer les fils et les posts")]
    public async Task Each_missing_permission_is_named_with_where_to_grant_it(string purpose, long channel, object missing, string named)
    {
        _club.Allow(new(channel), PanelHabits.All & ~(Permissions)missing);

        var shown = _club.Words(await _club.PickInPanelAsync("settings.channel", purpose, channel));
        var health = _club.Words(await _club.OpenViewAsync("health"));

        Assert.Contains($"il me manque : {named}.", shown);
        Assert.Contains("Modifier le salon, onglet Permissions", shown);
        Assert.Contains($"il me manque : {named}.", health);
    }

    [Fact]
    public async Task An_administrator_lacks_nothing()
    {
        _club.Allow(Accueil, Permissions.Administrator);

        Assert.DoesNotContain("il me manque", _club.Words(await _club.PickInPanelAsync("settings.channel", "threads", Accueil)));
    }

    [Theory]
    [InlineData("threads", PickerKind.Forums)]
    [InlineData("threads", PickerKind.AnnouncementChannels)]
    [InlineData("parties", PickerKind.VoiceChannels)]
    public async Task A_channel_that_cannot_serve_is_refused(string purpose, object kind)
    {
        _club.Seen = View with { Channels = [new(Accueil, "accueil", (PickerKind)kind, PanelHabits.All)] };

        Assert.Equal("settings.channel.unfit", (await _club.PickInPanelAsync("settings.channel", purpose, Accueil)).Key());
    }
}
