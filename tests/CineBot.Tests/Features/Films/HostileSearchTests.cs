namespace CineBot.Tests.Features.Films;

public sealed class HostileSearchTests(FilmsFile films) : IClassFixture<FilmsFile>
{
    public static TheoryData<string> Meaningless =>
    [
        "", " ", "     \t\r\n", "\u200B", "\u3164", "\u00A0\u2007\u202F", "'", "\"", "\"\"\"", "%", "_", "%%__%%", "\\", "\\%", "* * *", "^", "-", "( )",
        "\uD83D", "\uDE00\uD83D", "\uD83D \uD83D", "👨‍👩‍👧‍👦", "\0", new string('\n', 4000), new string('|', 2000), new string('\u0301', 500), "\uFFFF\uFFFE",
    ];

    public static TheoryData<string> Odd =>
    [
        "'); DROP TABLE films;--", "\" OR 1=1 --", "NEAR(a b)", "films : a", "a AND", "OR", "NOT a", "a* b*", "words:varda", "{a b} : c", "+ +", "\"unclosed",
        "{0} {user} %s ${jndi:ldap://x} {{7*7}}", "\r\n[INFO] admin granted", "İ ı ß", "a\0b", "varda\uD83D", "e" + new string('\u0301', 500),
        new string('a', 6000), string.Concat(Enumerable.Repeat("a ", 3000)), string.Concat(Enumerable.Repeat("varda ", 1000)),
        string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 400)) + "x", "../../etc/passwd", "@everyone", "<@&1>", "ﬁ ﬂ ½ ² Ⅷ", "\U0001E900\U0001E901", "日本語", "कखग", "c:",
    ];

    [Theory]
    [MemberData(nameof(Meaningless))]
    public void Text_without_a_letter_or_a_digit_finds_nothing(string typed)
    {
        Assert.Empty(films.Catalogue.Search(typed, 25));
        Assert.True(films.Catalogue.Resolve(typed).IsFreeText);
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public void Nothing_typed_is_read_as_an_operator_or_breaks_the_search(string typed)
    {
        var found = films.Catalogue.Search(typed, 25);
        var resolution = films.Catalogue.Resolve(typed);

        Assert.InRange(found.Count, 0, 25);
        Assert.InRange(resolution.Candidates.Count, 0, 25);
        Assert.NotEmpty(films.Catalogue.Search("varda", 25));
    }

    [Fact]
    public void Operators_are_words_like_others()
    {
        Assert.Empty(films.Catalogue.Search("varda OR kurosawa", 25));
        Assert.Empty(films.Catalogue.Search("varda NOT cleo kurosawa", 25));
    }
}
