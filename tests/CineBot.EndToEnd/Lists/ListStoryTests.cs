using System.Text;
using CineBot.EndToEnd.OpenApi;
using CineBot.EndToEnd.Seam;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Lists;

/// <summary>Lists that come from elsewhere and go there, over the socket, in a server and in private, in both languages.</summary>
public sealed class ListStoryTests : IAsyncLifetime
{
    private const string Watchlist = "Date,Name,Year,Letterboxd URI\n2024-03-01,L'Atalante,1934,https://boxd.it/1\n2024-03-03,Les Misérables,,https://boxd.it/3\n2024-03-04,A Film That Nobody Made,2003,https://boxd.it/4\n";
    private const string Ratings = "Date,Name,Year,Letterboxd URI,Rating\n2023-01-07,The Kid,1921,https://boxd.it/5,4.5\n";

    private RunningBot _bot = null!;

    private RehearsalDiscord Discord => _bot.Discord;

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory(Timeout = 120_000)]
    [InlineData("Nora", true, "mes-films", "Envies", "Importer", "**2** retrouvés, **1** à choisir et **1** inconnu", "Choisir le film qui reste", "Choisis le film", "Importer ces 3 films", "2 envies, 1 film vu et 1 avis", "Reprendre le film inconnu", "Exporter")]
    [InlineData("Maya", false, "my-films", "Want to see", "Import", "**2** found, **1** to choose and **1** unknown", "Choose the one left", "Choose the film", "Import these 3 films", "2 films you want to see, 1 film seen and 1 opinion", "Get the unknown film back", "Export")]
    public async Task A_person_brings_their_lists_and_takes_them_along(string name, bool inServer, string command, string tab, string import, string counts, string choose, string pick, string apply, string done, string unknown, string export)
    {
        var person = Discord.As(name);
        var shelf = await person.SlashAsync(inServer ? Discord.World.Channel("recommandations") : person.Conversation, command);
        if (inServer) await person.ClickAsync(shelf.Message!, tab);
        var form = (await person.ClickAsync(shelf.Message!, import)).Modal!;

        var preview = await person.SubmitAsync(form, ("files", new[] { Csv("watchlist.csv", Watchlist), Csv("ratings.csv", Ratings) }));
        Assert.True(preview.IsEphemeral);
        Assert.Contains(counts, preview.Text, StringComparison.Ordinal);

        await person.ClickAsync(preview.Message!, choose);
        await person.SelectAsync(preview.Message!, pick, "c:les-miserables-2019");
        await person.ClickAsync(preview.Message!, apply);
        Assert.Contains(done, preview.Message!.Text, StringComparison.Ordinal);

        var back = Assert.Single((await person.ClickAsync(preview.Message!, unknown)).Message!.Attachments);
        Assert.Contains("A Film That Nobody Made", Encoding.UTF8.GetString(back.Content), StringComparison.Ordinal);
        var exported = (await person.ClickAsync(shelf.Message!, export)).Message!.Attachments;
        Assert.Equal(["watchlist.csv", "watched.csv", "ratings.csv"], exported.Select(file => file.FileName));

        form = (await person.ClickAsync(shelf.Message!, import)).Modal!;
        var again = await person.SubmitAsync(form, ("files", exported.Select(file => Csv(file.FileName, Encoding.UTF8.GetString(file.Content))).ToArray()));
        Assert.Contains(inServer ? "3 films ne changent pas" : "3 films do not change", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Discord.World.Messages, message => message.VisibleTo is null && message.Author == Discord.World.Bot && message.Text.Contains("Atalante", StringComparison.Ordinal));
        Court.Approve(Discord);
    }

    private static AttachedFile Csv(string name, string content) => new(name, "text/csv", Encoding.UTF8.GetBytes(content));
}
