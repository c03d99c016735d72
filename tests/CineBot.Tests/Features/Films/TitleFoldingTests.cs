using System.Text;
using CineBot.Features.Films;
using FsCheck;
using FsCheck.Fluent;

namespace CineBot.Tests.Features.Films;

public sealed class TitleFoldingTests
{
    private static readonly string[] Awkward =
        ["œ", "Æ", "ø", "Ł", "ß", "ẞ", "đ", "Ð", "þ", "ı", "İ", "é", "e\u0301", "Ç", "ﬁ", "Ⅷ", "’", "'", "-", " ", "\u3164", "Σ", "ς", "\uD83D", "\uDE00", "日", "が", "Å", "½", "a", "Z", "7"];

    private static Gen<string> Texts =>
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null), Gen.Elements(Awkward).ListOf().Select(string.Concat));

    [Theory]
    [InlineData("Cléo de 5 à 7", "cleo de 5 a 7")]
    [InlineData("L’Œuvre au noir", "l oeuvre au noir")]
    [InlineData("L'ATALANTE !", "l atalante")]
    [InlineData("Den skyldige søn", "den skyldige son")]
    [InlineData("Popiół i diament", "popiol i diament")]
    [InlineData("Der weiße Hai", "der weisse hai")]
    [InlineData("Đặng Nhật Minh", "dang nhat minh")]
    [InlineData("Þórður", "thordur")]
    [InlineData("ISTANBUL İstanbul ırmak", "istanbul istanbul irmak")]
    [InlineData("Cæsar — “Ave”… 100 %", "caesar ave 100")]
    [InlineData("\u3164 \uD83D ", "")]
    public void Titles_fold_to_bare_words(string title, string folded) => Assert.Equal(folded, TitleFolding.Fold(title));

    [Fact]
    public void Folding_twice_changes_nothing() => Check(text => TitleFolding.Fold(TitleFolding.Fold(text)) == TitleFolding.Fold(text));

    [Fact]
    public void Composed_and_decomposed_text_fold_alike() =>
        Check(text => !IsWellFormed(text)
            || TitleFolding.Fold(text.Normalize(NormalizationForm.FormC)) == TitleFolding.Fold(text.Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Case_makes_no_difference() =>
        Check(text => TitleFolding.Fold(text.ToLowerInvariant()) == TitleFolding.Fold(text));

    [Fact]
    public void Only_letters_digits_and_single_spaces_remain() =>
        Check(text => TitleFolding.Fold(text) is var folded
            && folded == folded.Trim()
            && !folded.Contains("  ", StringComparison.Ordinal)
            && folded.EnumerateRunes().All(rune => rune.Value == ' ' || Rune.IsLetterOrDigit(rune)));

    [Fact]
    public void The_heads_of_a_title_are_it_closed_up_with_and_without_its_article()
    {
        Assert.Equal(["lesmiserables", "miserables"], TitleFolding.Heads("Les Misérables"));
        Assert.Equal(["lalaland", "laland"], TitleFolding.Heads("La La Land"));
        Assert.Equal(["playtime"], TitleFolding.Heads("Playtime"));
        Assert.Equal(["la"], TitleFolding.Heads("La"));
        Assert.Empty(TitleFolding.Heads("…"));
    }

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);

    private static void Check(Func<string, bool> law) =>
        Prop.ForAll(Arb.From(Texts), text => law(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(1962, 57));
}
