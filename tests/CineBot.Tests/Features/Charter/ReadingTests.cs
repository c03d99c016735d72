using CineBot.Features.Charter;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter;

public sealed class ReadingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Before_one_is_published_the_charter_is_only_proposed()
    {
        var read = await _club.AskAsync(Zoé, "charter.read");

        Assert.Contains("Ce texte est proposé.", _club.Words(read), StringComparison.Ordinal);
        Assert.Equal(12, read.Menu("charter.article").Choices.Count);
        Assert.Empty(read.Buttons("charter.agree"));
        Assert.Equal("charter.none", (await _club.AskAsync(Zoé, "charter.accept")).Key());
        Assert.Equal("charter.none", (await _club.PressAsync(Zoé, "charter.agree", "proposed", "-")).Key());
        Assert.Equal(0, await _club.CountAsync("charter_acceptances"));
    }

    [Theory]
    [InlineData("fr", "La bienveillance n’oblige personne à se taire", "Ce que nous voulons")]
    [InlineData("en", "Kindness silences nobody", "What we want")]
    public async Task Every_article_is_read_in_the_readers_language(string locale, string title, string label)
    {
        _club.Locale = locale;
        await _club.PublishAsync();
        var contents = await _club.AskAsync(Maya, "charter.read");

        var article = await _club.SendAsync(_club.Press(Maya, "charter.article", [.. contents.Menu("charter.article").Ids]) with { Picked = ["3"] });
        var next = await _club.PressAsync(Maya, article.Buttons("charter.article").Last());
        var back = await _club.PressAsync(Maya, article.Buttons("charter.contents").Single());

        Assert.Contains(title, _club.Words(article), StringComparison.Ordinal);
        Assert.Contains(label, _club.Words(article), StringComparison.Ordinal);
        Assert.Contains("4. ", _club.Words(next), StringComparison.Ordinal);
        Assert.Equal(_club.Words(contents), _club.Words(back));
    }

    [Fact]
    public async Task Whoever_accepts_is_written_down_with_version_time_language_and_press()
    {
        await _club.PublishAsync();
        _club.Locale = "en-GB";
        var read = await _club.AskAsync(Maya, "charter.accept");
        var press = _club.Press(Maya, "charter.agree", [.. read.Buttons("charter.agree").Single().Ids]);

        var agreed = await _club.SendAsync(press);
        await _club.SendAsync(press);
        await _club.AcceptAgainAsync(Maya);

        Assert.Equal("charter.agreed", agreed.Key());
        Assert.Equal([$"{Server} {Maya} 1 {press.At.ToUnixTimeMilliseconds()} en {press.Id}"], await _club.AcceptancesAsync());
        Assert.Contains("You have accepted version 1.", _club.Words(await _club.AskAsync(Maya, "charter.read")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreeing_is_taken_back_in_one_press()
    {
        await _club.PublishAsync();
        var agreed = await _club.AcceptAsync(Zoé);
        await _club.AcceptAsync(Nora);

        var back = await _club.PressAsync(Zoé, agreed.Button("charter.take-back"));
        var again = await _club.PressAsync(Zoé, agreed.Button("charter.take-back"));

        Assert.Equal("charter.taken_back", back.Key());
        Assert.Equal("charter.nothing_to_take_back", again.Key());
        Assert.Equal([Nora], await _club.ReadAsync(unit => unit.Query<MemberId>("SELECT member_id FROM charter_acceptances")));
    }

    [Fact]
    public async Task A_text_that_asks_for_something_else_is_not_accepted_by_an_old_button()
    {
        await _club.PublishAsync(CharterHabits.Small);
        var old = (await _club.AskAsync(Zoé, "charter.read")).Buttons("charter.agree").Single();
        await _club.PublishAsync(CharterHabits.Small.Replace("Un non suffit.", "Un non, et une raison.", StringComparison.Ordinal));

        var pressed = await _club.PressAsync(Zoé, old);

        Assert.Equal("charter.newer", pressed.Key());
        Assert.Equal(0, await _club.CountAsync("charter_acceptances"));
        Assert.Single((await _club.PressAsync(Zoé, pressed.Button("charter.open"))).Buttons("charter.agree"));
    }

    [Fact]
    public async Task An_old_version_is_read_to_the_letter_and_accepts_nothing()
    {
        await _club.PublishAsync(CharterHabits.Small);
        await _club.AcceptAsync(Zoé);
        await _club.PublishAsync(CharterHabits.Small.Replace("Un non suffit.", "Un non, et une raison.", StringComparison.Ordinal));
        var versions = await _club.PressAsync(Zoé, (await _club.AskAsync(Zoé, "charter.read")).Buttons("charter.versions").Single());

        var first = await _club.PickAsync(Zoé, "charter.version", versions.Menu("charter.version").Choices[^1].Value);
        var article = await _club.SendAsync(_club.Press(Zoé, "charter.article", [.. first.Menu("charter.article").Ids]) with { Picked = ["2"] });

        Assert.Contains(CharterHabits.Read(CharterHabits.Small).Hash, _club.Words(versions), StringComparison.Ordinal);
        Assert.Contains("C’est une ancienne version", _club.Words(first), StringComparison.Ordinal);
        Assert.Contains("Un non suffit.", _club.Words(article), StringComparison.Ordinal);
        Assert.Empty(article.Buttons("charter.agree"));
    }

    [Fact]
    public async Task The_longest_charter_fits_into_its_messages()
    {
        var articles = Enumerable.Range(1, CharterText.MostArticles).Select(number => $"## {number}. {new string('t', Article.LongestTitle)}\n**Why.**{Long}".Replace($"**Why.**{Long}", $"**What we want.**{Long}\n**Why.**{Long}\n**For example.**{Long}", StringComparison.Ordinal));
        await _club.PublishAsync($"# {new string('c', CharterText.LongestTitle)}\n\n{new string('i', CharterText.LongestIntroduction)}\n\n{string.Join('\n', articles)}");

        var contents = await _club.AskAsync(Zoé, "charter.read");
        var article = await _club.SendAsync(_club.Press(Zoé, "charter.article", [.. contents.Menu("charter.article").Ids]) with { Picked = ["25"] });

        Assert.Contains("**25.** ttt", _club.Words(contents), StringComparison.Ordinal);
        Assert.Equal(3, _club.Words(article).Split(Long.Trim()).Length - 1);
    }

    private static readonly string Long = " " + new string('a', Article.LongestPart);
}
