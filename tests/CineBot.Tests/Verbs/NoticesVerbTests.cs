using CineBot.Tests.Infrastructure;
using CineBot.Verbs;

namespace CineBot.Tests.Verbs;

public sealed class NoticesVerbTests
{
    [Fact]
    public async Task Every_letter_is_written_down_in_both_languages_without_a_token()
    {
        using var folder = new TestFolder();
        using var said = new StringWriter();

        await NoticesVerb.RunAsync(new Options(), folder.File("letters"), new Terminal(TextReader.Null, said, said));

        var french = await File.ReadAllTextAsync(Path.Combine(folder.File("letters"), "notices.fr.txt"), TestContext.Current.CancellationToken);
        var english = await File.ReadAllTextAsync(Path.Combine(folder.File("letters"), "notices.en.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(french.Split("=== appeal-received ===").Length, english.Split("=== appeal-received ===").Length);
        Assert.Contains("Ton recours est arrivé", french, StringComparison.Ordinal);
        Assert.Contains("Your appeal has arrived", english, StringComparison.Ordinal);
        Assert.Contains("shorter messages, in French and in English, are in", said.ToString(), StringComparison.Ordinal);
    }
}
