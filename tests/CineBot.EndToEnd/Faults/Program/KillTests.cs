using CineBot.EndToEnd.Story;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Faults.Program;

/// <summary>Killed at one moment after another while people press: whoever was told that it is noted finds it noted, once.</summary>
public sealed class KillTests
{
    private const int Seed = 40;
    private const int Kills = 5;
    private static readonly string[] People = ["Agnès", "Nora", "Karim", "Chantal", "Léo", "Inès", "Paul", "Maya", "Anatole", "Yannick"];

    [Fact(Timeout = 300_000)]
    public async Task Row_40_whatever_moment_the_kill_chooses_what_was_answered_is_kept_and_the_card_tells_it()
    {
        await using var theatre = await Theatre.WithACardAsync();
        var chance = new Random(Seed);
        var pressed = new List<(string Name, InteractionOutcome Outcome)>();
        var turns = People.SelectMany(name => new[] { (name, "Envie"), (name, "Merci") }).Chunk(4);

        foreach (var turn in turns.Take(Kills))
        {
            await KilledDuringAsync(theatre, turn, chance.Next(turn.Length + 1), pressed);
            await theatre.StartAsync();
            await AssertKeptAsync(theatre, pressed);
        }

        Assert.Single(theatre.Posted());
    }

    private static async Task KilledDuringAsync(Theatre theatre, (string Name, string Button)[] turn, int answers, List<(string, InteractionOutcome)> pressed)
    {
        var card = theatre.Posted().Single();
        var answered = theatre.Discord.Transcript.Rest.Count(IsAnswer);
        foreach (var (name, button) in turn) pressed.Add(($"{button} {name}", theatre.Discord.As(name).StartClick(card, button)));
        await theatre.Bot.AwaitAsync(theatre.Discord.Transcript.WaitForCountAsync(answered + answers, IsAnswer));
        await theatre.Bot.KillAsync();
    }

    private static async Task AssertKeptAsync(Theatre theatre, List<(string Press, InteractionOutcome Outcome)> pressed)
    {
        foreach (var (_, outcome) in pressed) await theatre.Bot.AwaitAsync(outcome.SettledAsync());
        await theatre.SettlesAsync();
        var kept = Kept(theatre, "Envie", "wish").Concat(Kept(theatre, "Merci", "thanks")).ToHashSet();
        Assert.Subset(pressed.Select(one => one.Press).ToHashSet(), kept);
        Assert.Subset(kept, pressed.Where(one => one.Outcome.Failure is null).Select(one => one.Press).ToHashSet());
        await theatre.ShowsAsync(Theatre.Cards, [.. Counts(kept)]);
        Assert.Single(theatre.Posted());
    }

    private static IEnumerable<string> Kept(Theatre theatre, string button, string kind) =>
        Contents.Pressed(theatre.Database, kind).Select(id => $"{button} {theatre.World.FindUser(id)!.DisplayName}");

    private static IEnumerable<string> Counts(HashSet<string> kept)
    {
        var (wishes, thanks) = (kept.Count(press => press.StartsWith("Envie", StringComparison.Ordinal)), kept.Count(press => press.StartsWith("Merci", StringComparison.Ordinal)));
        if (wishes > 0) yield return wishes == 1 ? "1 personne en a envie" : $"{wishes} personnes en ont envie";
        if (thanks > 0) yield return thanks == 1 ? "1 merci" : $"{thanks} mercis";
    }

    private static bool IsAnswer(RestExchange exchange) => exchange.Template.StartsWith("/interactions/", StringComparison.Ordinal) && exchange.Status is 204;
}
