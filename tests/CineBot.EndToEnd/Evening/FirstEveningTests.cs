using CineBot.EndToEnd.OpenApi;
using CineBot.EndToEnd.Seam;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Evening;

/// <summary>A club's first evening over the socket, in each language: tonight's film, a film's sheet, one's own films, with a server and without.</summary>
public sealed class FirstEveningTests : IAsyncLifetime
{
    private const string Where = "recommandations";

    private RunningBot _bot = null!;

    private RehearsalDiscord Discord => _bot.Discord;

    private Persona Zoé => Discord.As("Zoé");

    private Persona Nora => Discord.As("Nora");

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync();

    /// <summary>Whatever was tried, nobody was pinged and Discord's description agrees with all that went over the wire.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            Assert.All(Discord.World.Messages.Where(message => message.Author == Discord.World.Bot), message => Assert.Empty(message.EverPinged));
            Assert.DoesNotContain(Discord.Transcript.Rest, exchange => exchange.Status is >= 400);
            Court.Approve(Discord);
        }
        finally
        {
            await _bot.DisposeAsync();
        }
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "reco", "ce-soir", "avec", "Envie", "en a envie, 1", "Une autre", "Tiré du catalogue", "Avec qui")]
    [InlineData("en-GB", "recommend", "tonight", "with", "Want to see", "wants to see it, 1", "Another one", "From the catalogue", "With whom")]
    public async Task A_film_for_tonight_takes_one_input_and_says_why(string locale, string recommend, string tonight, string with, string wish, string why, string another, string catalogue, string whom)
    {
        await SpokenAsync(locale, recommend);
        var card = await CardAsync();
        await Nora.ClickAsync(card, "Envie");

        var alone = await Zoé.SlashAsync(Where, tonight);
        var both = await Zoé.SlashAsync(Where, tonight, (with, $"{Nora.User.Id}"));
        Assert.Contains(why, both.Text, StringComparison.Ordinal);
        await Zoé.ClickAsync(both.Message!, another);

        Assert.True(alone.IsEphemeral);
        Assert.Contains("Cléo", alone.Text, StringComparison.Ordinal);
        Assert.Contains(whom, alone.Text, StringComparison.Ordinal);
        Assert.Contains(catalogue, both.Message!.Text, StringComparison.Ordinal);
        var wished = await Zoé.ClickAsync(both.Message, wish);
        Assert.True(wished.IsEphemeral);
        Assert.DoesNotContain("2 personnes", card.Text, StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "reco", "film", "nom", "Je sais où le voir", "Où le voir", "Mes films", "mes-films", "Envies", "Partage", "Partager ici", "Partagé avec ce serveur.")]
    [InlineData("en-GB", "recommend", "film", "name", "I know where to see it", "Where to see it", "My films", "my-films", "Want to see", "Sharing", "Share here", "Shared with this server.")]
    public async Task A_film_has_its_sheet_and_everybody_their_own_films(
        string locale, string recommend, string film, string name, string know, string where, string mine, string myFilms, string wishes, string sharing, string share, string shared)
    {
        await SpokenAsync(locale, recommend);
        var card = await CardAsync();
        var sheet = await Nora.SlashAsync(Where, film, (name, "cleo de 5 a 7"));
        var form = await Nora.ClickAsync(sheet.Message!, know);
        await Nora.SubmitAsync(form.Modal!, ("place", "Médiathèque Persépolis"));
        await Discord.World.Changed.WaitForAsync(() => card.Text.Contains("Persépolis", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await Nora.ClickAsync(sheet.Message!, wishes == "Envies" ? "Envie" : wishes);

        var again = await Nora.SlashAsync(Where, film, (name, "cleo de 5 a 7"));
        var own = await Nora.SlashAsync(Where, myFilms);
        await Nora.ClickAsync(own.Message!, wishes);
        Assert.Contains("Cléo", own.Message!.Text, StringComparison.Ordinal);
        await Nora.ClickAsync(own.Message, sharing);
        await Nora.ClickAsync(own.Message, share);

        Assert.Contains($"{where}", again.Text, StringComparison.Ordinal);
        Assert.Contains("Persépolis", again.Text, StringComparison.Ordinal);
        Assert.Contains(mine, own.Message.Text, StringComparison.Ordinal);
        Assert.Contains(shared, own.Message.Text, StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "ce-soir", "mes-films", "Recommander ce film")]
    [InlineData("en-GB", "tonight", "my-films", "Recommend this film")]
    public async Task Without_a_server_and_abroad_there_are_only_ones_own_lists(string locale, string tonight, string myFilms, string menu)
    {
        await SpokenAsync(locale, locale == "fr" ? "reco" : "recommend");
        await CardAsync();
        var zoé = Zoé.User;
        zoé.InstalledTheApp = true;
        var abroad = Discord.World.AddChannel(Discord.World.AddGuild("Ailleurs", zoé), "general");

        foreach (var place in new[] { Zoé.Conversation, abroad })
        {
            Assert.DoesNotContain("Varda filme", (await Zoé.SlashAsync(place, tonight)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Cléo", (await Zoé.SlashAsync(place, myFilms)).Text, StringComparison.Ordinal);
        }

        var message = Zoé.Say(Discord.World.Channel(Where), "L’Atalante : je pleure encore.");
        var opened = await Zoé.MessageMenuAsync(message, menu);
        Assert.Contains(opened.Modal!.Fields, field => field.Value.Contains("je pleure encore", StringComparison.Ordinal));
    }

    private async Task SpokenAsync(string locale, string recommend)
    {
        foreach (var persona in new[] { Zoé, Nora }) persona.User.Locale = locale;
        var opened = await Zoé.SlashAsync(Where, recommend, ("film", "c:cleo-de-5-a-7-1962"));
        await Zoé.SubmitAsync(opened.Modal!, ("why", "Parce que Varda filme Paris"));
    }

    private async Task<Message> CardAsync()
    {
        Message? Card() => Zoé.Read(Where).FirstOrDefault(message => message.Text.Contains("Varda filme Paris", StringComparison.Ordinal));
        await Discord.World.Changed.WaitForAsync(() => Card() is not null, TestContext.Current.CancellationToken);
        return Card()!;
    }
}
