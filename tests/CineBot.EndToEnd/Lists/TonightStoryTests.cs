using CineBot.EndToEnd.Digests;
using CineBot.EndToEnd.OpenApi;
using Calendar = CineBot.EndToEnd.Parties.Evening;

namespace CineBot.EndToEnd.Lists;

/// <summary>What a film for tonight takes into account, over the socket in both languages: what one would rather avoid, and what others let count.</summary>
public sealed class TonightStoryTests
{
    private const string Where = "recommandations";

    [Theory(Timeout = 180_000)]
    [InlineData("fr", "reco", "ce-soir", "Ce que j’évite", "C’est noté, pour toi seulement", "1 film écarté pour toi\u00A0: Maladie, soins, piqûres.")]
    [InlineData("en", "recommend", "tonight", "What I avoid", "Noted, for you alone", "1 film left out for you: Illness, hospitals, needles.")]
    public async Task A_film_whose_card_warns_of_what_one_avoids_is_left_out_and_only_the_person_reads_so(string language, string recommend, string tonight, string avoid, string noted, string leftOut)
    {
        await using var evening = await Calendar.OpenAsync(language);
        var (nora, zoé) = (evening.Discord.As("Nora"), evening.Discord.As("Zoé"));
        var posted = await nora.SubmitAsync((await nora.SlashAsync(Where, recommend, ("film", Calendar.Film))).Modal!, ("why", "Varda filme Paris"));
        await nora.SubmitAsync((await nora.ClickAsync(posted.Message!, "1/recommendation.complete/1")).Modal!, ("notes", "Maladie ; une scène d’hôpital"));
        await evening.ShowsAsync("Varda filme Paris", "Maladie");
        var before = await zoé.SlashAsync(Where, tonight);
        Assert.Contains("Varda filme Paris", before.Text, StringComparison.Ordinal);

        var form = (await zoé.ClickAsync(before.Message!, avoid)).Modal!;
        var said = await zoé.SubmitAsync(form, ("themes", new[] { "illness" }), ("company", new[] { "alone" }));
        var after = await zoé.SlashAsync(Where, tonight);

        Assert.Contains(noted, said.Text, StringComparison.Ordinal);
        Assert.True(said.IsEphemeral && after.IsEphemeral);
        Assert.Contains(leftOut, after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Varda filme Paris", after.Text, StringComparison.Ordinal);
        Assert.Contains("Varda filme Paris", (await nora.SlashAsync(Where, tonight)).Text + (await evening.Discord.As("Karim").SlashAsync(Where, tonight)).Text, StringComparison.Ordinal);
        Court.Approve(evening.Discord);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("fr", "ce-soir", "que tu as aimé", "Proche de Cléo de 5 à 7")]
    [InlineData("en", "tonight", "which you liked", "Close to Cléo from 5 to 7")]
    public async Task What_people_let_count_teaches_who_looks_for_a_film_and_nobody_else_reads_it(string language, string tonight, string liked, string near)
    {
        await using var evening = await Calendar.OpenAsync(language);
        var (nora, zoé) = (evening.Discord.As("Nora"), evening.Discord.As("Zoé"));
        foreach (var (number, person) in evening.Crowd(12).Index())
        {
            foreach (var film in number % 2 == 0 ? new[] { Calendar.Film, "c:les-glaneurs-et-la-glaneuse-2000" } : ["c:solyaris-1972", "c:stalker-1979"])
                await evening.PressAsync(person, $"1/film.judge/{film}/loved");
            await evening.PressAsync(person, $"1/my-films.share/{person.User.Id}/tastes/on");
        }

        await evening.PressAsync(zoé, $"1/film.judge/{Calendar.Film}/loved");
        var found = await zoé.SlashAsync(Where, tonight);
        Assert.DoesNotContain(near, found.Text, StringComparison.Ordinal);
        // What is near what is reckoned every six hours, in the background.
        for (; !found.Text.Contains(near, StringComparison.Ordinal); found = await zoé.SlashAsync(Where, tonight)) evening.Pass(TimeSpan.FromHours(7));

        Assert.Contains(liked, found.Text, StringComparison.Ordinal);
        Assert.True(found.IsEphemeral);
        Assert.DoesNotContain(liked, (await nora.SlashAsync(Where, tonight)).Text, StringComparison.Ordinal);
        Court.Approve(evening.Discord);
    }
}
