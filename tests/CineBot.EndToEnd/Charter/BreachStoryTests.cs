using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;

namespace CineBot.EndToEnd.Charter;

/// <summary>A breach of the charter over the socket: a pause, and an appeal from the button of its letter that lifts it; an exclusion whose letter cannot be delivered.</summary>
public sealed class BreachStoryTests
{
    [Theory(Timeout = 120_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_pause_is_lifted_after_the_appeal_of_whom_it_concerns(string language)
    {
        await using var vigil = await Vigil.OpenAsync(language);
        var before = vigil.Public.Count;
        await vigil.HeardAsync();
        await vigil.DecideAsync("pause", "Paul");
        await vigil.UntilAsync(() => vigil.IsPaused("Sacha"));
        var code = (await vigil.CaseAsync()).Code;

        var form = (await vigil.AnswerLetterAsync("Sacha", "appeal.open")).Modal!;
        var kept = await vigil.As("Sacha").SubmitAsync(form, ("words", Pressing.Plea));
        Assert.Equal(CaseState.Appealed, (await vigil.CaseAsync()).State);
        Assert.DoesNotContain(code, (await vigil.As("Inès").SlashAsync(Vigil.Where, "moderation")).Text, StringComparison.Ordinal);
        await vigil.AnswerAsync("lifted");

        await vigil.UntilAsync(() => !vigil.IsPaused("Sacha"));
        await vigil.UntilAsync(() => vigil.MailTo("Sacha").Contains(Pressing.Answer, StringComparison.Ordinal));
        Assert.NotNull(kept.Message);
        Assert.Equal(CaseState.Ended, (await vigil.CaseAsync()).State);
        string[] whole = [Pressing.Facts, code, vigil.Say("une pause", "a pause"), vigil.Say("Ton recours est arrivé", "Your appeal has arrived"), vigil.Say("La réponse à ton recours", "The answer to your appeal")];
        Assert.All(whole, words => Assert.Contains(words, vigil.MailTo("Sacha"), StringComparison.Ordinal));
        Assert.DoesNotContain(Pressing.Why, vigil.MailTo("Sacha"), StringComparison.Ordinal);
        Assert.Empty(vigil.CheckAudit().Faults);
        vigil.JudgeDiscretion(code, before);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", true)]
    [InlineData("en", true)]
    [InlineData("fr", false)]
    [InlineData("en", false)]
    public async Task With_closed_conversations_an_exclusion_waits_until_its_letter_is_read_or_72_hours(string language, bool isRead)
    {
        await using var vigil = await Vigil.OpenAsync(language);
        var before = vigil.Public.Count;
        vigil.As("Sacha").CloseDms();
        await HeardInSettingsAsync(vigil);
        await vigil.DecideAsync("exclusion", "Paul");
        await vigil.UntilAsync(() => vigil.IsPaused("Sacha"));
        await vigil.UntilAsync(unit => unit.Query<long>("SELECT COUNT(*) FROM case_notices WHERE kind = 'measure-decided' AND waits_at IS NOT NULL").Single() == 1);

        await vigil.LaterAsync(TimeSpan.FromHours(71));
        Assert.False(vigil.IsBanned("Sacha"));
        if (isRead) Assert.Contains(Pressing.Facts, await vigil.ReadAllAsync("Sacha"), StringComparison.Ordinal);
        else vigil.Pass(TimeSpan.FromMinutes(90));
        await vigil.UntilAsync(() => vigil.IsBanned("Sacha"));

        Assert.Empty(vigil.LettersTo("Sacha"));
        await vigil.UntilAsync(unit => MeasureStore.Current(unit, vigil.OnlyCase(unit)) is { State: MeasureState.Active });
        vigil.JudgeDiscretion((await vigil.CaseAsync()).Code, before);
    }

    // What came before the decision is read, so that only its own letter waits.
    private static async Task HeardInSettingsAsync(Vigil vigil)
    {
        await vigil.HeardAsync();
        await vigil.UntilAsync(unit => unit.Query<long>("SELECT COUNT(*) FROM case_notices WHERE kind = 'hearing-concerned' AND waits_at IS NOT NULL").Single() == 1);
        await vigil.ReadAllAsync("Sacha");
    }
}
