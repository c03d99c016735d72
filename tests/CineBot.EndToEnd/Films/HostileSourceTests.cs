using CineBot.EndToEnd.OpenApi;
using CineBot.EndToEnd.Seam;
using CineBot.External.Tmdb;
using CineBot.Rehearsal;
using CineBot.Rehearsal.Films;
using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Films;

/// <summary>A source of films that goes mad, in every way that a network allows: nothing stops, and everybody reads in their language what the catalogue says.</summary>
public sealed class HostileSourceTests : IAsyncLifetime
{
    private const string Where = "recommandations", Nowhere = "zorglub intersidéral";

    // What no answer of a spoiled source may put before anybody.
    private static readonly string[] NotOurs = ["TMDB", "JustWatch", "Just a moment"];
    private RehearsalDiscord _discord = null!;
    private RunningBot _bot = null!;

    public static TheoryData<string> Spoiled => [.. Spoiling.All.Keys];

    public async ValueTask InitializeAsync()
    {
        _discord = await RehearsalDiscord.StartAsync();
        _bot = await RunningBot.StartAsync(_discord, services => TmdbParts.Add(services, new() { Token = FilmDoor.Key, ApiBaseUrl = _discord.FilmsBaseUrl }));
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            Assert.DoesNotContain(_discord.Transcript.Rest, exchange => exchange.Status is >= 400);
            Court.Approve(_discord);
        }
        finally
        {
            await _bot.DisposeAsync();
            await _discord.DisposeAsync();
        }
    }

    // Both languages in one evening: a silence costs two seconds each time that it is asked into, three times in all.
    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Spoiled))]
    public async Task Whatever_comes_over_the_wire_the_catalogue_answers_in_each_language_and_moderators_read_why(string spoiled)
    {
        var spoiling = Spoiling.All[spoiled];
        _discord.Films.Instead = spoiling.Answer;

        for (var round = 0; round < 2; round++)
        {
            foreach (var words in SourceWords.Both) await FindsAsync(words, words.Slips[round]);
        }

        foreach (var words in SourceWords.Both)
        {
            var inès = Person("Inès", words);
            var panel = (await inès.SlashAsync("moderation", words.Settings)).Message!;
            Assert.Contains(words.Troubles[spoiling.Trouble], (await inès.ClickAsync(panel, "1/settings.view/health")).Text, StringComparison.Ordinal);
        }

        Assert.InRange(_discord.Films.Asked.Count, 1, 3);
        Assert.DoesNotContain(_discord.Films.Asked, question => question.Contains("elsewhere", StringComparison.Ordinal));
    }

    private async Task FindsAsync(SourceWords words, string slip)
    {
        var person = Person(words.Person, words);
        var offered = (await person.AutocompleteAsync(Where, words.Recommend, "film", slip)).Choices!;
        var sheet = await person.SlashAsync(Where, words.Show, (words.Name, words.Typed));
        var unknown = await person.SlashAsync(Where, words.Show, (words.Name, Nowhere));

        Assert.Equal(words.Title, offered[0].Name);
        Assert.All([words.Title.Split(" (")[0], "1958", "Alfred Hitchcock", words.NoPlace], said => Assert.Contains(said, sheet.Text, StringComparison.Ordinal));
        Assert.Contains(words.Unknown, unknown.Text, StringComparison.Ordinal);
        Assert.All(NotOurs, said => Assert.DoesNotContain(said, sheet.Text + unknown.Text + string.Concat(offered.Select(choice => choice.Name)), StringComparison.Ordinal));
        Assert.True(sheet.IsEphemeral && unknown.IsEphemeral);
    }

    private Persona Person(string name, SourceWords words)
    {
        var person = _discord.As(name);
        person.User.Locale = words.Locale;
        return person;
    }
}
