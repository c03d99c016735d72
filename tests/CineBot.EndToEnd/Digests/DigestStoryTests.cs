using CineBot.EndToEnd.OpenApi;
using CineBot.EndToEnd.Parties;
using CineBot.Rehearsal.World;
using Calendar = CineBot.EndToEnd.Parties.Evening;

namespace CineBot.EndToEnd.Digests;

/// <summary>A server's week over the socket, from the settings to the card and the letters, as days pass, in both languages.</summary>
public sealed class DigestStoryTests
{
    [Theory(Timeout = 240_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task It_is_off_until_somebody_who_may_switches_it_on_and_tells_the_week_once(string language)
    {
        await using var evening = await Calendar.OpenAsync(language);
        var words = DigestWords.Of(language);
        Assert.Contains(words.Refused, (await evening.Discord.As("Zoé").SlashAsync("accueil", words.Settings)).Text, StringComparison.Ordinal);
        var steps = await evening.SwitchOnAsync(words);
        Assert.All(steps.Zip([words.Off, words.NothingYet, words.On]), step => Assert.Contains(step.Second, step.First, StringComparison.Ordinal));

        await HappenAsync(evening, words, language);
        Assert.Empty(evening.Posted());
        evening.Pass(DigestHabits.UntilTuesdayEvening);
        var card = await evening.ShowsAsync(DigestWords.Whole(language));
        evening.Pass(TimeSpan.FromDays(1));
        evening.Pass(TimeSpan.FromDays(6));
        await evening.StruckAsync();

        Assert.Equal(card, Assert.Single(evening.Posted()));
        Assert.Empty(card.EverPinged);
        Assert.True(DigestWords.Whole(language).Select(word => card.Text.IndexOf(word, StringComparison.Ordinal)).ToList() is var places && places.Order().SequenceEqual(places), card.Text);
        Assert.DoesNotContain("Saint-Ouen", card.Text, StringComparison.Ordinal);
        Court.Approve(evening.Discord);
    }

    [Theory(Timeout = 240_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task By_private_message_it_comes_to_who_asked_and_not_to_who_left_pauses_or_erased_everything(string language)
    {
        await using var evening = await Calendar.OpenAsync(language);
        var words = DigestWords.Of(language);
        await evening.SwitchOnAsync(words);
        await evening.RecommendAsync(words, "Nora", Calendar.Film, "Varda filme Paris");
        evening.Pass(DigestHabits.UntilTuesdayEvening);
        var card = await evening.ShowsAsync(DigestWords.Whole(language)[0]);
        var (chantal, karim, léo, zoé) = (evening.Discord.As("Chantal"), evening.Discord.As("Karim"), evening.Discord.As("Léo"), evening.Discord.As("Zoé"));
        foreach (var reader in new[] { chantal, karim, léo, zoé }) Assert.Contains(words.Asked, (await reader.ClickAsync(card, "1/digest.ask")).Text, StringComparison.Ordinal);

        karim.Leave(evening.Guild);
        await léo.SubmitAsync((await evening.PressAsync(léo, "1/my-settings.pause")).Modal!, ("until", "12/02/2027"));
        await zoé.SubmitAsync((await evening.PressAsync(zoé, "1/my-settings.erase-confirm")).Modal!, ("word", language == "fr" ? "effacer" : "erase"));
        await evening.RecommendAsync(words, "Nora", DigestHabits.Vertigo, "Le chignon de Kim Novak");
        evening.Pass(TimeSpan.FromDays(7));
        await evening.HearsAsync(chantal, 1);
        await evening.SettlesAsync();

        var letter = Assert.Single(evening.Letters(chantal));
        Assert.Contains(words.Letter, letter.Text, StringComparison.Ordinal);
        Assert.Contains("Le chignon de Kim Novak", (await chantal.ClickAsync(letter, language == "fr" ? "Lire la semaine" : "Read the week")).Text, StringComparison.Ordinal);
        Assert.All(new[] { karim, léo, zoé }, person => Assert.Empty(evening.Letters(person)));
        chantal.Leave(evening.Guild);
        Assert.Contains(words.Left, (await chantal.ClickAsync(letter, language == "fr" ? "Lire la semaine" : "Read the week")).Text, StringComparison.Ordinal);
        Assert.All(evening.World.Messages.Where(message => message.Author == evening.World.Bot), message => Assert.Empty(message.EverPinged));
        Court.Approve(evening.Discord);
    }

    [Theory(Timeout = 240_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task It_comes_at_its_hour_by_the_clocks_of_the_server(string language)
    {
        await using var evening = await Calendar.OpenAsync(language);
        var words = DigestWords.Of(language);
        var inès = evening.Discord.As("Inès");
        var panel = (await inès.SlashAsync("moderation", words.Settings)).Message!;
        await inès.ClickAsync(panel, "1/settings.view/place");
        await inès.SelectAsync(panel, "1/settings.zone", "Indian/Reunion");
        var steps = await evening.SwitchOnAsync(words);
        Assert.Contains("Indian/Reunion", steps[0], StringComparison.Ordinal);
        await evening.RecommendAsync(words, "Nora", Calendar.Film, "Varda filme Paris");

        // From one in the afternoon in Paris until Tuesday at six in the evening in Saint-Denis, where it is three hours later.
        evening.Pass(TimeSpan.FromHours(25.9));
        await evening.Discord.As("Sacha").SlashAsync("accueil", language == "fr" ? "aide" : "help");
        Assert.Empty(evening.Posted());
        evening.Pass(TimeSpan.FromHours(0.2));
        await evening.ShowsAsync(DigestWords.Whole(language)[0], "Varda filme Paris");

        Assert.Single(evening.Posted());
        Court.Approve(evening.Discord);
    }

    [Theory(Timeout = 240_000)]
    [InlineData("fr", true)]
    [InlineData("fr", false)]
    [InlineData("en", true)]
    [InlineData("en", false)]
    public async Task Without_its_channel_or_the_right_to_write_there_whoever_set_it_hears_of_it_and_the_next_tells_it(string language, bool isGone)
    {
        await using var evening = await Calendar.OpenAsync(language);
        var words = DigestWords.Of(language);
        await evening.SwitchOnAsync(words);
        await evening.RecommendAsync(words, "Nora", Calendar.Film, "Varda filme Paris");
        var (inès, channel) = (evening.Discord.As("Inès"), evening.World.Channel(DigestHabits.Read));
        if (isGone) evening.World.DeleteChannel(channel);
        else evening.World.Hide(channel, hidden: true);

        evening.Pass(DigestHabits.UntilTuesdayEvening);
        var waiting = await evening.WaitingForAsync(inès, words.Mine, language == "fr" ? "Lire" : "Read");
        Assert.Contains(isGone ? words.Gone : words.Lacking, waiting, StringComparison.Ordinal);
        var panel = (await inès.SlashAsync("moderation", words.Settings)).Message!;
        await inès.ClickAsync(panel, "1/digest.panel");
        await inès.SelectAsync(panel, "1/digest.channel", DigestHabits.Where);
        evening.Pass(TimeSpan.FromDays(7));
        var card = await evening.ShowsAsync(DigestWords.Whole(language)[0], "Varda filme Paris");

        Assert.Equal(evening.World.Channel(DigestHabits.Where), card.Channel);
        Court.Approve(evening.Discord);
    }

    // Nora recommends Cléo and is thanked; two want L’Atalante, which leaves on Saturday; a party comes, and a shoot looks for extras.
    private static async Task HappenAsync(Calendar evening, DigestWords words, string language)
    {
        var cléo = await evening.RecommendAsync(words, "Nora", Calendar.Film, "Varda filme Paris");
        var atalante = await evening.RecommendAsync(words, "Chantal", DigestHabits.Atalante, "Le père Jules", words.Day);
        await evening.Discord.As("Karim").ClickAsync(cléo, language == "fr" ? "Merci" : "Thanks");
        foreach (var name in new[] { "Karim", "Zoé" }) await evening.Discord.As(name).ClickAsync(atalante, language == "fr" ? "Envie" : "Want to see");
        await evening.AnnounceAsync(Labels.Of(language));
        var nora = evening.Discord.As("Nora");
        var form = (await nora.SlashAsync("accueil", words.Extras)).Modal!;
        var preview = await nora.SubmitAsync(form, ("what", words.Shoot), ("when", words.Day), ("where", "Saint-Ouen (93)"), ("terms", "volunteer"), ("words", "Un phare."));
        await nora.ClickAsync(preview.Message!, language == "fr" ? "Publier" : "Publish");
        await evening.ShowsAsync(words.Shoot.Split('\u00A0', ':')[0], language == "fr" ? "figurant" : "extra");
    }
}
