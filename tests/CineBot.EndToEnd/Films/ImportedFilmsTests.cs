using CineBot.EndToEnd.Story;

namespace CineBot.EndToEnd.Films;

/// <summary>Films that an operator imported, in the bot as it ships: typed, shown, recommended and proposed for the evening, and brought in while it runs or is killed.</summary>
public sealed class ImportedFilmsTests
{
    private const string First = "id;titre original;titre français;titre anglais;année;réalisation;durée;votes\ntt9000001;Lampenanzünderin;Le Carnet de l’allumeuse;The Lamplighter’s Notebook;1951;Zoé Martin;93;7\n";
    private const string Later = "title;year\nLa Kermesse du village;2019\n";

    [Theory(Timeout = 180_000)]
    [InlineData("fr", "Nora", "reco", "film", "nom", "ce-soir", "carnet de l'allum", "Le Carnet de l’allumeuse")]
    [InlineData("en", "Maya", "recommend", "film", "name", "tonight", "lamplighters note", "The Lamplighter’s Notebook")]
    public async Task A_film_that_was_imported_is_a_film_like_any_other(string language, string name, string recommend, string show, string title, string tonight, string typed, string film)
    {
        await using var theatre = await Theatre.OpenAsync(language);
        await theatre.RunAsync("films", "import", await WriteAsync(theatre, "club.csv", First));
        await theatre.StartAsync();
        var person = theatre.Discord.As(name);

        var offered = (await person.AutocompleteAsync(Theatre.Cards, recommend, "film", typed)).Choices!;
        var form = await person.SlashAsync(Theatre.Cards, recommend, ("film", offered[0].Value));
        await person.SubmitAsync(form.Modal!, ("why", "Parce que la nuit"));
        var card = await theatre.ShowsAsync(Theatre.Cards, "Parce que la nuit", film, "Zoé Martin");
        var sheet = await person.SlashAsync(Theatre.Cards, show, (title, offered[0].Value));
        var evening = await person.SlashAsync(Theatre.Cards, tonight);

        Assert.Equal("tt9000001", offered[0].Value);
        Assert.Empty(card.EverPinged);
        Assert.Contains(film, sheet.Text, StringComparison.Ordinal);
        Assert.Contains("1 h 33", sheet.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains(film, evening.Text, StringComparison.Ordinal);

        await theatre.RunAsync("films", "import", await WriteAsync(theatre, "later.csv", Later));
        Assert.StartsWith("La Kermesse du village", (await person.AutocompleteAsync(Theatre.Cards, recommend, "film", "kermesse du vil")).Choices![0].Name, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180_000)]
    public async Task An_import_that_is_killed_leaves_the_catalogue_as_it_was_and_the_next_one_its_place_clean()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.RunAsync("films", "import", await WriteAsync(theatre, "club.csv", First));
        var films = Path.Combine(Path.GetDirectoryName(theatre.Database)!, "films.db");
        var before = await File.ReadAllBytesAsync(films);
        var many = await WriteAsync(theatre, "many.csv", $"title;year\n{string.Concat(Enumerable.Range(0, 120_000).Select(number => $"Film maison {number};{1900 + (number % 100)}\n"))}");

        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(films)!, "films.db.new");
        var isWriting = new TaskCompletionSource();
        watcher.Created += (_, _) => isWriting.TrySetResult();
        watcher.EnableRaisingEvents = true;

        await using var import = ChildBot.Start(theatre.Discord, theatre.Database, ["films", "import", many]);
        await import.AwaitAsync(isWriting.Task);
        await import.KillAsync();

        Assert.True(File.Exists(films + ".new"));
        Assert.Equal(before, await File.ReadAllBytesAsync(films));
        await theatre.RunAsync("films", "import", await WriteAsync(theatre, "later.csv", Later));
        Assert.Equal(["films.db", "films.db.lock"], new DirectoryInfo(Path.GetDirectoryName(films)!).GetFiles("films.db*").Select(file => file.Name).Order());
        await theatre.StartAsync();
        var offered = (await theatre.Discord.As("Nora").AutocompleteAsync(Theatre.Cards, "reco", "film", "carnet de l'allum")).Choices!;
        Assert.Equal("tt9000001", offered[0].Value);
    }

    private static async Task<string> WriteAsync(Theatre theatre, string name, string text)
    {
        var path = Path.Combine(Path.GetDirectoryName(theatre.Database)!, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
