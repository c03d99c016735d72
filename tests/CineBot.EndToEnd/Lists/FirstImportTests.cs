using System.Text;
using CineBot.EndToEnd.OpenApi;
using CineBot.EndToEnd.Seam;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Lists;

/// <summary>One of Letterboxd's files alone, handed over by somebody who has no list here yet; what they take along is taken in by somebody else, and comes out the same.</summary>
public sealed class FirstImportTests : IAsyncLifetime
{
    private const string Where = "recommandations";
    private const string Films = "Date,Name,Year,Letterboxd URI\r\n2021-05-01,L'Atalante,1934,https://boxd.it/1\r\n2022-06-02,\"Jeanne Dielman, 23, quai du Commerce, 1080 Bruxelles\",1975,https://boxd.it/2\r\n";
    private const string Ratings = "Date,Name,Year,Letterboxd URI,Rating\r\n2021-05-01,L'Atalante,1934,https://boxd.it/1,4.5\r\n2022-06-02,\"Jeanne Dielman, 23, quai du Commerce, 1080 Bruxelles\",1975,https://boxd.it/2,3\r\n";
    private const string Form = "Date,Name,Year,Letterboxd URI", Ids = "Title,Directors,imdbID,tmdbID,CineBotID", Title = "\"Jeanne Dielman, 23, quai du Commerce, 1080 Bruxelles\"";
    private const string Atalante = "2021-05-01,L’Atalante,1934", Dielman = $"2022-06-02,{Title},1975";
    private const string AtalanteIds = "L’Atalante,Jean Vigo,,,c:l-atalante-1934", DielmanIds = $"{Title},Chantal Akerman,,,c:jeanne-dielman-23-quai-du-commerce-1080-bruxelles-1975";

    private RunningBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "mes-films", "watchlist.csv", "2 retrouvés et 0 inconnu", "2 envies")]
    [InlineData("fr", "mes-films", "watched.csv", "2 retrouvés et 0 inconnu", "2 films vus")]
    [InlineData("fr", "mes-films", "ratings.csv", "2 retrouvés et 0 inconnu", "2 films vus et 2 avis")]
    [InlineData("en", "my-films", "watchlist.csv", "2 found and 0 unknown", "2 films you want to see")]
    [InlineData("en", "my-films", "watched.csv", "2 found and 0 unknown", "2 films seen")]
    [InlineData("en", "my-films", "ratings.csv", "2 found and 0 unknown", "2 films seen and 2 opinions")]
    public async Task Each_file_alone_is_a_list_and_comes_out_of_another_s_hands_the_same(string language, string command, string name, string counts, string added)
    {
        var (nora, karim) = (Person("Nora", language), Person("Karim", language));

        await TakeInAsync(nora, command, counts, added, new AttachedFile(name, "text/csv", Encoding.UTF8.GetBytes(name == "ratings.csv" ? Ratings : Films)));
        var taken = await TakeAlongAsync(nora, command);
        await TakeInAsync(karim, command, counts, added, [.. taken.Select(file => new AttachedFile(file.FileName, "text/csv", file.Content))]);
        var again = await TakeAlongAsync(karim, command);

        Assert.Equal(name == "ratings.csv" ? ["watched.csv", "ratings.csv"] : [name], taken.Select(file => file.FileName));
        Assert.Equal([.. Exported(name), ""], Encoding.UTF8.GetString(taken[^1].Content).Split("\r\n"));
        Assert.Equal(taken.Select(file => (file.FileName, Encoding.UTF8.GetString(file.Content))), again.Select(file => (file.FileName, Encoding.UTF8.GetString(file.Content))));
        Assert.DoesNotContain(_bot.Discord.World.Messages, message => message.VisibleTo is null && message.Text.Contains("Atalante", StringComparison.Ordinal));
        Court.Approve(_bot.Discord);
    }

    private static async Task TakeInAsync(Persona person, string command, string counts, string added, params AttachedFile[] files)
    {
        var lists = (await person.SlashAsync(Where, command)).Message!;
        var preview = await person.SubmitAsync((await person.ClickAsync(lists, "1/my-films.import")).Modal!, ("files", files));
        Assert.True(preview.IsEphemeral);
        Assert.All([counts, added], said => Assert.Contains(said, Plain(preview.Message!), StringComparison.Ordinal));
        Assert.DoesNotContain(FilmsIn(added), Plain((await person.SlashAsync(Where, command)).Message!), StringComparison.Ordinal);

        await person.ClickAsync(preview.Message!, command == "mes-films" ? "Importer ces 2 films" : "Import these 2 films");
        Assert.Contains(added, Plain(preview.Message!), StringComparison.Ordinal);
        Assert.Contains(FilmsIn(added), Plain((await person.SlashAsync(Where, command)).Message!), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Attachment>> TakeAlongAsync(Persona person, string command) =>
        [.. (await person.ClickAsync((await person.SlashAsync(Where, command)).Message!, "1/my-films.export")).Message!.Attachments];

    private static string[] Exported(string handed) => handed switch
    {
        "watchlist.csv" => [$"{Form},{Ids}", $"{Atalante},,{AtalanteIds}", $"{Dielman},,{DielmanIds}"],
        "watched.csv" => [$"{Form},Rating,WatchedDate,{Ids}", $"{Atalante},,,2021-05-01,{AtalanteIds}", $"{Dielman},,,2022-06-02,{DielmanIds}"],
        _ => [$"{Form},Rating,{Ids}", $"{Atalante},,5,{AtalanteIds}", $"{Dielman},,3,{DielmanIds}"],
    };

    // How many films, without what was thought of them.
    private static string FilmsIn(string added) => added.Split(" et ")[0].Split(" and ")[0];

    private static string Plain(Message message) => message.Text.Replace("**", "", StringComparison.Ordinal);

    private Persona Person(string name, string language)
    {
        var person = _bot.Discord.As(name);
        person.User.Locale = language == "fr" ? "fr" : "en-GB";
        return person;
    }
}
