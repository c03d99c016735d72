using System.IO.Compression;
using System.Text;
using CineBot.EndToEnd.OpenApi;
using CineBot.EndToEnd.Seam;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Lists;

/// <summary>Files that no list of films looks like, handed over the socket: each is refused with the way on, and what is only odd is taken as words.</summary>
public sealed class HostileListTests : IAsyncLifetime
{
    private const string Odd = "Name,Year\n\"=HYPERLINK(\"\"https://mal.example\"\",\"\"Cléo\"\")\",1962\n@everyone,2001\n\"Le \"\"Kid\"\", **gras** <@&1>\",1921\n\"Sur\ndeux lignes\",\n";

    private RunningBot _bot = null!;

    private RehearsalDiscord Discord => _bot.Discord;

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory(Timeout = 240_000)]
    [InlineData("fr", "mes-films", "ou coupe-les en plusieurs", "a plus de 20 000 lignes", "choisis «\u00A0CSV UTF-8\u00A0»", "n’est pas une liste que je sache lire", "Garde la première ligne", "Garde le nom que Letterboxd lui donne", "Ouvre-le toi-même")]
    [InlineData("en", "my-films", "or part them", "has more than 20,000 lines", "choose “CSV UTF-8”", "is no list that I can read", "Keep the first line", "Keep the name that Letterboxd gives it", "Open it yourself")]
    public async Task What_is_no_list_is_refused_with_the_way_on_and_the_next_one_is_taken(string language, string command, params string[] ways)
    {
        (string Name, byte[] Content)[] files =
        [
            ("bombe.zip", Bomb()),
            ("watched.csv", Encoding.UTF8.GetBytes("Name\n" + string.Concat(Enumerable.Repeat("a\n", 1_000_000)))),
            ("watched.csv", Encoding.Latin1.GetBytes("Name,Year\nCléo de 5 à 7,1962\n")),
            ("watched.csv", Encoding.UTF8.GetBytes("Name,Year\nCl\0o,1962\n")),
            ("watched.csv", Encoding.UTF8.GetBytes("Date,Year\n2024-01-01,1962\n")),
            ("films.csv", Encoding.UTF8.GetBytes("Name,Year\nVertigo,1958\n")),
            ("letterboxd.zip", [.. "PK\u0003\u0004"u8, .. new byte[100]]),
        ];

        var person = Person("Nora", language);
        foreach (var (file, way) in files.Zip(ways))
        {
            var refused = await HandAsync(person, command, file);
            Assert.True(refused.IsEphemeral);
            Assert.Contains(way, refused.Text.Replace("20\u202F000", "20 000", StringComparison.Ordinal).Replace("20\u00A0000", "20 000", StringComparison.Ordinal), StringComparison.Ordinal);
            var again = (await person.ClickAsync(refused.Message!, "1/my-films.import")).Modal!;
            Assert.Contains("**1**", (await person.SubmitAsync(again, Files("watched.csv", "Name,Year\nVertigo,1958\n"u8.ToArray()))).Text, StringComparison.Ordinal);
        }

        Court.Approve(Discord);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "mes-films", "Reprendre les 4 inconnus")]
    [InlineData("en", "my-films", "Get the 4 unknown films back")]
    public async Task Formulas_quotes_and_mentions_are_titles_tell_nobody_and_come_back_as_they_were(string language, string command, string back)
    {
        var shown = await HandAsync(Person("Nora", language), command, ("watched.csv", Encoding.UTF8.GetBytes(Odd)));
        Assert.Contains("**4**", shown.Text, StringComparison.Ordinal);

        var given = Assert.Single((await Person("Nora", language).ClickAsync(shown.Message!, back)).Message!.Attachments);
        var again = await HandAsync(Person("Karim", language), command, (given.FileName, given.Content));
        var twice = Assert.Single((await Person("Karim", language).ClickAsync(again.Message!, back)).Message!.Attachments);

        Assert.All(Encoding.UTF8.GetString(given.Content).Split('\n'), line => Assert.DoesNotMatch("^\"?[=+@-]", line));
        Assert.Equal(given.Content, twice.Content);
        Assert.Equal(shown.Text, again.Text);
        Assert.All(Discord.World.Messages.Where(message => message.Author == Discord.World.Bot), message => Assert.Empty(message.EverPinged));
        Court.Approve(Discord);
    }

    private static async Task<InteractionOutcome> HandAsync(Persona person, string command, (string Name, byte[] Content) file)
    {
        var shelf = await person.SlashAsync("recommandations", command);
        return await person.SubmitAsync((await person.ClickAsync(shelf.Message!, "1/my-films.import")).Modal!, Files(file.Name, file.Content));
    }

    private static (string Field, object Value) Files(string name, byte[] content) => ("files", new[] { new AttachedFile(name, "text/csv", content) });

    private Persona Person(string name, string language)
    {
        var person = Discord.As(name);
        person.User.Locale = language == "fr" ? "fr" : "en-GB";
        return person;
    }

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("watched.csv", CompressionLevel.SmallestSize).Open();
            entry.Write("Name\n"u8);
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 200; megabyte++) entry.Write(zeros);
        }

        return packed.ToArray();
    }
}
