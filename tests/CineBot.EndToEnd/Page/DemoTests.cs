using CineBot.EndToEnd.OpenApi;
using CineBot.Rehearsal.Demo;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Page;

/// <summary>The club's past is played through the real bot, to its end, and is past afterwards.</summary>
public sealed class DemoTests
{
    [Fact(Timeout = 240_000)]
    public async Task The_club_has_lived_for_weeks_when_the_filling_is_over()
    {
        await using var kept = await KeptBot.StartAsync(withPast: true);
        var (discord, world) = (kept.Discord, kept.Discord.World);

        await new DemoPast(discord, kept.Clock, DemoScenes.All).PlayAsync(TestContext.Current.CancellationToken);

        using var zoé = new Window(discord, "Zoé");
        var state = await zoé.ReadAsync("/page/state");
        Assert.Equal("""{"over":true,"done":TOTAL,"of":TOTAL,"scene":null,"problem":null}""".Replace("TOTAL", $"{DemoScenes.All.Sum(scene => scene.Moments.Count())}", StringComparison.Ordinal), state["fill"]!.ToJsonString());
        Assert.Equal("0", $"{state["clock"]!["offset"]}");
        var cards = discord.As("Zoé").Read("recommandations").Where(message => message.Author == world.Bot).ToList();
        Assert.True(cards.Count > 10);
        Assert.True(cards[^1].SentAt - cards[0].SentAt > TimeSpan.FromDays(14));
        Assert.Contains(cards, card => card.Text.Contains("Le serveur lui doit son nom", StringComparison.Ordinal) && card.Text.Contains("4 personnes en ont envie", StringComparison.Ordinal));
        Assert.Contains(cards, card => card.Text.Contains("phoned my mother", StringComparison.Ordinal));
        Assert.Collection(
            world.Guilds[0].Events,
            evening => Assert.EndsWith("Le Rayon vert", evening.Name, StringComparison.Ordinal),
            weekly => Assert.EndsWith("Cinema Paradiso", weekly.Name, StringComparison.Ordinal));
        Assert.Contains(Posts("tournages"), post => post.Name.StartsWith("Tambour", StringComparison.Ordinal) && post.Messages[0].Text.Contains("10 places sur 12", StringComparison.Ordinal));
        Assert.Contains(Posts("tournages"), post => post.Name.StartsWith("Tambour", StringComparison.Ordinal) && post.Messages[0].Text.Contains("**Perchiste**", StringComparison.Ordinal));
        Assert.Contains(Posts("tournages"), post => post.Name.StartsWith("La Dernière Bobine", StringComparison.Ordinal) && post.Messages[0].Text.Contains("**Perchiste** · complet (1)", StringComparison.Ordinal));
        Assert.DoesNotContain(Posts("tournages"), post => post.Name.Contains("maison d’hôtes", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Messages, message => message is { Deleted: false, VisibleTo: not null });
        Assert.All(world.Messages.Where(message => message.Author == world.Bot), message => Assert.Empty(message.EverPinged));
        Assert.All(world.Messages.Where(message => message.Author == world.Bot), message => Assert.True(message.SentAt <= world.Now));
        // Yannick takes no private messages: a letter to him waits in his settings.
        Assert.All(discord.Transcript.Rest.Where(exchange => exchange.Status >= 400), exchange => Assert.Contains("50007", exchange.Answer, StringComparison.Ordinal));
        Court.Approve(discord);
        Assert.Contains(discord.Transcript.Rest, exchange => exchange.Body.Contains("hors du bot. Je n", StringComparison.Ordinal));
        var found = await discord.As("Nora").SlashAsync("accueil", "annuaire", ("role", "perche"), ("pres-de", "Saint-Ouen-sur-Seine"));
        Assert.Contains($"<@{world.Person("Sacha").Id}>", found.Text, StringComparison.Ordinal);
        var queue = await discord.As("Inès").SlashAsync("moderation", "moderation");
        Assert.Contains("5 dossiers", queue.Text, StringComparison.Ordinal);

        IEnumerable<Channel> Posts(string forum) => world.Guilds[0].Threads.Where(post => post.Parent == world.Channel(forum));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_scene_that_cannot_be_played_is_told_and_the_present_begins_all_the_same()
    {
        await using var kept = await KeptBot.StartAsync(withPast: true);

        await new DemoPast(kept.Discord, kept.Clock, [new ForgottenScene()]).PlayAsync(TestContext.Current.CancellationToken);

        Assert.Equal((TimeSpan.Zero, true), (kept.Clock.Offset, kept.Discord.Filling.IsOver));
        Assert.Equal("There is no card of nothing yet.", $"{kept.Discord.Filling.ToJson()["problem"]}");
    }

    private sealed class ForgottenScene : IDemoScene
    {
        public string Name => "forgotten";

        public IEnumerable<DemoMoment> Moments => [new(1, "20:00", stage => stage.PressAsync(stage.Card("nothing"), "Envie", "Zoé"))];
    }
}
