using CineBot.Features.Charter;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Features.Charter;

public sealed class CharterFilesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_charter_that_ships_is_whole_in_both_languages()
    {
        var wording = CharterFiles.Read(_folder.Path, AppContext.BaseDirectory).Wording;

        Assert.Equal(12, wording.French!.Articles.Count);
        Assert.Equal(wording.French.Articles.Select(article => article.Number), wording.English!.Articles.Select(article => article.Number));
        Assert.Contains("La bienveillance n’oblige personne à se taire.", wording.French.Articles[2].Want, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", " !", " ?", " :", " ;", " »")]
    [InlineData("en", "\u00A0", "«", " !", " ?", " ;")]
    public void It_is_set_as_its_language_is(string code, params string[] wrong)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", $"charter.{code}.md"));

        Assert.DoesNotContain('\'', text);
        Assert.DoesNotContain('"', text);
        Assert.Equal("", string.Join(' ', wrong.Where(sign => text.Contains(sign, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_operators_own_comes_first()
    {
        Write("fr", CharterHabits.Small);
        Write("en", English);

        Assert.Equal("Notre charte", CharterFiles.Read(_folder.Path, AppContext.BaseDirectory).Wording.French!.Title);
    }

    [Fact]
    public void A_fault_is_one_sentence_with_the_file_and_the_line()
    {
        Write("fr", CharterHabits.Small.Replace("## 2. Dire", "## Dire", StringComparison.Ordinal));
        Write("en", English.Replace("**Why.** Better.", "", StringComparison.Ordinal));

        var fault = Assert.Throws<StartFault>(() => CharterFiles.Read(_folder.Path, AppContext.BaseDirectory));

        Assert.Equal(
            [
                $"{At("fr")}: Line 13: this heading is not an article’s; write “## 1. Its title”.",
                $"{At("en")}: Article 1 lacks “Why”.",
            ],
            fault.Sentences);
    }

    [Fact]
    public void Both_languages_must_hold_the_same_articles()
    {
        Write("fr", CharterHabits.Small);
        Write("en", English.Replace("## 2.", "## 3.", StringComparison.Ordinal));

        var fault = Assert.Throws<StartFault>(() => CharterFiles.Read(_folder.Path, AppContext.BaseDirectory));

        Assert.Equal([$"{At("fr")} and {At("en")}: Article 2 is in French, but not in English.", $"{At("fr")} and {At("en")}: Article 3 is in English, but not in French."], fault.Sentences);
    }

    [Fact]
    public void Without_the_files_the_program_is_not_whole() =>
        Assert.Equal($"There is no {Path.Combine("config", "charter.fr.md")} beside the program: install it again.", Assert.Throws<StartFault>(() => CharterFiles.Read(_folder.Path, _folder.Path)).Sentences.Single());

    private const string English = "# Ours\n\n## 1. Speak\n**What we want.** Soft words.\n**Why.** Better.\n**For example.** Hello.\n\n## 2. Say no\n**What we want.** No is enough.\n**Why.** Tired.\n**For example.** No thanks.\n";

    private string At(string language) => Path.Combine(_folder.Path, "config", $"charter.{language}.md");

    private void Write(string language, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "config"));
        File.WriteAllText(At(language), text);
    }
}
