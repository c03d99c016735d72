using System.Text.RegularExpressions;
using CineBot.Features.Charter.Measures;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Features.Charter.Notices;

/// <summary>Every letter is in the book that people read before anybody gets one, and none of them accuses.</summary>
public sealed partial class NoticeBookTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public void Every_kind_that_is_sent_is_in_the_book()
    {
        var made = Sources.OfBot(".cs").SelectMany(file => Made().Matches(file.Text)).Select(match => match.Groups["kind"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(made.Order(StringComparer.Ordinal), Book.Notices.Select(notice => notice.Kind).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_letter_is_made_in_the_open_so_that_its_kind_is_found()
    {
        foreach (var (path, text) in Sources.OfBot(".cs").Where(file => file.Path.Contains("Charter", StringComparison.Ordinal)))
            Assert.True(Make().Count(text) == Made().Count(text), $"{path} makes a notice without a literal kind.");
    }

    [Fact]
    public void Everything_shorter_that_is_said_is_in_the_book_too()
    {
        var made = Sources.OfBot(".cs").SelectMany(file => MadeShort().Matches(file.Text)).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.True(made.Count > 25);
        Assert.Equal(made.Order(StringComparer.Ordinal), Book.Briefs.Select(brief => brief.Key).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Whatever the charter tells people who are not there goes through these few places, and they take nothing but a letter or a brief.</summary>
    [Fact]
    public void Nothing_is_said_by_another_way()
    {
        foreach (var (path, text) in InCharter()) Assert.True(MakeShort().Count(text) == MadeShort().Count(text), $"{path} makes a brief without a literal key.");

        Assert.Equal(
            ["AllyDesk.cs", "CaseNews.cs", "CaseNudges.cs", "HandLetters.cs", "HearingReminders.cs", "NoticeDesk.cs", "RepairNews.cs", "Reviews.cs"],
            InCharter().Where(file => Saying().IsMatch(file.Text)).Select(file => Path.GetFileName(file.Path)).Order(StringComparer.Ordinal));
        Assert.All(InCharter().Where(file => file.Text.Contains(": IReminderSource", StringComparison.Ordinal) && !file.Path.EndsWith("NoticeWords.cs", StringComparison.Ordinal)), file => Assert.Matches(@"return [^;]*new\([A-Za-z.]+\([^;]*\)\.Text\)", file.Text));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Nothing_shorter_holds_a_word_that_accuses_nor_lacks_a_text(string language)
    {
        var words = language == "fr" ? French() : English();

        Assert.All(Book.Briefs, brief =>
        {
            // A page of Discord's own settings is named as Discord names it.
            var said = Book.Write(brief, In(language)).Replace("odile@example.org", "", StringComparison.Ordinal).Replace("Bannissements", "", StringComparison.Ordinal).Replace("Bans", "", StringComparison.Ordinal);
            Assert.Equal("", string.Join(", ", words.Matches(said.ToLowerInvariant()).Select(match => match.Value)));
            Assert.DoesNotMatch(@"\{\d\}", said);
            Assert.NotEqual(brief.Key, said);
        });
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void No_letter_holds_a_word_that_accuses_or_that_only_the_trade_knows(string language)
    {
        var words = language == "fr" ? French() : English();

        Assert.All(Book.Notices, notice => Assert.Equal("", string.Join(", ", words.Matches(Book.Write(notice, In(language)).ToLowerInvariant()).Select(match => match.Value))));
    }

    [Theory]
    [InlineData("fr", "tu es coupable d’une infraction")]
    [InlineData("en", "you are guilty of a violation")]
    public void Such_words_are_found(string language, string said) => Assert.Equal(2, (language == "fr" ? French() : English()).Count(said));

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void No_letter_has_a_text_that_is_missing_or_a_hole_that_nothing_fills(string language) =>
        Assert.All(Book.Notices, notice => Assert.DoesNotMatch(@"\{\d\}|\b[a-z_]+\.[a-z_]+\.[a-z_]+\b", Book.Write(notice, In(language)).Replace("odile@example.org", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("fr", "article 3", "reste chez toi", "faire recours, une fois, jusqu’au 1 mars 2027", "1 oct. 2026", "avec le bouton sous ce message")]
    [InlineData("en", "article 3", "reste chez toi", "you may appeal, once, until 1 Mar 2027", "1 Oct 2026", "with the button below this message")]
    public void The_letter_of_every_measure_names_article_facts_measure_until_when_and_how_to_appeal(string language, params string[] said)
    {
        var letters = Book.Notices.Where(notice => notice.Kind == "measure-decided").Select(notice => Book.Write(notice, In(language))).ToList();
        var names = Enum.GetValues<MeasureKind>().Select(kind => _club.Part<IPlainWords>().Plain(_club.Part<MeasureWords>().Name(new Measure(Glaneuses.Server, 1, 1, kind, default) { ProposedAt = default, Role = kind is MeasureKind.Role ? new(31) : null }), In(language)));

        Assert.True(letters.Count > 4);
        Assert.All(letters, letter => Assert.All(said, words => Assert.Contains(words, letter, StringComparison.Ordinal)));
        Assert.All(names, name => Assert.Contains(letters, letter => letter.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("fr", "Odile Marchand", "quelqu’un qui y est mêlé", "héberge le bot", "Les Glaneuses")]
    [InlineData("en", "Odile Marchand", "anybody who has a part in it", "runs the bot", "Les Glaneuses")]
    public void Every_letter_says_which_server_who_can_read_and_whom_to_turn_to_outside(string language, params string[] said) =>
        Assert.All(Book.Notices.Where(notice => notice.Paragraphs.All(paragraph => !paragraph.Key.EndsWith("unnamed", StringComparison.Ordinal))), notice => Assert.All(said, words => Assert.Contains(words, Book.Write(notice, In(language)), StringComparison.Ordinal)));

    private static IEnumerable<(string Path, string Text)> InCharter() => Sources.OfBot(".cs").Where(file => file.Path.Contains("Charter", StringComparison.Ordinal));

    private NoticeBook Book => _club.Part<NoticeBook>();

    private static Language In(string name) => name == "fr" ? Language.French : Language.English;

    [GeneratedRegex("""new Brief\(""")]
    private static partial Regex MakeShort();

    [GeneratedRegex("""new Brief\(\s*"(?<key>[a-z_.]+)["]""")]
    private static partial Regex MadeShort();

    [GeneratedRegex("""outbox\.(Tell|Remind|Remark)\(""")]
    private static partial Regex Saying();

    [GeneratedRegex("""new Notice\(""")]
    private static partial Regex Make();

    [GeneratedRegex("""new Notice\(\s*"(?<kind>[a-z-]+)["]""")]
    private static partial Regex Made();

    [GeneratedRegex("""\b(coupable|fauti[fv]e?|faute|accus\w*|sanction\w*|puni\w*|infraction\w*|plainte\w*|plaignant\w*|victime\w*|agresseu\w*|harceleu\w*|tribuna\w*|jug(e|es|ement|ements)|verdict|condamn\w*|délit|crime\w*|enquête\w*|mis en cause|sévi\w*|interdit\w*|bann?\w*|ban|ticket|log|modal|embed|timeout|time-out|s[0-3]|dm|id|bug|snapshot|workflow|vous|votre|vos)\b""")]
    private static partial Regex French();

    [GeneratedRegex("""\b(guilt\w*|fault|accus\w*|sanction\w*|punish\w*|penalt\w*|offen[cs]e\w*|offender|violat\w*|victim\w*|perpetrator\w*|aggressor\w*|harasser\w*|court|judge\w*|judgement|verdict|condemn\w*|crime\w*|investigat\w*|convict\w*|ban|banned|bans|ticket|log|modal|embed|timeout|s[0-3]|dm|id|bug|snapshot|workflow|misconduct|misbehav\w*)\b""")]
    private static partial Regex English();
}
