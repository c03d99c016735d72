using CineBot.EndToEnd.Digests;
using CineBot.EndToEnd.OpenApi;
using Calendar = CineBot.EndToEnd.Parties.Evening;

namespace CineBot.EndToEnd.Lists;

/// <summary>A film that leaves and a wish that is asked about again, over the socket, as days pass, in both languages.</summary>
public sealed class LeavingStoryTests
{
    private const string Where = "recommandations";

    [Theory(Timeout = 180_000)]
    [InlineData("fr", "reco", "Compléter", "Dire jusqu’à quand", "samedi 16 janvier 2027", "jusqu’au samedi 16 janvier 2027", "Encore 5 jours", "Encore 3 jours", "Dernier jour", "Rangée", "Envie", "Me redemander dans 15 jours", "je t’écris une seule fois", "Toujours envie de le voir")]
    [InlineData("en", "recommend", "Add details", "Say until when", "Saturday 16 January 2027", "Saturday 16 January 2027", "5 more days", "3 more days", "Last day", "On the shelf", "Want to see", "Ask me again in 15 days", "I write to you once", "Do you still want to see it")]
    public async Task Days_are_counted_then_the_card_is_shelved_and_whoever_asked_hears_once(string language, string recommend, string complete, string untilWhen, string day, string read, string five, string three, string last, string shelved, string wish, string again, string noted, string asked)
    {
        await using var evening = await Calendar.OpenAsync(language);
        var (nora, zoé) = (evening.Discord.As("Nora"), evening.Discord.As("Zoé"));
        var form = (await nora.SlashAsync(Where, recommend, ("film", Calendar.Film))).Modal!;
        var posted = await nora.SubmitAsync(form, ("why", "Varda filme Paris"));
        var card = await evening.ShowsAsync("Varda filme Paris");

        var details = (await nora.ClickAsync(posted.Message!, complete)).Modal!;
        var placed = await nora.SubmitAsync(details, ("where", "Le Méliès"));
        var completed = await nora.SubmitAsync((await nora.ClickAsync(placed.Message!, untilWhen)).Modal!, ("until", day));
        Assert.Contains(read, completed.Text, StringComparison.Ordinal);
        await evening.ShowsAsync("Varda filme Paris", five);
        var wished = await zoé.ClickAsync(card, wish);
        Assert.Contains(noted, (await zoé.ClickAsync(wished.Message!, again)).Text, StringComparison.Ordinal);

        evening.Pass(TimeSpan.FromDays(2));
        await evening.ShowsAsync("Varda filme Paris", three);
        evening.Pass(TimeSpan.FromDays(3));
        await evening.ShowsAsync("Varda filme Paris", last);
        evening.Pass(TimeSpan.FromDays(1));
        await evening.ShowsAsync("Varda filme Paris", shelved);
        evening.Pass(TimeSpan.FromDays(8.9));
        await evening.SettlesAsync();
        Assert.Empty(zoé.Conversation.Messages);
        evening.Pass(TimeSpan.FromDays(0.2));
        await evening.World.Changed.WaitForAsync(() => zoé.Conversation.Messages.Any(message => message.Author == evening.World.Bot), TestContext.Current.CancellationToken);

        Assert.Contains(asked, Assert.Single(zoé.Conversation.Messages).Text, StringComparison.Ordinal);
        Assert.Empty(zoé.Conversation.Messages[0].EverPinged);
        Court.Approve(evening.Discord);
    }

    [Theory(Timeout = 180_000)]
    [InlineData("fr", "reco", "Envie", "Me redemander dans 15 jours", "moi", "Lire", "Toujours envie de le voir")]
    [InlineData("en", "recommend", "Want to see", "Ask me again in 15 days", "my-settings", "Read", "Do you still want to see it")]
    public async Task Behind_a_closed_door_the_question_waits_among_one_s_messages(string language, string recommend, string wish, string again, string settings, string read, string asked)
    {
        await using var evening = await Calendar.OpenAsync(language);
        var (nora, zoé) = (evening.Discord.As("Nora"), evening.Discord.As("Zoé"));
        await nora.SubmitAsync((await nora.SlashAsync(Where, recommend, ("film", Calendar.Film))).Modal!, ("why", "Varda filme Paris"));
        var wished = await zoé.ClickAsync(await evening.ShowsAsync("Varda filme Paris"), wish);
        await zoé.ClickAsync(wished.Message!, again);
        zoé.CloseDms();

        evening.Pass(TimeSpan.FromDays(15.1));
        var messages = await evening.WaitingForAsync(zoé, settings, read);

        Assert.Contains(asked, messages, StringComparison.Ordinal);
        Assert.Empty(zoé.Conversation.Messages);
        Assert.DoesNotContain(evening.World.Messages, message => message.VisibleTo is null && message.Text.Contains(asked, StringComparison.Ordinal));
        Court.Approve(evening.Discord);
    }
}
