using CineBot.Interactions;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.EndToEnd.Seam;

/// <summary>The server's settings over the wire: who opens them, what they change, what they say of a missing permission.</summary>
public sealed class SettingsTests : IAsyncLifetime
{
    private const string Recommendations = "1/settings.channel/recommendations";
    private RunningBot _bot = null!;

    private RehearsalDiscord Discord => _bot.Discord;

    private Guild Guild => Discord.World.Guilds[0];

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public async Task A_moderator_chooses_where_cards_go_and_a_newcomers_card_goes_there()
    {
        var panel = await Discord.As("Inès").SlashAsync("moderation", "reglages");
        await Discord.As("Inès").ClickAsync(panel.Message!, "Choisir");
        var chosen = await Discord.As("Inès").SelectAsync(panel.Message!, Recommendations, "recommandations");

        var form = await Discord.As("Zoé").SlashAsync("accueil", "reco", ("film", "Cléo de 5 à 7"));
        var posted = await Discord.As("Zoé").SubmitAsync(form.Modal!, ("why", "Paris en temps réel"));
        var card = await CardAsync("recommandations", "Paris en temps réel");

        Assert.True(panel.IsEphemeral);
        Assert.Contains("C’est noté", chosen.Text, StringComparison.Ordinal);
        Assert.Contains($"<#{Discord.World.Channel("recommandations").Id}>", posted.Text, StringComparison.Ordinal);
        Assert.Contains("Cléo de 5 à 7", card.Text, StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("Zoé", "reglages", "Écris à")]
    [InlineData("Maya", "settings", "Write to")]
    public async Task A_member_is_told_whom_to_ask(string name, string command, string said)
    {
        var refused = await Discord.As(name).SlashAsync("accueil", command);

        Assert.True(refused.IsEphemeral);
        Assert.Contains(said, refused.Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task Somebody_who_is_named_opens_the_panel_in_their_own_language()
    {
        var panel = await Discord.As("Agnès").SlashAsync("moderation", "reglages");
        await Discord.As("Agnès").ClickAsync(panel.Message!, "1/settings.view/moderators");
        await Discord.As("Agnès").SelectAsync(panel.Message!, "Nommer quelqu’un", "Maya");

        var shown = await Discord.As("Maya").SlashAsync("accueil", "settings");

        Assert.Contains("Server settings", shown.Text, StringComparison.Ordinal);
        Assert.Contains("1 person named", shown.Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_permission_that_is_taken_away_is_named_and_the_card_stands_here_meanwhile()
    {
        var panel = await Discord.As("Inès").SlashAsync("moderation", "reglages");
        await Discord.As("Inès").ClickAsync(panel.Message!, "Choisir");
        await Discord.As("Inès").SelectAsync(panel.Message!, Recommendations, "seances");
        var before = Discord.Transcript.Latest;
        Discord.World.Channel("seances").Overwrites.Add(new Overwrite(Guild.Id, false, Permission.None, Permission.SendMessages));
        Discord.World.ChannelChanged(Discord.World.Channel("seances"));
        await Discord.Transcript.WaitForFrameAsync(frame => frame.Event == "CHANNEL_UPDATE", before);
        while (MayWriteIn("seances")) await Task.Yield();

        var health = await Discord.As("Inès").SlashAsync("moderation", "reglages");
        await Discord.As("Inès").ClickAsync(health.Message!, "Regarder");
        var form = await Discord.As("Zoé").SlashAsync("accueil", "reco", ("film", "Cléo de 5 à 7"));
        var posted = await Discord.As("Zoé").SubmitAsync(form.Modal!, ("why", "Paris en temps réel"));
        await CardAsync("accueil", "Paris en temps réel");

        Assert.Contains("il me manque\u00a0: Envoyer des messages", health.Message!.Text, StringComparison.Ordinal);
        Assert.Contains("la carte est ici en attendant", posted.Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_cards_follow_the_servers_language()
    {
        var form = await Discord.As("Zoé").SlashAsync("recommandations", "reco", ("film", "Cléo de 5 à 7"));
        await Discord.As("Zoé").SubmitAsync(form.Modal!, ("why", "Paris en temps réel"));
        var card = await CardAsync("recommandations", "Paris en temps réel");

        var panel = await Discord.As("Inès").SlashAsync("moderation", "reglages");
        await Discord.As("Inès").ClickAsync(panel.Message!, "Changer");
        await Discord.As("Inès").ClickAsync(panel.Message!, "En anglais");
        await Discord.World.Changed.WaitForAsync(() => card.Text.Contains("Cléo from 5 to 7", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Contains("Les réglages", (await Discord.As("Inès").SlashAsync("moderation", "reglages")).Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_zone_is_typed_in_a_form_that_changes_the_panel_it_came_from()
    {
        var panel = await Discord.As("Inès").SlashAsync("moderation", "reglages");
        await Discord.As("Inès").ClickAsync(panel.Message!, "Changer");
        var form = await Discord.As("Inès").ClickAsync(panel.Message!, "Un autre fuseau");

        await Discord.As("Inès").SubmitAsync(form.Modal!, ("zone", "Nouméa"));

        Assert.Contains("Pacific/Noumea", panel.Message!.Text, StringComparison.Ordinal);
    }

    private async Task<Message> CardAsync(string channel, string words)
    {
        var read = () => Discord.As("Agnès").Read(channel).FirstOrDefault(message => message.Text.Contains(words, StringComparison.Ordinal));
        await Discord.World.Changed.WaitForAsync(() => read() is not null, TestContext.Current.CancellationToken);
        return read()!;
    }

    // The news of a permission is sent before the bot has read it.
    private bool MayWriteIn(string channel) => _bot.Parts.GetRequiredService<IServers>().Find(new((long)Guild.Id))!
        .Channels.Single(known => known.Name == channel).BotPermissions.HasFlag(Permissions.SendMessages);
}
