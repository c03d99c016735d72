using System.Globalization;
using System.Text.RegularExpressions;
using CineBot.Features.Charter.Cases;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Charter;

/// <summary>The whole story of a repaired tension over the socket, from the report to the day when nothing of it is left, and nothing of it ever in public or in a log.</summary>
public sealed class RepairStoryTests
{
    private const string Again = "Encore-une-fois-doucement";

    // Fourteen days after the story begins.
    private static readonly DateOnly Agreed = new(2027, 1, 25);

    [Theory(Timeout = 180_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_tension_is_made_right_by_an_apology_that_both_want_and_forgotten_after_half_a_year(string language)
    {
        await using var tension = await Tension.OpenAsync(language);
        await tension.HearBothAsync();

        await tension.OfferAsync("apology", Tension.Offer);
        await AgreeAsync(tension, "Nora", Tension.Offer);
        await AgreeAsync(tension, "Sacha", Tension.Offer);
        var turn = await tension.ReadAsync("Sacha", tension.Words("À toi d’écrire", "It is your turn to write"));
        await tension.FillAsync("Sacha", turn, "repair.give", ("words", Tension.Sorry));
        Assert.DoesNotContain(tension.Conversation("Nora"), message => message.Text.Contains(Tension.Sorry, StringComparison.Ordinal));
        Assert.Contains(Tension.Sorry, (await tension.OpenCaseAsync("Paul")).Text, StringComparison.Ordinal);
        await tension.HandAsync("Paul", "moderation.repair-kept");

        await tension.LetterAsync("Nora", Tension.Sorry);
        await tension.LetterAsync("Sacha", tension.Words("C’est réparé", "It is made right"));
        await ReportIsClosedAsync(tension);
        await tension.ForgetAsync();
        tension.Judge();
    }

    [Theory(Timeout = 180_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_conversation_begins_only_once_everybody_wants_it_and_what_is_agreed_on_holds_after_fourteen_days(string language)
    {
        await using var tension = await Tension.OpenAsync(language);
        await tension.HearBothAsync();

        await WithdrawAsync(tension);
        await tension.OfferAsync("conversation", Again, ("who", "Karim"));
        foreach (var person in new[] { "Sacha", "Karim" }) await AgreeAsync(tension, person, Again);
        Assert.Empty(Threads(tension));
        await AgreeAsync(tension, "Nora", Again);
        await tension.Village.World.WaitForAsync(_ => Threads(tension).Count == 1 && Inside(tension).SetEquals(["Nora", "Sacha", "Karim", "CineBot"]), TestContext.Current.CancellationToken);

        await PromiseAsync(tension);
        await LookBackAsync(tension);
        await tension.HandAsync("Paul", "moderation.repair-kept");

        await tension.LetterAsync("Sacha", tension.Words("C’est réparé", "It is made right"));
        await tension.ReadAsync("Karim", tension.Words("est arrivée à son terme", "has come to its end"));
        await ReportIsClosedAsync(tension);
        await tension.ForgetAsync();
        tension.Judge("Karim");
    }

    // Nora said yes, and then no longer wants it: the others learn that it does not take place, and never from whom.
    private static async Task WithdrawAsync(Tension tension)
    {
        await tension.OfferAsync("conversation", Tension.Offer, ("who", "Karim"));
        var asked = await AgreeAsync(tension, "Nora", Tension.Offer);
        await AgreeAsync(tension, "Karim", Tension.Offer);
        await tension.PressAsync("Nora", asked, "repair.no");
        var told = await tension.ReadAsync("Karim", tension.Words("La réparation proposée n’aura pas lieu", "The suggested repair will not take place"));
        Assert.DoesNotContain($"{tension.Village.As("Nora").User.Id}", told.Text, StringComparison.Ordinal);
        Assert.Empty(Threads(tension));
        Assert.Equal(CaseState.Hearing, (await tension.StandsAsync()).State);
    }

    private static async Task PromiseAsync(Tension tension)
    {
        var begins = await tension.ReadAsync("Karim", tension.Words("Tout le monde a dit oui", "Everybody said yes"));
        await tension.FillAsync("Karim", begins, "repair.promise", ("words", Tension.Promise), ("until", "14"));
        foreach (var person in new[] { "Nora", "Sacha" }) Assert.Equal(Agreed, DayIn(await tension.ReadAsync(person, Tension.Promise)));
    }

    private static async Task LookBackAsync(Tension tension)
    {
        var question = tension.Words("Il y a deux semaines", "Two weeks ago");
        await tension.Village.PassAsync(TimeSpan.FromDays(13));
        Assert.Equal(0, await tension.CountWaitingAsync("Nora", question));
        await tension.Village.PassAsync(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        foreach (var person in new[] { "Nora", "Sacha" }) await tension.PressAsync(person, await tension.ReadAsync(person, question), "repair.holds");
        var card = (await tension.OpenCaseAsync("Paul")).Text;
        Assert.Contains(Tension.Promise, card, StringComparison.Ordinal);
        Assert.Matches(tension.Words("Cela tient.: 2 · cela ne tient pas.: 0", "It holds: 2 · it does not hold: 0"), card);
    }

    private static async Task<Message> AgreeAsync(Tension tension, string person, string offer)
    {
        var asked = await tension.ReadAsync(person, offer);
        var answer = await tension.PressAsync(person, asked, "repair.yes");
        Assert.Matches(tension.Words("C’est noté.: oui", "It is noted: yes"), answer.Text);
        return asked;
    }

    private static async Task ReportIsClosedAsync(Tension tension)
    {
        var told = await tension.ReadAsync("Nora", tension.Words("ce qui avait été convenu pour réparer est tenu", "what was agreed on to make things right was kept"));
        Assert.DoesNotContain(tension.Code, told.Text, StringComparison.Ordinal);
    }

    // The first instant that the message shows.
    private static DateOnly DayIn(Message message) =>
        DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(Regex.Match(message.Text[message.Text.IndexOf(Tension.Promise, StringComparison.Ordinal)..], "<t:([0-9]+):F>").Groups[1].Value, CultureInfo.InvariantCulture)).UtcDateTime);

    private static List<Channel> Threads(Tension tension) => [.. tension.Village.World.Guilds[0].Threads.Where(thread => thread.Kind is ChannelKind.PrivateThread)];

    private static HashSet<string> Inside(Tension tension) => [.. Threads(tension).Single().Thread!.Members.Keys.Select(id => tension.Village.World.FindUser(id)!.DisplayName)];
}
