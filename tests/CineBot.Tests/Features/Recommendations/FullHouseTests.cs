using CineBot.Features.Films;
using CineBot.Features.Recommendations;
using CineBot.Features.Recommendations.Sheet;
using CineBot.Interactions;
using CineBot.Tests.Discord;
using CineBot.Tests.Features.Recommendations.Tonight;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations;

/// <summary>Five hundred of everything, each as long as it may be: every panel stays within Discord's limits, in both languages.</summary>
public sealed class FullHouseTests : IAsyncLifetime
{
    private const int Many = 500;

    private static readonly NamedFilm Longest = new(new($"c:{new string('a', 62)}"), new('T', 200), new('F', 200), new('E', 200), 1962, new('D', 200), 600);

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.WriteAsync(unit =>
        {
            for (var n = 0; n < Many; n++)
            {
                var film = n == 0 ? Longest : Longest with { Id = new($"c:{n}-{new string('a', 50)}") };
                NamedFilmStore.Keep(unit, film);
                var recommendation = RecommendationStore.Add(unit, Server, film.Id, Recos);
                VoiceStore.Speak(unit, recommendation, Nora, new('w', Voice.LongestWhy));
                ListedThings.Wishes(unit, n % 2 == 0 ? Nora : Karim, film.Id);
                ListedThings.Saw(unit, n % 2 == 0 ? Karim : Nora, film.Id, "not_for_me");
            }

            var first = RecommendationStore.Find(unit, Server, Longest.Id)!;
            for (var n = 0; n < Many; n++)
            {
                var member = new MemberId(long.MaxValue - n);
                VoiceStore.Speak(unit, first, member, new('w', Voice.LongestWhy));
                VoiceStore.Complete(unit, first, new Voice(member, "", unit.Now) { Kind = "gem", Moods = ["contemplative", "uplifting", "political"], WhereToSee = new('p', 150), ContentNotes = new('c', 150), IsSpoiler = true });
                ReactionStore.Set(unit, first, member, ReactionKind.Wish);
                ListedThings.Wishes(unit, member, Longest.Id);
                PlaceStore.Say(unit, Server, Longest.Id, new(member, new('p', 150)));
            }
        });
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr")]
    [InlineData("en-GB")]
    public async Task Every_panel_is_within_the_limits(string locale)
    {
        _club.Locale = locale;
        var id = Longest.Id.Value;
        Answered[] panels =
        [
            await _club.AskAsync(Nora, "tonight", ("with", new MemberId(long.MaxValue))),
            await _club.SendAsync(_club.Press(Zoé, "tonight.with", "bcdfgh", 1, "8.600") with { Picked = [.. Enumerable.Range(0, 5).Select(n => $"{long.MaxValue - n}")] }),
            await _club.AskAsync(Zoé, "film", ("name", id)),
            await _club.AskAsync(Nora, "film", ("name", id)),
            await _club.AskAsync(Nora, "my-films"),
            await _club.PressAsync(Nora, "my-films.page", Nora, "recommendations", 63),
            await _club.PressAsync(Nora, "my-films.tab", Nora, "wishes"),
            await _club.PressAsync(Nora, "my-films.tab", Nora, "seen"),
            await _club.PressAsync(Nora, "my-films.tab", Nora, "sharing"),
            await _club.SendAsync(_club.Press(Nora, "my-films.open", Nora) with { Picked = [id] }),
            await _club.PressAsync(Nora, "film.seen", id),
            await _club.PressAsync(Nora, "film.wish", id),
        ];

        Assert.All(panels, panel => Assert.NotEqual("common.outdated", panel.Key()));
        Assert.All(panels, panel => DiscordLimits.CheckMessage(_club.Writer().Message(panel.Reply, panel.Language, isPrivate: true).Components!));
        foreach (var path in new[] { "film.place", "recommendation.choose" })
            DiscordLimits.CheckForm(_club.Writer().Form((await _club.PressAsync(Nora, path, id)).Form(), new(long.MaxValue), Language.French));
    }

    [Fact]
    public async Task Nothing_that_can_be_pressed_is_lost_to_the_room()
    {
        var sheet = Labels(await _club.AskAsync(Zoé, "film", ("name", Longest.Id.Value)));
        var tonight = Labels(await _club.SendAsync(_club.Press(Zoé, "tonight.with", "bcdfgh", 1, "8.600") with { Picked = [.. Enumerable.Range(0, 5).Select(n => $"{long.MaxValue - n}")] }));
        var mine = Labels(await _club.AskAsync(Nora, "my-films"));

        Assert.Equal(["Envie", "Vu", "Le recommander aussi", "Je sais où le voir", "Proposer en séance"], sheet);
        Assert.Equal(["Une autre", "Envie", "Proposer en séance", "Sa fiche", "Ce que j’évite"], tonight);
        Assert.Equal(["Mes recommandations", "Envies", "Vus", "Partage", "Avant", "Suite", "Importer", "Exporter"], mine);
    }

    private List<string> Labels(Answered answered) =>
    [
        .. DiscordLimits.Parts(_club.Writer().Message(answered.Reply, answered.Language, isPrivate: true).Components!)
            .Where(part => DiscordLimits.Type(part) == 2).Select(part => part["label"]!.GetValue<string>()),
    ];
}
