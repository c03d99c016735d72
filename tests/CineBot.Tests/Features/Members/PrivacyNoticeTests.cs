using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Members;

public sealed class PrivacyNoticeTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public void Both_languages_have_the_same_headings_and_as_many_items_under_each()
    {
        Assert.Equal(Outline("fr"), Outline("en"));
        Assert.True(Outline("fr").Count > 5);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void It_says_of_every_table_of_the_manifest_what_is_kept(string code)
    {
        var language = code == "fr" ? Language.French : Language.English;
        var notice = PrivacyNotice.Read(code);

        var silent = _club.Part<IEnumerable<IPersonalData>>().SelectMany(part => part.Tables).Where(table => !notice.Contains($"- {_club.Part<IPlainWords>().Plain(table.Why, language)}", StringComparison.Ordinal));

        Assert.Equal("", string.Join('\n', silent.Select(table => $"config/privacy.{code}.md lacks « - {_club.Part<IPlainWords>().Plain(table.Why, language)} »")));
    }

    [Theory]
    [InlineData("fr", "Ce que deviennent tes données", "Écrire à quelqu’un")]
    [InlineData("en", "What becomes of your data", "Writing to somebody")]
    public async Task It_is_read_page_by_page(string locale, string title, string last)
    {
        _club.Locale = locale;
        var first = await _club.PressAsync(Zoé, "my-settings.notice");
        var page = first;
        while (page.Reply.Buttons.FirstOrDefault(button => button.Label.Key == "notice.button.next") is { } next) page = await _club.PressAsync(Zoé, next);

        Assert.Contains(title, _club.Words(first), StringComparison.Ordinal);
        Assert.Equal("notice.button.next", first.Button("my-settings.notice-page").Label.Key);
        Assert.Contains(last, _club.Words(page), StringComparison.Ordinal);
        Assert.Equal("notice.button.previous", page.Button("my-settings.notice-page").Label.Key);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_the_last_one()
    {
        var beyond = await _club.PressAsync(Zoé, "my-settings.notice-page", 99);

        Assert.Contains("Écrire à quelqu’un", _club.Words(beyond), StringComparison.Ordinal);
    }

    [Fact]
    public void However_long_the_operator_writes_every_page_fits_into_a_message()
    {
        var long_ = string.Join('\n', Enumerable.Range(1, 40).Select(number => $"## Titre {number}\n\n- {new string('a', 900)}\n- suite\n"));

        var pages = PrivacyNotice.Pages(long_);

        Assert.Equal(40, pages.SelectMany(page => page).Count(block => block is Heading));
        Assert.All(pages, page => Assert.InRange(page.Sum(Length), 1, 3_000));
    }

    private static int Length(Block block) => block switch
    {
        Heading { Text.Args: [string words] } => words.Length,
        Line { Text.Args: [string words] } => words.Length,
        _ => throw new InvalidOperationException($"{block} is no part of a notice."),
    };

    // « ## » or « - » of each line that is one: the words differ, the order does not.
    private static List<string> Outline(string code) => [.. PrivacyNotice.Read(code).Split('\n').Select(line => line.Split(' ')[0]).Where(mark => mark is "#" or "##" or "-")];
}
