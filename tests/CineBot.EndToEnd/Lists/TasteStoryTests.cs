using CineBot.EndToEnd.OpenApi;
using CineBot.Features.Recommendations.Learning;
using CineBot.Rehearsal.People;
using Calendar = CineBot.EndToEnd.Parties.Evening;

namespace CineBot.EndToEnd.Lists;

/// <summary>The film for tonight learns from what people thought of others and let count here, over the socket in both languages.</summary>
public sealed class TasteStoryTests
{
    private const string Where = "recommandations", Cléo = Calendar.Film, Glaneurs = "c:les-glaneurs-et-la-glaneuse-2000", Solaris = "c:solyaris-1972", Stalker = "c:stalker-1979";

    // After it, whatever was reckoned before is reckoned anew.
    private static readonly TimeSpan Long = TimeSpan.FromHours(7);

    [Theory(Timeout = 120_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task What_people_of_like_taste_loved_is_proposed_once_they_let_it_count_and_not_before(string language)
    {
        await using var evening = await Calendar.OpenAsync(language);
        var (words, zoé) = (TasteWords.In(language), evening.Discord.As("Zoé"));
        var crowd = evening.Crowd(10);
        foreach (var discreet in crowd.Skip(5)) await LoveAsync(words, discreet, Solaris, Stalker);
        await LikeCléoAsync(evening, words, [.. crowd.Take(5)]);

        var first = await zoé.SlashAsync(Where, words.Tonight);
        Assert.True(first.IsEphemeral);
        Assert.Contains(words.NearCléo, first.Text, StringComparison.Ordinal);
        Assert.Contains("Glaneurs", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words.Near, (await zoé.ClickAsync(first.Message!, words.Another)).Text, StringComparison.Ordinal);

        foreach (var discreet in crowd.Skip(5)) await LetCountAsync(words, discreet);
        await LearnsAsync(evening, zoé, Solaris);
        var shown = await zoé.SlashAsync(Where, words.Tonight);
        var both = shown.Text + (await zoé.ClickAsync(shown.Message!, words.Another)).Text;

        Assert.Contains(words.NearCléo, both, StringComparison.Ordinal);
        Assert.Contains(words.NearSolaris, both, StringComparison.Ordinal);
        Assert.Contains("Stalker", both, StringComparison.Ordinal);
        Assert.DoesNotContain(evening.World.Messages, message => message.VisibleTo is null && message.Text.Contains(words.Near, StringComparison.Ordinal));
        Court.Approve(evening.Discord);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task However_near_a_film_is_it_does_not_come_where_its_card_warns_of_what_one_avoids(string language)
    {
        await using var evening = await Calendar.OpenAsync(language);
        var (words, karim, zoé) = (TasteWords.In(language), evening.Discord.As("Karim"), evening.Discord.As("Zoé"));
        var posted = await karim.SubmitAsync((await karim.SlashAsync(Where, words.Recommend, ("film", Glaneurs))).Modal!, ("why", "Elle glane des images"));
        await karim.SubmitAsync((await karim.ClickAsync(posted.Message!, "1/recommendation.complete/1")).Modal!, ("notes", "Maladie ; une scène d’hôpital"));
        await LikeCléoAsync(evening, words, evening.Crowd(5));
        var near = await zoé.SlashAsync(Where, words.Tonight);
        Assert.Contains(words.NearCléo, near.Text, StringComparison.Ordinal);

        var form = (await zoé.ClickAsync(near.Message!, words.Avoid)).Modal!;
        await zoé.SubmitAsync(form, ("themes", new[] { "illness" }), ("company", new[] { "alone" }));
        var after = await zoé.SlashAsync(Where, words.Tonight);

        Assert.Contains(words.LeftOut, after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words.Near, after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elle glane des images", after.Text, StringComparison.Ordinal);
        Court.Approve(evening.Discord);
    }

    // Five loved Cléo and The Gleaners, Nora Solaris, and they let it count; Zoé, who lets nothing count, loved Cléo and Solaris.
    private static async Task LikeCléoAsync(Calendar evening, TasteWords words, IReadOnlyList<Persona> five)
    {
        var (nora, zoé) = (evening.Discord.As("Nora"), evening.Discord.As("Zoé"));
        foreach (var person in five) await LoveAsync(words, person, Cléo, Glaneurs);
        await LoveAsync(words, nora, Solaris);
        await LoveAsync(words, zoé, Cléo, Solaris);
        foreach (var person in five.Append(nora)) await LetCountAsync(words, person);
        await LearnsAsync(evening, zoé, Cléo);
    }

    private static async Task LoveAsync(TasteWords words, Persona person, params string[] films)
    {
        foreach (var film in films)
        {
            var sheet = await person.SlashAsync(Where, "film", (words.Name, film));
            var seen = await person.ClickAsync(sheet.Message!, words.Seen);
            await person.ClickAsync(seen.Message!, words.Loved);
        }
    }

    private static async Task LetCountAsync(TasteWords words, Persona person)
    {
        var lists = (await person.SlashAsync(Where, words.Lists)).Message!;
        await person.ClickAsync(lists, words.Sharing);
        await person.ClickAsync(lists, $"1/my-films.share/{person.User.Id}/tastes/on");
    }

    // Time passes until the bot knows what is near a film that the person loved.
    private static async Task LearnsAsync(Calendar evening, Persona person, string film)
    {
        evening.Pass(Long);
        await evening.WritesDownAsync(unit => TasteStore.Hints(unit, new((long)evening.Guild.Id), new((long)person.User.Id)).FirstOrDefault(hint => hint.Judged.Value == film));
    }
}
