using CineBot.Features.Charter.Cases;
using CineBot.Rehearsal;
using CineBot.Rehearsal.Interactions;

namespace CineBot.EndToEnd.Charter;

/// <summary>A report from the menu of a message to the word that lays it aside, over the socket, with everybody's conversations closed: nothing of it is ever public.</summary>
public sealed class ReportStoryTests
{
    private const string Facts = "Zut-il-me-parle-mal", Kind = "Mot-doux-de-fin";

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_report_is_received_read_and_laid_aside_and_nothing_of_it_is_ever_in_public_or_in_the_log(string language)
    {
        await using var village = await Village.OpenAsync(language);
        foreach (var name in new[] { "Nora", "Sacha", "Inès", "Paul" }) village.As(name).CloseDms();
        var message = village.As("Sacha").Say(village.World.Channel(Village.Where), "Rentre chez toi");

        var receipt = await village.ReportAsync("Nora", message, Facts, "listened");
        var one = await village.OnlyCaseAsync();
        var queue = (await village.As("Inès").SlashAsync(Village.Where, "moderation")).Message!;
        var opened = await village.PressAsync("Inès", queue, "moderation.open", one.Code);
        var read = await village.PressAsync("Inès", opened, "moderation.acknowledge", one.Code);
        var form = await village.As("Inès").ClickAsync(read, $"1/moderation.dismiss/{one.Code}");
        await village.As("Inès").SubmitAsync(form.Modal!, ("word", Kind));
        var follow = (await village.As("Nora").SlashAsync(Village.Where, village.Command("charte suivi", "charter follow"))).Message!;
        var own = await village.PressAsync("Nora", follow, "report.see", await OwnCodeAsync(village));

        Assert.Contains(village.Command("C’est gardé", "It is kept"), receipt.Text, StringComparison.Ordinal);
        Assert.Contains("Rentre chez toi", opened.Text, StringComparison.Ordinal);
        Assert.Contains(Facts, opened.Text, StringComparison.Ordinal);
        Assert.Contains(Kind, own.Text, StringComparison.Ordinal);
        Assert.Equal(CaseState.Dismissed, (await village.OnlyCaseAsync()).State);
        JudgeDiscretion(village, one.Code);
    }

    [Fact]
    public async Task The_person_concerned_who_moderates_learns_nothing_over_the_socket_either()
    {
        await using var village = await Village.OpenAsync("fr");
        var message = village.As("Paul").Say(village.World.Channel(Village.Where), "Rentre chez toi");
        await village.ReportAsync("Nora", message, Facts, "emergency");
        var one = await village.OnlyCaseAsync();

        var queue = await village.As("Paul").SlashAsync(Village.Where, "moderation");
        var forged = await ForgeAsync(village, one.Code);
        var unknown = await ForgeAsync(village, "ZZZZ-ZZZ");

        Assert.Contains("Aucun dossier", queue.Text, StringComparison.Ordinal);
        Assert.Equal(unknown, forged);
        Assert.Contains("Je ne trouve pas de dossier", forged, StringComparison.Ordinal);
    }

    // What was typed goes only to those who may read it; where it is logged at all, it is a number.
    private static void JudgeDiscretion(Village village, string code)
    {
        string[] secrets = [Facts, Kind, code];
        ulong[] readers = [village.As("Nora").User.Id, village.As("Inès").User.Id];
        var said = village.World.Messages.Where(message => message.Author == village.World.Bot && secrets.Any(secret => $"{message.Text}{message.Components.ToJsonString()}".Contains(secret, StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(said);
        Assert.All(said, message => Assert.Contains(message.VisibleTo ?? 0, readers));
        Assert.All(village.Discord.Transcript.Rest.Where(exchange => secrets.Any(secret => exchange.Body.Contains(secret, StringComparison.Ordinal))), exchange => Assert.True(IsAnswer(exchange), exchange.Url));
        Assert.All(village.World.Messages.Where(message => message.Author == village.World.Bot), message => Assert.Empty(message.EverPinged));
        Assert.NotEmpty(village.Log.Lines);
        Assert.DoesNotContain(village.Log.Lines, line => readers.Any(reader => line.Line.Contains($"{reader}", StringComparison.Ordinal)));
        Assert.DoesNotContain(village.Log.Lines, line => secrets.Append("Rentre chez toi").Any(secret => $"{line.Line}{line.Fault}".Contains(secret, StringComparison.Ordinal)));
    }

    private static bool IsAnswer(RestExchange exchange) =>
        exchange.Template.StartsWith("/interactions/", StringComparison.Ordinal) || exchange.Template.StartsWith("/webhooks/", StringComparison.Ordinal);

    private static Task<string> OwnCodeAsync(Village village) => village.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT code FROM case_reports")!);

    private static async Task<string> ForgeAsync(Village village, string code)
    {
        var forged = village.As("Paul").Forge(InteractionKind.Component, village.World.Channel(Village.Where), new() { ["custom_id"] = $"1/moderation.open/{code}", ["component_type"] = 2 });
        return (await forged.SettledAsync()).Text;
    }
}
