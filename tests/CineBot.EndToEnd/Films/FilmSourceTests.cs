using CineBot.EndToEnd.OpenApi;
using CineBot.EndToEnd.Seam;
using CineBot.External.Tmdb;
using CineBot.Features.Settings;
using CineBot.Rehearsal;
using CineBot.Rehearsal.Films;
using CineBot.Rehearsal.World;
using CineBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.EndToEnd.Films;

/// <summary>A source of films over the network, played by a stand-in on this machine: what it adds, in both languages.</summary>
public sealed class FilmSourceTests : IAsyncLifetime
{
    private const string Where = "recommandations";
    private RehearsalDiscord _discord = null!;
    private RunningBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await RehearsalDiscord.StartAsync();
        _bot = await RunningBot.StartAsync(_discord, services => TmdbParts.Add(services, new() { Token = FilmDoor.Key, ApiBaseUrl = _discord.FilmsBaseUrl }));
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            Assert.All(_discord.World.Messages.Where(message => message.Author == _discord.World.Bot), message => Assert.Empty(message.EverPinged));
            Assert.DoesNotContain(_discord.Transcript.Rest, exchange => exchange.Status is >= 400);
            Court.Approve(_discord);
        }
        finally
        {
            await _bot.DisposeAsync();
            await _discord.DisposeAsync();
        }
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "reco", "film", "nom", "Le Train de nuit pour Gand", "Gratuit : Médiathèques réunies", "À l’achat : Rive Nord", "d’après JustWatch, par TMDB")]
    [InlineData("en-GB", "recommend", "film", "name", "Night Train to Ghent", "Free: Médiathèques réunies", "To buy: Rive Nord", "from JustWatch by way of TMDB")]
    public async Task A_film_from_elsewhere_is_typed_recommended_and_shown_in_each_language(string locale, string recommend, string film, string name, string title, string free, string bought, string source)
    {
        _discord.World.Person("Zoé").Locale = locale;
        var zoé = _discord.As("Zoé");
        _discord.Films.Films[1] = _discord.Films.Films[1] with { Poster = "/Abc123.jpg" };

        var offered = (await zoé.AutocompleteAsync(Where, recommend, "film", locale == "fr" ? "train de nuit pour g" : "night train to gh")).Choices!;
        var form = await zoé.SlashAsync(Where, recommend, ("film", offered[0].Value));
        var posted = await zoé.SubmitAsync(form.Modal!, ("why", "Pour les quais la nuit"));
        await _discord.World.Changed.WaitForAsync(() => Card() is not null, TestContext.Current.CancellationToken);
        var sheet = await zoé.SlashAsync(Where, film, (name, offered[0].Value));
        await _bot.Parts.GetRequiredService<Database>().WriteAsync(InCanada, TestContext.Current.CancellationToken);
        var canadian = await zoé.SlashAsync(Where, film, (name, offered[0].Value));

        Assert.All([bought, "Canada", source], said => Assert.Contains(said, canadian.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(bought, sheet.Text, StringComparison.Ordinal);
        Assert.Contains(title, offered[0].Name, StringComparison.Ordinal);
        Assert.Contains("Jutta Amselberg", Card()!.Text, StringComparison.Ordinal);
        Assert.Contains("https://image.tmdb.org/t/p/w185/Abc123.jpg", Card()!.Components.ToJsonString(), StringComparison.Ordinal);
        Assert.All([free, source, title], said => Assert.Contains(said, sheet.Text, StringComparison.Ordinal));
        Assert.True(posted.IsEphemeral);
        Assert.DoesNotContain(_discord.Films.Asked, question => question.Contains(FilmDoor.Key, StringComparison.Ordinal) || question.Contains($"{_discord.World.Person("Zoé").Id}", StringComparison.Ordinal));
    }

    private bool InCanada(WriteUnit unit)
    {
        SettingsStore.SetCountry(unit, new((long)_discord.World.Guilds[0].Id), "CA");
        return true;
    }

    private Message? Card() => _discord.World.Messages.LastOrDefault(message => message.Author == _discord.World.Bot && message.Text.Contains("Pour les quais la nuit", StringComparison.Ordinal));
}
