using CineBot.EndToEnd.Story;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Choosing;

/// <summary>A club chooses its film, and its date, over the real socket: every act is counted, and nobody is pinged but those who said when they could.</summary>
public sealed class ChoosingStoryTests
{
    private const string Place = "seances";

    [Theory(Timeout = 180_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_film_is_nominated_voted_for_in_secret_and_made_a_party(string language)
    {
        await using var theatre = await Theatre.OpenAsync(language);
        var words = ChoosingWords.Of(language);
        await theatre.StartAsync();
        var host = theatre.Discord.As(words.Host);

        var known = await host.SlashAsync(Place, words.Command, ("vote", "films"), (words.When, words.Evening(theatre.World.Now.AddDays(20))));
        var form = await host.ClickAsync(known.Message!, words.OpenVote);
        await host.SubmitAsync(form.Modal!);
        var card = await theatre.ShowsAsync(Place, words.Question);

        await NominateAsync(theatre, card, "Nora", words, "Fantasmagorie");
        await NominateAsync(theatre, card, "Karim", words, "Entr’acte");
        await theatre.ShowsAsync(Place, "Fantasmagorie (1908", "Entr’acte (1924");
        await ManageAsync(host, card, words, words.Start);
        card = await theatre.ShowsAsync(Place, words.Question, words.Begun);
        await VoteAsync(theatre, card, words, "Karim", "2");
        await VoteAsync(theatre, card, words, words.Host, "2");
        Assert.DoesNotContain(words.Won, (await theatre.ShowsAsync(Place, words.Voted)).Text, StringComparison.Ordinal);
        await ManageAsync(host, card, words, words.Close);
        card = await theatre.ShowsAsync(Place, words.Won);

        var settled = await host.ClickAsync(card, words.Settle);

        Assert.Contains(words.Published, settled.Text, StringComparison.Ordinal);
        await theatre.ShowsAsync(Place, words.Coming, "Entr’acte");
        await theatre.SettlesAsync();
        Transcripts.Judge(theatre);
    }

    [Theory(Timeout = 180_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_date_is_polled_and_becomes_the_event_and_only_those_who_ticked_it_are_asked(string language)
    {
        await using var theatre = await Theatre.OpenAsync(language);
        var words = ChoosingWords.Of(language);
        await theatre.StartAsync();
        var (host, nora) = (theatre.Discord.As(words.Host), theatre.Discord.As("Nora"));
        var slots = string.Join('\n', new[] { 10, 11, 12 }.Select(days => words.Evening(theatre.World.Now.AddDays(days))));

        // Three inputs: the command, the form, the press.
        var form = await host.SlashAsync(Place, words.Command, ("vote", "dates"), ("film", "c:entr-acte-1924"));
        var readBack = await host.SubmitAsync(form.Modal!, (words.Slots, slots));
        Assert.Contains("1. <t:", readBack.Text, StringComparison.Ordinal);
        await host.ClickAsync(readBack.Message!, words.Publish);
        var card = await theatre.ShowsAsync(Place, words.Dates);

        await TickAsync(nora, card, words, "2", "3");
        await TickAsync(theatre.Discord.As("Karim"), card, words, "2");
        await TickAsync(theatre.Discord.As("Zoé"), card, words, "0");
        await ManageAsync(host, card, words, words.ClosePoll);
        card = await theatre.ShowsAsync(Place, words.Found);
        Assert.Contains(words.Published, (await host.ClickAsync(card, words.SettleDate)).Text, StringComparison.Ordinal);

        var party = await theatre.ShowsAsync(Place, words.Coming);
        var asked = await theatre.ShowsAsync(Place, words.Asked);
        Assert.Equal(new[] { "Nora", "Karim" }.Select(name => theatre.World.Person(name).Id).Order(), asked.EverPinged.Order());
        Assert.All(theatre.World.Messages.Where(message => message != asked && message.Author == theatre.World.Bot), message => Assert.Empty(message.EverPinged));
        await nora.ClickAsync(party, words.Yes);
        await theatre.ShowsAsync(Place, "**1 ");
    }

    // Two inputs: the button, the form.
    private static async Task NominateAsync(Theatre theatre, Message card, string name, ChoosingWords words, string film)
    {
        var person = theatre.Discord.As(name);
        var form = await person.ClickAsync(card, words.Nominate);
        var said = await person.SubmitAsync(form.Modal!, (ChoosingWords.Of(person.User.Locale[..2]).Film, film));
        Assert.True(said.IsEphemeral);
    }

    // Two inputs: the button, the menu.
    private static async Task VoteAsync(Theatre theatre, Message card, ChoosingWords words, string name, params string[] films)
    {
        var person = theatre.Discord.As(name);
        var own = ChoosingWords.Of(person.User.Locale[..2]);
        var ballot = await person.ClickAsync(card, words.Vote);
        var cast = await person.SelectAsync(ballot.Message!, own.Suits, films);
        Assert.Contains(own.Cast, cast.Text, StringComparison.Ordinal);
        Assert.True(cast.IsEphemeral);
    }

    private static async Task TickAsync(Persona person, Message card, ChoosingWords words, params string[] slots)
    {
        var own = ChoosingWords.Of(person.User.Locale[..2]);
        var asked = await person.ClickAsync(card, words.Answer);
        Assert.Contains(own.Noted, (await person.SelectAsync(asked.Message!, own.Tick, slots)).Text, StringComparison.Ordinal);
    }

    private static async Task ManageAsync(Persona host, Message card, ChoosingWords words, string step)
    {
        var panel = await host.ClickAsync(card, words.Manage);
        await host.ClickAsync(panel.Message!, step);
    }
}
