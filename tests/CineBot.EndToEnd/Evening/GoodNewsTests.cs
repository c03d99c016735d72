using CineBot.EndToEnd.OpenApi;
using CineBot.EndToEnd.Seam;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using CineBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.EndToEnd.Evening;

/// <summary>What may reach people by private message, over the socket in each language: nothing, until they choose it.</summary>
public sealed class GoodNewsTests : IAsyncLifetime
{
    private const string Where = "recommandations";

    private RunningBot _bot = null!;

    private RehearsalDiscord Discord => _bot.Discord;

    private Persona Zoé => Discord.As("Zoé");

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "reco", "moi", "Rien en message privé", "Les mercis", "Sur Les Glaneuses", "te remercie pour Cléo de 5 à 7")]
    [InlineData("en-GB", "recommend", "my-settings", "Nothing by private message", "Thank-yous", "On Les Glaneuses", "thanks you for Cléo from 5 to 7")]
    public async Task Who_chooses_to_hear_of_thanks_hears_of_them(string locale, string recommend, string settings, string nothing, string thanks, string from, string words)
    {
        await SpokenAsync(locale, recommend);
        var panel = await Zoé.SlashAsync(Where, settings);
        await Zoé.ClickAsync(panel.Message!, "1/my-settings.messages");
        await Zoé.SelectAsync(panel.Message!, nothing, thanks);

        await ThankAsync("Nora");

        var told = await ToldAsync();
        Assert.Contains(from, told.Text, StringComparison.Ordinal);
        Assert.Contains(words, told.Text.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(told.EverPinged);
        Court.Approve(Discord);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "reco")]
    [InlineData("en-GB", "recommend")]
    public async Task Who_chose_nothing_hears_nothing(string locale, string recommend)
    {
        await SpokenAsync(locale, recommend);

        await ThankAsync("Nora");

        Assert.Equal(0, await _bot.Parts.GetRequiredService<Database>().ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM outbox WHERE action = 'notice'"), default));
        Assert.Empty(Zoé.Conversation.Messages);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "reco", "moi", "Rien en message privé", "Les mercis", "Lire", "te remercie pour")]
    [InlineData("en-GB", "recommend", "my-settings", "Nothing by private message", "Thank-yous", "Read", "thanks you for")]
    public async Task Behind_a_closed_door_it_waits_in_one_s_messages(string locale, string recommend, string settings, string nothing, string thanks, string read, string words)
    {
        await SpokenAsync(locale, recommend);
        var panel = await Zoé.SlashAsync(Where, settings);
        await Zoé.ClickAsync(panel.Message!, "1/my-settings.messages");
        await Zoé.SelectAsync(panel.Message!, nothing, thanks);
        Zoé.CloseDms();

        await ThankAsync("Nora");
        await Discord.Transcript.WaitForAsync(exchange => exchange.Status == 403);
        var again = await WaitingPanelAsync(settings);
        var messages = await Zoé.ClickAsync(again.Message!, read);

        Assert.Contains(words, messages.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Discord.World.Messages, message => message.VisibleTo is null && message.Text.Contains(words, StringComparison.Ordinal));
    }

    private async Task SpokenAsync(string locale, string recommend)
    {
        foreach (var persona in new[] { Zoé, Discord.As("Nora") }) persona.User.Locale = locale;
        var opened = await Zoé.SlashAsync(Where, recommend, ("film", "c:cleo-de-5-a-7-1962"));
        await Zoé.SubmitAsync(opened.Modal!, ("why", "Parce que Varda filme Paris"));
        await Discord.World.Changed.WaitForAsync(() => Card() is not null, TestContext.Current.CancellationToken);
    }

    // Returns when the card counts the thanks: what is due with it has been sent before, or is on its way.
    private async Task ThankAsync(string name)
    {
        await Discord.As(name).ClickAsync(Card()!, "Merci");
        await Discord.World.Changed.WaitForAsync(() => Card()!.Text.Contains("1 merci", StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }

    private async Task<Message> ToldAsync()
    {
        await Discord.World.Changed.WaitForAsync(() => Zoé.Conversation.Messages.Any(message => message.Author == Discord.World.Bot), TestContext.Current.CancellationToken);
        return Zoé.Conversation.Messages.Single(message => message.Author == Discord.World.Bot);
    }

    // The bot writes down that the door was closed just after it learns so; each question gives it time.
    private async Task<InteractionOutcome> WaitingPanelAsync(string settings)
    {
        while (true)
        {
            var panel = await Zoé.SlashAsync(Where, settings);
            if (panel.Text.Contains("1 message", StringComparison.Ordinal)) return panel;
        }
    }

    private Message? Card() => Zoé.Read(Where).FirstOrDefault(message => message.Text.Contains("Varda filme Paris", StringComparison.Ordinal));
}
