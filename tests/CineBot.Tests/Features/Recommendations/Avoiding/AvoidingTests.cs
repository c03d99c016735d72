using CineBot.Features.Recommendations.Avoiding;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Avoiding;

/// <summary>What one would rather not see: said in one form, honoured tonight, and nobody else's business.</summary>
public sealed class AvoidingTests : IAsyncLifetime
{
    private const string Cléo = "Cléo de 5 à 7";
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await WarnAsync(Agnès, Cléo, "Maladie ; une scène d’hôpital, et des clowns");
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "1 film écarté pour toi : Maladie, soins, piqûres.", "C’est noté, pour toi seulement.")]
    [InlineData("en-GB", "1 film left out for you: Illness, hospitals, needles.", "Noted, for you alone.")]
    public async Task A_film_whose_card_warns_of_it_is_left_out_and_said(string locale, string leftOut, string noted)
    {
        Assert.Contains(Cléo, Read(await _club.AskAsync(Zoé, "tonight")));
        _club.Locale = locale;

        var said = await AvoidAsync(Zoé, ["illness"]);
        var tonight = Read(await _club.AskAsync(Zoé, "tonight"));

        Assert.Contains(noted, Read(said));
        Assert.Contains(leftOut, tonight);
        Assert.DoesNotContain("Parce que", tonight);
        Assert.DoesNotContain("left out", Read(await _club.AskAsync(Nora, "tonight")));
        Assert.DoesNotContain("écarté", Read(await _club.AskAsync(Nora, "tonight")));
    }

    [Fact]
    public async Task It_does_not_come_from_the_catalogue_or_ones_wishes_either()
    {
        await _club.PressAsync(Zoé, "film.wish", "c:cleo-de-5-a-7-1962");
        await AvoidAsync(Zoé, ["illness"]);
        var card = await _club.AskAsync(Zoé, "tonight", ("max-length", 91L));
        var seen = new List<string>();

        for (var press = 0; press < 12; press++)
        {
            seen.Add(Read(card).Split('\n')[0]);
            _club.Time.Advance(TimeSpan.FromSeconds(2));
            card = await _club.PressAsync(Zoé, card.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(buttons => buttons.Row).Single(button => button.Path == "tonight.next"));
        }

        Assert.DoesNotContain(seen, title => title.Contains(Cléo, StringComparison.Ordinal));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("clowns", true)]
    [InlineData("Clown", true)]
    [InlineData("scene d hopital", true)]
    [InlineData("une scène d’hôpitaux", false)]
    [InlineData("clo", false)]
    [InlineData("!!!, , ;", false)]
    public async Task Ones_own_words_count_whole_or_by_their_beginning(string words, bool leftOut)
    {
        await AvoidAsync(Zoé, [], words);

        Assert.Equal(leftOut, Read(await _club.AskAsync(Zoé, "tonight")).Contains("1 film écarté pour toi : « ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guests_avoidance_leaves_no_trace_of_whose_it_is()
    {
        await AvoidAsync(Nora, ["illness"], "clowns", "together");

        var together = Read(await _club.AskAsync(Zoé, "tonight", ("with", Nora)));

        Assert.DoesNotContain("Parce que", together);
        Assert.All(["écarté", "Maladie", "clowns", "évite pas"], word => Assert.DoesNotContain(word, together));
        Assert.Contains(Cléo, Read(await _club.AskAsync(Zoé, "tonight")));
        Assert.Contains(Cléo, Read(await _club.AskAsync(Zoé, "tonight", ("with", Karim))));
    }

    [Fact]
    public async Task A_guest_who_chose_nothing_is_alone_with_it()
    {
        await AvoidAsync(Nora, ["illness"], null, "alone");

        Assert.Contains(Cléo, Read(await _club.AskAsync(Zoé, "tonight", ("with", Nora))));
        Assert.DoesNotContain("Parce que", Read(await _club.AskAsync(Nora, "tonight")));
    }

    [Fact]
    public async Task The_form_comes_back_as_it_was_and_empties()
    {
        await AvoidAsync(Zoé, ["war", "illness"], "clowns,  dentiste ", "together");
        var form = (await _club.PressAsync(Zoé, "avoid.open")).Form();
        var emptied = await _club.FillAsync(Zoé, form with { Fields = [.. form.Fields.Select(field => field is MenuField { Name: "themes" } menu ? menu with { Chosen = [] } : field)] }, ("words", ""));

        Assert.Equal(["illness", "war"], form.Fields.OfType<MenuField>().First().Chosen);
        Assert.Equal("clowns, dentiste", form.Fields.OfType<TextField>().Single().Value);
        Assert.Equal(["together"], form.Fields.OfType<MenuField>().Last().Chosen);
        Assert.Equal("avoid.emptied", emptied.Key());
        Assert.Equal(0, await _club.CountAsync("avoidances"));
    }

    [Fact]
    public async Task A_warning_counts_whoever_wrote_it()
    {
        await AvoidAsync(Zoé, ["illness"]);
        await _club.WriteAsync(unit => CineBot.Features.Members.KeptAwayStore.Set(unit, Agnès, [Zoé]));

        Assert.Contains("1 film écarté pour toi", Read(await _club.AskAsync(Zoé, "tonight")));
    }

    [Fact]
    public void Every_subject_is_found_by_its_words_and_not_in_others()
    {
        static IEnumerable<string> Found(string note) => new Avoidance([.. ContentTheme.All.Select(theme => theme.Key)], [], false).FoundIn([note]).Select(text => text.Key["avoid.theme.".Length..]);

        Assert.Equal(["sexual_violence"], Found("un viol (hors champ)"));
        Assert.Equal(["violence"], Found("Violent par moments"));
        Assert.Equal(["suicide"], Found("SUICIDE d'un ado"));
        Assert.Equal(["war"], Found("images de la guerre"));
        Assert.Equal(["flashing"], Found("risque d’épilepsie"));
        Assert.Empty(Found("un violon, des violettes, un bon moment"));
        Assert.Empty(Found(""));
        Assert.Equal(ContentTheme.All.Count, ContentTheme.All.Select(theme => theme.Key).Distinct().Count());
        Assert.InRange(ContentTheme.All.Count, 1, 25);
    }

    private async Task<Answered> AvoidAsync(MemberId member, string[] themes, string? words = null, string company = "alone")
    {
        var form = (await _club.PressAsync(member, "avoid.open")).Form();
        (string, string)[] filled = [.. themes.Select(theme => ("themes", theme)), ("words", words ?? ""), ("company", company)];
        return await _club.FillAsync(member, form, filled);
    }

    private async Task WarnAsync(MemberId member, string film, string notes)
    {
        await _club.RecommendAsync(member, film, "Parce que Varda");
        var form = (await _club.PressAsync(member, "recommendation.complete", 1)).Form();
        await _club.FillAsync(member, form, ("notes", notes));
    }

    private string Read(Answered answered) => _club.Words(answered).Replace('\u00A0', ' ');
}
