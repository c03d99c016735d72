using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Verbs;

/// <summary>Writes down everything that the bot can send about a case of the charter, to be read before anybody gets one.</summary>
internal static class NoticesVerb
{
    /// <summary>One file per language; the folder is made where there is none.</summary>
    public static async Task RunAsync(Options options, string folder, Terminal terminal)
    {
        var workshop = Directory.CreateTempSubdirectory("cinebot-notices-");
        try
        {
            // Composed as it runs, on a database of its own, and never started: nothing connects anywhere.
            var apart = options with { Storage = new() { Path = Path.Combine(workshop.FullName, "notices.db") }, Web = new() };
            using var host = Composition.Build(apart, "", terminal);
            await using var services = (IAsyncDisposable)host;
            await WriteAsync(host.Services.GetRequiredService<NoticeBook>(), Directory.CreateDirectory(folder).FullName, terminal);
        }
        finally
        {
            workshop.Delete(recursive: true);
        }
    }

    private static async Task WriteAsync(NoticeBook book, string folder, Terminal terminal)
    {
        foreach (var (language, name) in new[] { (Language.French, "notices.fr.txt"), (Language.English, "notices.en.txt") })
            await File.WriteAllTextAsync(Path.Combine(folder, name), book.Write(language));
        await terminal.Output.WriteLineAsync($"{book.Notices.Count} letters and {book.Briefs.Count} shorter messages, in French and in English, are in {folder}.");
    }
}
