using CineBot.EndToEnd.OpenApi;
using Calendar = CineBot.EndToEnd.Parties.Evening;

namespace CineBot.EndToEnd.Lists;

/// <summary>What a film for tonight takes into account, over the socket in both languages: what one would rather avoid.</summary>
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
}
