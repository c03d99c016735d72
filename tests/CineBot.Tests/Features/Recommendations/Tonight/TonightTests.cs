using CineBot.Interactions;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Tonight;

public sealed class TonightTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", true, "Tiré du catalogue : personne n’en a encore parlé ici, ", "Une autre")]
    [InlineData("en-GB", true, "From the catalogue: nobody has spoken of it here yet, ", "Another one")]
    [InlineData("fr", false, "Tiré du catalogue : il n’est ni dans tes envies ni dans tes films vus, ", "Une autre")]
    [InlineData("en-US", false, "From the catalogue: neither among the films you want to see nor among those you have seen, ", "Another one")]
    public async Task A_newcomer_has_a_film_in_one_input_in_a_server_or_without(string locale, bool inServer, string why, string another)
    {
        _club.Locale = locale;
        _club.Guild = inServer ? Server : null;

        var answered = await _club.AskAsync(Zoé, "tonight");

        Assert.Equal(Answer.Private, answered.Answer);
        Assert.Null(answered.Reply.Form);
        Assert.Contains(why, Read(answered));
        Assert.Contains(another, Labels(answered));
        Assert.Equal(inServer, Labels(answered).Any(label => label is "Proposer en séance" or "Suggest for a watch party"));
    }

    [Theory]
    [InlineData("fr", "<@102> et <@103> en ont envie, 1 h 30.")]
    [InlineData("en-GB", "<@102> and <@103> want to see it, 1 h 30 min.")]
    public async Task What_those_named_want_comes_first_and_says_so(string locale, string why)
    {
        await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", "Parce que Varda");
        await _club.RecommendAsync(Agnès, "Les Misérables (2019)", "Parce que Ladj Ly");
        await _club.RecommendAsync(Chantal, "Les Misérables (2019)", "Oui");
        await _club.PressAsync(Nora, "recommendation.wish", 1);
        await _club.PressAsync(Karim, "recommendation.wish", 1);
        _club.Locale = locale;

        var alone = await _club.AskAsync(Zoé, "tonight", ("with", Nora));
        var together = await InviteAsync(alone, Nora, Karim);

        Assert.Equal(Answer.Update, together.Answer);
        Assert.Contains(why, Read(together));
        Assert.Contains("Parce que Varda", Read(together));
    }

    [Fact]
    public async Task Ones_own_wish_is_said_to_be_ones_own()
    {
        await WishAsync(Zoé, "c:cleo-de-5-a-7-1962");

        Assert.Contains("Tu en as envie, 1 h 30.", Read(await _club.AskAsync(Zoé, "tonight")));
        _club.Guild = null;
        Assert.Contains("Tu en as envie, 1 h 30.", Read(await _club.AskAsync(Zoé, "tonight")));
    }

    [Fact]
    public async Task A_wish_from_elsewhere_is_named_only_where_it_is_shared()
    {
        await WishAsync(Nora, "c:cleo-de-5-a-7-1962");
        var before = Read(await _club.AskAsync(Zoé, "tonight", ("with", Nora)));
        await _club.WriteAsync(unit => ListedThings.Shares(unit, Nora, Voisins, wishes: true, seen: true));
        var elsewhere = Read(await _club.AskAsync(Zoé, "tonight", ("with", Nora)));
        await _club.WriteAsync(unit => ListedThings.Shares(unit, Nora, Server, wishes: true, seen: false));
        var shared = Read(await _club.AskAsync(Zoé, "tonight", ("with", Nora)));

        Assert.DoesNotContain("<@102> en a envie", before);
        Assert.DoesNotContain("<@102> en a envie", elsewhere);
        Assert.Contains("<@102> en a envie", shared);
    }

    [Fact]
    public async Task With_somebody_else_it_is_both_who_want_it()
    {
        await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", "Parce que Varda");
        await _club.PressAsync(Nora, "recommendation.wish", 1);
        await WishAsync(Zoé, "c:cleo-de-5-a-7-1962");

        var words = Read(await _club.AskAsync(Zoé, "tonight", ("with", Nora)));

        Assert.Contains("<@102> et toi en avez envie", words);
        Assert.Contains("Pour <@102> et toi", words);
    }

    [Fact]
    public async Task What_somebody_has_seen_keeps_a_film_away_only_where_they_share_it()
    {
        await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", "Parce que Varda");
        await _club.PressAsync(Nora, "recommendation.seen", 1);
        var unshared = Read(await _club.AskAsync(Zoé, "tonight", ("with", Nora)));
        await _club.WriteAsync(unit => ListedThings.Shares(unit, Nora, Server, wishes: false, seen: true));
        var shared = Read(await _club.AskAsync(Zoé, "tonight", ("with", Nora)));

        Assert.Contains("Cléo", unshared);
        Assert.DoesNotContain("Cléo", shared);
        Assert.DoesNotContain("Cléo", Read(await _club.AskAsync(Nora, "tonight")));
    }

    [Fact]
    public async Task A_recommendation_says_by_whom_and_where_to_see_it()
    {
        await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", "Parce que Varda");
        var form = await _club.PressAsync(Karim, "film.place", "c:cleo-de-5-a-7-1962");
        await _club.FillAsync(Karim, form.Form(), ("place", "Médiathèque Persépolis"));

        var words = Read(await _club.AskAsync(Zoé, "tonight"));

        Assert.Contains("<@101> le recommande ici, 1 h 30.", words);
        Assert.Contains("Où le voir : Médiathèque Persépolis (selon <@103>)", words);
    }

    [Fact]
    public async Task Another_one_goes_on_in_the_same_order_and_the_same_press_gives_the_same_film()
    {
        var first = await _club.AskAsync(Zoé, "tonight");
        var next = Find(first, "tonight.next");

        var second = await _club.PressAsync(Zoé, next);
        var again = await _club.PressAsync(Zoé, next);

        Assert.Equal(Answer.Update, second.Answer);
        Assert.NotEqual(Read(first), Read(second));
        Assert.Equal(Read(second), Read(again));
    }

    [Fact]
    public async Task Outside_a_server_there_is_only_who_asks()
    {
        await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", "Parce que Varda");
        await _club.WriteAsync(unit => ListedThings.Wishes(unit, Nora, new("c:cleo-de-5-a-7-1962")));
        await _club.WriteAsync(unit => ListedThings.Shares(unit, Nora, Server, wishes: true, seen: true));
        _club.Guild = null;

        var answered = await _club.AskAsync(Zoé, "tonight", ("with", Nora));

        Assert.DoesNotContain("102", Read(answered));
        Assert.DoesNotContain("recommande", Read(answered));
        Assert.DoesNotContain(answered.Reply.Card!.Blocks, block => block is Picker);
    }

    [Fact]
    public async Task Envie_goes_on_ones_own_list_and_under_no_card()
    {
        await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", "Parce que Varda");

        var wished = await _club.PressAsync(Zoé, Find(await _club.AskAsync(Zoé, "tonight"), "film.wish"));
        var again = await _club.PressAsync(Zoé, "film.wish", "c:cleo-de-5-a-7-1962");
        var undone = await _club.PressAsync(Zoé, wished.Button("film.unwish"));

        Assert.Equal("film.wished", wished.Key());
        Assert.Equal("recommendation.wished_already", again.Key());
        Assert.Equal("recommendation.unwished", undone.Key());
        Assert.Equal(0, await _club.CountAsync("reactions"));
        Assert.Equal(0, await _club.CountAsync("wishes"));
    }

    [Fact]
    public async Task Somebody_elses_press_uses_their_own_lists_and_nobody_elses()
    {
        await WishAsync(Zoé, "c:cleo-de-5-a-7-1962");
        var zoés = await _club.AskAsync(Zoé, "tonight");

        var pressed = await _club.PressAsync(Karim, Find(zoés, "tonight.next"));

        Assert.DoesNotContain("envie,", Read(pressed));
    }

    private async Task WishAsync(MemberId member, string film) => Assert.Equal("film.wished", (await _club.PressAsync(member, "film.wish", film)).Key());

    private Task<Answered> InviteAsync(Answered from, params MemberId[] guests)
    {
        var picker = from.Reply.Card!.Blocks.OfType<Picker>().Single();
        return _club.SendAsync(_club.Press(Zoé, picker.Path, [.. picker.Ids]) with { Picked = [.. guests.Select(guest => guest.ToString())] });
    }

    // Spaces that do not break read like others here.
    private string Read(Answered answered) => _club.Words(answered).Replace('\u00A0', ' ');

    private static Button Find(Answered answered, string path) =>
        answered.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(buttons => buttons.Row).Single(button => button.Path == path);

    private List<string> Labels(Answered answered) =>
    [
        .. DiscordLimits.Parts(_club.Writer().Message(answered.Reply, answered.Language, isPrivate: true).Components)
            .Select(part => part["label"]?.GetValue<string>()).OfType<string>(),
    ];
}
