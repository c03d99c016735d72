using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Seam;

/// <summary>One's own settings and data, over the socket: in a server and in private, in both languages.</summary>
public sealed class MySettingsTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    private RehearsalDiscord Discord => _bot.Discord;

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory(Timeout = 120_000)]
    [InlineData("Agnès", "moi", "Tes réglages", "Exporter mes données", "mes-donnees", "Tout effacer", "Effacer tout ce qui me concerne", "EFFACER", "C’est fait")]
    [InlineData("Maya", "my-settings", "Your settings", "Export my data", "my-data", "Erase everything", "Erase everything about me", "ERASE", "It is done")]
    public async Task A_person_takes_their_data_away_and_erases_everything(string name, string command, string title, string export, string file, string erase, string confirm, string word, string done)
    {
        var person = Discord.As(name);
        var panel = await person.SlashAsync("recommandations", command);
        AssertPrivate(panel, title);

        var files = (await person.ClickAsync(panel.Message!, export)).Message!.Attachments;
        Assert.Equal([$"{file}.html", $"{file}.json"], files.Select(attachment => attachment.FileName));

        var explained = await person.ClickAsync(panel.Message!, erase);
        // Whatever stays is read before the word is asked for, on as many pages as it takes.
        for (var page = 2; More(page); page++) await person.ClickAsync(explained.Message!, $"1/my-settings.erase-more/{page}");
        var asked = await person.ClickAsync(explained.Message!, confirm);
        var erased = await person.SubmitAsync(asked.Modal!, ("word", word));
        AssertPrivate(erased, done);

        bool More(int page) => MessageText.Components(explained.Message!.Components).Any(component => (string?)component["custom_id"] == $"1/my-settings.erase-more/{page}");
    }

    [Fact(Timeout = 120_000)]
    public async Task Settings_are_changed_on_the_panel_itself_in_a_private_conversation_too()
    {
        var zoé = Discord.As("Zoé");
        var panel = await zoé.SlashAsync(zoé.Conversation, "moi");
        Assert.Contains("Tes réglages", panel.Text, StringComparison.Ordinal);

        var form = (await zoé.ClickAsync(panel.Message!, "Modifier")).Modal!;
        await zoé.SubmitAsync(form, ("town", "Brest"), ("from", "22h30"), ("to", "8h"));
        Assert.Contains("de 22:30 à 08:00", panel.Message!.Text, StringComparison.Ordinal);

        await zoé.SelectAsync(panel.Message!, "1/my-settings.language", "en");
        Assert.Contains("Your settings", panel.Message!.Text, StringComparison.Ordinal);
        Assert.Contains("Europe/Paris", panel.Message!.Text, StringComparison.Ordinal);
    }

    private static void AssertPrivate(InteractionOutcome outcome, string words)
    {
        Assert.Null(outcome.Failure);
        Assert.True(outcome.IsEphemeral);
        Assert.Contains(words, outcome.Text, StringComparison.Ordinal);
    }
}
