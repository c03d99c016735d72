using CineBot.Features.Charter;
using CineBot.Interactions;

namespace CineBot.Tests.Features.Charter;

public sealed class CharterReaderTests
{
    [Fact]
    public void A_charter_is_read_to_its_last_word()
    {
        var text = CharterHabits.Read(CharterHabits.Small);

        Assert.Equal("Notre charte", text.Title);
        Assert.Equal("Quelques mots.", text.Introduction);
        Assert.Equal([new Article(1, "Se parler", "Des mots doux.", "On est mieux.", "Bonjour."), new Article(2, "Dire non", "Un non suffit.", "La fatigue.", "Non merci.")], text.Articles);
    }

    [Fact]
    public void Lines_that_stand_together_are_one_paragraph_and_a_part_may_have_several()
    {
        var text = CharterHabits.Read(CharterHabits.Small.Replace("Des mots doux.", "Des mots\ndoux.\n\nEt du temps.", StringComparison.Ordinal));

        Assert.Equal("Des mots doux.\n\nEt du temps.", text.Articles[0].Want);
    }

    [Fact]
    public void An_English_text_has_English_labels()
    {
        var text = CharterHabits.Read("# Ours\n\n## 4. Speak\n**What we want.** Soft words.\n**Why.** Better.\n**For example.** Hello.");

        Assert.Equal(new Article(4, "Speak", "Soft words.", "Better.", "Hello."), text.Articles.Single());
    }

    [Fact]
    public void Numbers_may_leave_gaps_where_an_article_went()
    {
        var text = CharterHabits.Read(CharterHabits.Small.Replace("## 2.", "## 7.", StringComparison.Ordinal));

        Assert.Equal([1, 7], text.Articles.Select(article => article.Number));
    }

    [Fact]
    public void The_same_words_have_the_same_digest_whatever_the_ends_of_lines()
    {
        var windows = CharterHabits.Read("\uFEFF" + CharterHabits.Small.ReplaceLineEndings("\r\n"));

        Assert.Equal(CharterHabits.Read(CharterHabits.Small.ReplaceLineEndings("\n")).Hash, windows.Hash);
        Assert.NotEqual(windows.Hash, CharterHabits.Read(CharterHabits.Small.Replace("doux", "francs", StringComparison.Ordinal)).Hash);
    }

    [Theory]
    [InlineData("charter.fault.no_title", "# Notre charte", "")]
    [InlineData("charter.fault.title_twice", "Quelques mots.", "# Encore une")]
    [InlineData("charter.fault.title_late", "# Notre charte\n", "Bonjour.\n\n# Notre charte\n")]
    [InlineData("charter.fault.heading", "## 2. Dire non", "### 2. Dire non")]
    [InlineData("charter.fault.heading", "## 2. Dire non", "## Dire non")]
    [InlineData("charter.fault.heading", "## 2. Dire non", "## 0. Dire non")]
    [InlineData("charter.fault.heading", "## 2. Dire non", "## 1000. Dire non")]
    [InlineData("charter.fault.number_twice", "## 2. Dire non", "## 1. Dire non")]
    [InlineData("charter.fault.order", "## 1. Se parler", "## 5. Se parler")]
    [InlineData("charter.fault.stray", "**Ce que nous voulons.** Des", "Des")]
    [InlineData("charter.fault.label", "**Pourquoi.** On", "**Comment.** On")]
    [InlineData("charter.fault.part_twice", "**Pourquoi.** On est mieux.", "**Pourquoi.** On est mieux.\n**Pourquoi.** Vraiment.")]
    [InlineData("charter.fault.part_order", "**Pourquoi.** On est mieux.\n\n**Par exemple.** Bonjour.", "**Par exemple.** Bonjour.\n\n**Pourquoi.** On est mieux.")]
    [InlineData("charter.fault.missing", "**Par exemple.** Bonjour.", "")]
    [InlineData("charter.fault.missing", "**Par exemple.** Bonjour.", "**Par exemple.**")]
    [InlineData("charter.fault.sign", "Bonjour", "Bon\u202Ejour")]
    [InlineData("charter.fault.sign", "Bonjour", "Bon\u200Bjour")]
    [InlineData("charter.fault.sign", "Bonjour", "Bon\u0007jour")]
    public void A_fault_is_named_and_nothing_else(string fault, string from, string to)
    {
        var small = CharterHabits.Small.ReplaceLineEndings("\n");
        Assert.Contains(from, small, StringComparison.Ordinal);

        var reading = CharterReader.Read(small.Replace(from, to, StringComparison.Ordinal));

        Assert.Null(reading.Text);
        Assert.Equal([fault], reading.Faults.Select(found => found.Key));
    }

    [Theory]
    [InlineData("charter.fault.title_long", "Notre charte", 101)]
    [InlineData("charter.fault.introduction", "Quelques mots.", 1_001)]
    [InlineData("charter.fault.name_long", "Se parler", 91)]
    [InlineData("charter.fault.part_long", "On est mieux.", 901)]
    public void What_is_one_sign_too_long_is_named_and_what_just_fits_is_read(string fault, string words, int length)
    {
        var tooLong = CharterReader.Read(CharterHabits.Small.Replace(words, new string('a', length), StringComparison.Ordinal));
        var fits = CharterReader.Read(CharterHabits.Small.Replace(words, new string('a', length - 1), StringComparison.Ordinal));

        Assert.Equal([fault], tooLong.Faults.Select(found => found.Key));
        Assert.Empty(fits.Faults);
    }

    [Fact]
    public void Every_fault_is_named_at_its_line()
    {
        var reading = CharterReader.Read(CharterHabits.Small.ReplaceLineEndings("\n").Replace("## 1. Se parler", "## Se parler", StringComparison.Ordinal).Replace("**Pourquoi.** La", "**Comment.** La", StringComparison.Ordinal));

        Assert.Equal([new Text("charter.fault.heading", 5L), new Text("charter.fault.label", 17L, "Comment")], reading.Faults, TextsEqual);
    }

    [Fact]
    public void A_charter_without_articles_or_with_too_many_is_none()
    {
        var many = string.Concat(Enumerable.Range(1, 26).Select(number => $"## {number}. Un\n**Why.** a\n".Replace("**Why.** a", "**What we want.** a\n**Why.** a\n**For example.** a", StringComparison.Ordinal)));

        Assert.Equal(["charter.fault.no_article"], CharterReader.Read("# Rien").Faults.Select(fault => fault.Key));
        Assert.Equal(["charter.fault.too_many"], CharterReader.Read($"# Trop\n{many}").Faults.Select(fault => fault.Key));
    }

    [Fact]
    public void A_file_that_is_too_large_or_no_text_is_none()
    {
        Assert.Equal(["charter.fault.large"], CharterReader.Read(new byte[CharterReader.MostBytes + 1]).Faults.Select(fault => fault.Key));
        Assert.Equal(["charter.fault.encoding"], CharterReader.Read([0x23, 0x20, 0xE9, 0x74]).Faults.Select(fault => fault.Key));
    }

    private static bool TextsEqual(Text one, Text other) => one.Key == other.Key && one.Args.Select(arg => arg is Text text ? text.Key : arg).SequenceEqual(other.Args.Select(arg => arg is Text text ? text.Key : arg));
}
