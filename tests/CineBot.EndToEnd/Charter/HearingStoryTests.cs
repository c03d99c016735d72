using CineBot.Features.Charter.Cases;

namespace CineBot.EndToEnd.Charter;

/// <summary>A tension where people cannot be written to, or say nothing: it goes on all the same, and still nothing of it is in public or in a log.</summary>
public sealed class HearingStoryTests
{
    [Theory(Timeout = 180_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Where_nobody_takes_private_messages_every_letter_waits_for_its_reader_and_leads_on_from_there(string language)
    {
        await using var tension = await Tension.OpenAsync(language, isClosed: true);
        await tension.HearBothAsync();

        await tension.OfferAsync("rewording", Tension.Offer);
        await tension.PressAsync("Sacha", await tension.LetterAsync("Sacha", Tension.Offer), "repair.yes");
        var turn = await tension.ReadAsync("Sacha", tension.Words("À toi d’écrire", "It is your turn to write"));
        await tension.FillAsync("Sacha", turn, "repair.give", ("words", Tension.Sorry));
        await tension.HandAsync("Inès", "moderation.repair-kept");

        await tension.LetterAsync("Sacha", tension.Words("C’est réparé", "It is made right"));
        await tension.ReadAsync("Nora", tension.Words("ce qui avait été convenu pour réparer est tenu", "what was agreed on to make things right was kept"));
        foreach (var user in tension.Village.World.Users.Where(user => !user.IsBot)) Assert.Empty(tension.Conversation(user.DisplayName));
        await tension.ForgetAsync();
        tension.Judge();
    }

    /// <summary>Given the floor late in the evening: letters wait for the morning, and so does the only reminder three days later.</summary>
    [Theory(Timeout = 180_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Who_never_answers_is_reminded_once_after_the_night_and_not_waited_for_longer_than_a_week(string language)
    {
        await using var tension = await Tension.OpenAsync(language);
        var reminder = tension.Words("On t’a donné la parole", "You were given the floor");
        await EveningAsync(tension);

        await tension.Village.PassAsync(TimeSpan.FromHours(64));
        Assert.Equal(0, await tension.CountWaitingAsync("Sacha", reminder));
        await tension.Village.PassAsync(TimeSpan.FromHours(9));
        Assert.Equal((1, 0), (await tension.CountWaitingAsync("Sacha", reminder), await tension.CountWaitingAsync("Nora", reminder)));
        await tension.Village.PassAsync(TimeSpan.FromDays(3));
        Assert.Equal(1, await tension.CountWaitingAsync("Sacha", reminder));
        Assert.DoesNotContain(Over(tension), (await tension.OpenCaseAsync("Inès")).Text, StringComparison.Ordinal);

        await tension.Village.PassAsync(TimeSpan.FromHours(24));
        Assert.Contains(Over(tension), (await tension.OpenCaseAsync("Inès")).Text, StringComparison.Ordinal);
        var heard = (await tension.HandAsync("Inès", "moderation.heard")).Text;
        Assert.Contains(Tension.NoraSays, heard, StringComparison.Ordinal);
        Assert.Contains(tension.Words("Sans réponse", "Without an answer"), heard, StringComparison.Ordinal);
        await tension.OfferAsync("rewording", Tension.Offer);
        await tension.LetterAsync("Sacha", Tension.Offer);
        Assert.Equal(CaseState.Hearing, (await tension.StandsAsync()).State);
        tension.Judge();
    }

    // Half past ten in the evening: who reported goes on from what they follow, without waiting for the letter.
    private static async Task EveningAsync(Tension tension)
    {
        await tension.Village.PassAsync(TimeSpan.FromHours(9.5));
        await tension.HandAsync("Paul", "moderation.hear");
        var follow = (await tension.Village.As("Nora").SlashAsync(Village.Where, tension.Words("charte suivi", "charter follow"))).Message!;
        var see = (await tension.PressAsync("Nora", follow, "hearing.see")).Message!;
        await tension.FillAsync("Nora", see, "hearing.answer", ("happened", Tension.NoraSays));
        await tension.FillAsync("Nora", (await tension.PressAsync("Nora", see, "hearing.facts")).Message!, "hearing.reword", ("facts", Tension.Passed));
        await tension.Village.SettledAsync();
        foreach (var person in new[] { "Nora", "Sacha" }) Assert.Empty(tension.Conversation(person));
        await tension.Village.PassAsync(TimeSpan.FromHours(10));
        await tension.LetterAsync("Sacha", Tension.Passed);
    }

    private static string Over(Tension tension) => tension.Words("Tout le monde a eu la parole", "Everybody had the floor");
}
