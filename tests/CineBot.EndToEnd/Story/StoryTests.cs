using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Story;

/// <summary>One film recommended, from the bot's arrival to its help, over the real socket: people read their own language, the card speaks the server's.</summary>
public sealed class StoryTests
{
    private const string Why = "La banlieue filmée de l’intérieur, sans un mot de trop.";
    private const string Reworded = "Une colère qui monte, filmée à hauteur d’enfant.";
    private const string Second = "Vue deux fois, et la fin me serre encore la gorge.";

    [Theory(Timeout = 180_000)]
    [InlineData("fr", "Zoé", "Maya")]
    [InlineData("en", "Maya", "Nora")]
    public async Task A_film_is_recommended_completed_wanted_seen_thanked_joined_reworded_withdrawn_and_put_back(string language, string teller, string other)
    {
        await using var theatre = await Theatre.OpenAsync(language);
        var server = Tongue.OfServer(language);
        await theatre.StartAsync();
        await theatre.ShowsAsync("accueil", server.Welcome);

        var own = await RecommendAsync(theatre, teller);
        own = await CompleteAsync(theatre, server, teller, own);
        await ThreePressAtOnceAsync(theatre, server, other);
        await JoinAsync(theatre, server, "Karim");
        own = await RewordAsync(theatre, teller, own);
        await WithdrawAndPutBackAsync(theatre, teller, own);
        await HelpAsync(theatre, teller);

        Assert.Single(theatre.Posted("accueil"));
        Assert.Single(theatre.Posted());
        Transcripts.Judge(theatre);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_bot_greets_once_where_the_server_does_and_is_silent_where_it_may_not_write()
    {
        await using var theatre = await Theatre.OpenAsync();
        var (sacha, world) = (theatre.World.Person("Sacha"), theatre.World);
        var mute = world.AddGuild("Le Ciné muet", sacha);
        mute.SystemChannelId = world.AddChannel(mute, "accueil-muet", ChannelKind.Text, new Overwrite(mute.Id, false, Permission.None, Permission.SendMessages)).Id;
        world.InviteBot(mute);

        await theatre.StartAsync();
        await theatre.ShowsAsync("accueil", Tongue.French.Welcome);
        await theatre.Bot.KillAsync();
        await theatre.StartAsync();
        await theatre.RecommendAsync("Zoé");
        await theatre.ShowsAsync(Theatre.Cards, "Parce que c’est beau");

        Assert.Equal(2, world.Messages.Count(message => message.Author == world.Bot && message.VisibleTo is null));
        Assert.Empty(new Persona(theatre.Discord, sacha).Read("accueil-muet"));
        Transcripts.Judge(theatre);
    }

    private static async Task<InteractionOutcome> RecommendAsync(Theatre theatre, string teller)
    {
        var person = theatre.Discord.As(teller);
        var words = Tongue.Of(person);
        var offered = await person.AutocompleteAsync(Theatre.Cards, words.Recommend, "film", "miserab");
        var choice = offered.Choices.Single(choice => choice.Name == "Les Misérables (2019, Ladj Ly)");

        var form = await person.SlashAsync(Theatre.Cards, words.Recommend, ("film", choice.Value));
        var posted = await person.SubmitAsync(form.Modal!, (words.Why, Why));

        // Two inputs in all: the film, and why.
        Assert.Equal(words.Why, Assert.Single(form.Modal!.Fields).Label);
        AssertPrivately(posted, words.Posted);
        await theatre.ShowsAsync(Theatre.Cards, "Les Misérables (2019, Ladj Ly)", Why);
        return posted;
    }

    private static async Task<InteractionOutcome> CompleteAsync(Theatre theatre, Tongue server, string teller, InteractionOutcome own)
    {
        var person = theatre.Discord.As(teller);
        var words = Tongue.Of(person);
        var form = await person.ClickAsync(own.Message!, words.Complete);

        var completed = await person.SubmitAsync(form.Modal!, (words.Where, "Médiathèque de Montreuil"), ("kind", "gem"), ("moods", new[] { "intense", "political" }));

        AssertPrivately(completed, words.Completed);
        await theatre.ShowsAsync(Theatre.Cards, Why, $"{server.SeenAt}Médiathèque de Montreuil");
        return completed;
    }

    private static async Task ThreePressAtOnceAsync(Theatre theatre, Tongue server, string other)
    {
        var card = theatre.Posted().Single();
        var pressed = new (string Name, string Button, Func<Tongue, string> Answer)[]
        {
            ("Agnès", server.Wish, words => words.Wished), (other, server.Seen, words => words.Saw), ("Karim", server.Thanks, words => words.Thanked),
        };
        var pressing = pressed.Select(press => theatre.Discord.As(press.Name).StartClick(card, press.Button)).ToList();

        foreach (var (press, outcome) in pressed.Zip(pressing)) AssertPrivately(await outcome.SettledAsync(), press.Answer(Tongue.Of(theatre.Discord.As(press.Name))));
        await theatre.ShowsAsync(Theatre.Cards, server.Counts);
    }

    private static async Task JoinAsync(Theatre theatre, Tongue server, string name)
    {
        var person = theatre.Discord.As(name);
        var words = Tongue.Of(person);
        var asked = await person.ClickAsync(theatre.Posted().Single(), server.More);
        var form = await person.ClickAsync(asked.Message!, words.Join);

        AssertPrivately(await person.SubmitAsync(form.Modal!, (words.Why, Second)), words.Joined);

        await theatre.ShowsAsync(Theatre.Cards, Why, Second);
    }

    private static async Task<InteractionOutcome> RewordAsync(Theatre theatre, string teller, InteractionOutcome own)
    {
        var person = theatre.Discord.As(teller);
        var words = Tongue.Of(person);
        var form = await person.ClickAsync(own.Message!, words.Reword);
        Assert.Equal(Why, Assert.Single(form.Modal!.Fields, field => field.CustomId == "why").Value);

        var reworded = await person.SubmitAsync(form.Modal, (words.Why, Reworded));

        AssertPrivately(reworded, words.Reworded);
        var card = await theatre.ShowsAsync(Theatre.Cards, Reworded, Second);
        Assert.DoesNotContain(Why, card.Text, StringComparison.Ordinal);
        return reworded;
    }

    private static async Task WithdrawAndPutBackAsync(Theatre theatre, string teller, InteractionOutcome own)
    {
        var person = theatre.Discord.As(teller);
        var words = Tongue.Of(person);
        var withdrawn = await person.ClickAsync(own.Message!, words.Withdraw);
        Assert.Contains(words.Withdrawn, withdrawn.Text, StringComparison.Ordinal);
        await theatre.World.WaitForAsync(_ => !theatre.Posted().Single().Text.Contains(Reworded, StringComparison.Ordinal));

        var form = await person.ClickAsync(withdrawn.Message!, words.Again);
        Assert.Equal(Reworded, Assert.Single(form.Modal!.Fields).Value);
        await person.SubmitAsync(form.Modal);

        await theatre.ShowsAsync(Theatre.Cards, Reworded, Second);
    }

    private static async Task HelpAsync(Theatre theatre, string name)
    {
        var person = theatre.Discord.As(name);
        AssertPrivately(await person.SlashAsync(Theatre.Cards, Tongue.Of(person).Help), Tongue.Of(person).Helped);
    }

    private static void AssertPrivately(InteractionOutcome outcome, string words)
    {
        Assert.Contains(words, outcome.Text, StringComparison.Ordinal);
        Assert.True(outcome.IsEphemeral);
    }
}
