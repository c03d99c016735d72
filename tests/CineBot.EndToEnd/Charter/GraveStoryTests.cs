using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Rehearsal;

namespace CineBot.EndToEnd.Charter;

/// <summary>The whole story of a grave case over the socket: safety first, somebody beside who reported, a decision by three, its letter before anything is done, and an appeal to others.</summary>
public sealed class GraveStoryTests
{
    internal const string Fear = "Peur-de-la-suite", Again = "Cela-dure-encore";

    [Theory(Timeout = 120_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task From_the_first_call_for_help_to_the_last_trace_of_it(string language)
    {
        await using var vigil = await Vigil.OpenAsync(language);
        var before = vigil.Public.Count;

        await CallForHelpAsync(vigil);
        var code = (await vigil.CaseAsync()).Code;
        await KeepApartAsync(vigil);
        await GoOnKeepingApartAsync(vigil);
        await StandBesideAsync(vigil);
        await ExcludeAsync(vigil, code);
        await AppealAsync(vigil, code);
        await LightenAsync(vigil);
        await EndAsync(vigil);
        await ForgetAsync(vigil);

        vigil.JudgeDiscretion(code, before);
        var audit = vigil.CheckAudit();
        Assert.Empty(audit.Faults);
        Assert.True(audit.Rows > 25, $"{audit.Rows} rows");
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr", "upheld")]
    [InlineData("en", "upheld")]
    [InlineData("fr", "lifted")]
    [InlineData("en", "lifted")]
    public async Task An_exclusion_is_kept_or_lifted_by_two_others(string language, string outcome)
    {
        await using var vigil = await Vigil.OpenAsync(language);
        var before = vigil.Public.Count;
        await vigil.GraveAsync();
        var code = (await vigil.CaseAsync()).Code;
        await ExcludeAsync(vigil, code);
        await AppealAsync(vigil, code);

        await vigil.AnswerAsync(outcome);
        if (outcome == "lifted") await vigil.UntilAsync(() => !vigil.IsBanned("Sacha"));
        await vigil.LaterAsync(TimeSpan.FromDays(1));
        Assert.Equal(outcome == "lifted" ? CaseState.Ended : CaseState.Active, (await vigil.CaseAsync()).State);
        Assert.Equal(outcome == "upheld", vigil.IsBanned("Sacha"));
        await vigil.LaterAsync(TimeSpan.FromDays(14));
        Assert.Equal(CaseState.Ended, (await vigil.CaseAsync()).State);
        Assert.False(vigil.IsBanned("Sacha"));
        Assert.Single(Bans(vigil, "PUT"));
        vigil.As("Sacha").Join(vigil.Guild);
        Assert.Contains(Pressing.Answer, await vigil.ReadAllAsync("Sacha"), StringComparison.Ordinal);
        vigil.JudgeDiscretion(code, before);
    }

    // Whom to call comes before anything else, in the receipt and in the queue's first case.
    private static async Task CallForHelpAsync(Vigil vigil)
    {
        var receipt = (await vigil.ReportAsync("emergency")).Text.Replace('\u00a0', ' ');
        var own = await vigil.ReadAsync(unit => unit.Query<string>("SELECT code FROM case_reports").Single());
        Assert.InRange(receipt.IndexOf("112", StringComparison.Ordinal), 0, receipt.IndexOf(own, StringComparison.Ordinal));

        await vigil.AssignedAsync(Gravity.Grave);
        var one = await vigil.CaseAsync();
        Assert.Equal((CaseState.Assigned, true), (one.State, one.IsGrave));
        Assert.Contains(Pressing.Said, (await vigil.OpenAsync("Paul")).Text, StringComparison.Ordinal);
    }

    private static async Task KeepApartAsync(Vigil vigil)
    {
        await vigil.FillAsync("Inès", "moderation.safeguard", ("reason", Fear));
        await vigil.UntilAsync(() => vigil.IsPaused("Sacha"));
        await vigil.UntilAsync(() => vigil.MailTo("Sacha").Contains(Fear, StringComparison.Ordinal));
        Assert.Contains(vigil.Say("Rien n’est décidé", "Nothing is decided"), vigil.MailTo("Sacha"), StringComparison.Ordinal);
    }

    // One of the two is not enough; with both it holds beyond the first 72 hours.
    private static async Task GoOnKeepingApartAsync(Vigil vigil)
    {
        vigil.Pass(TimeSpan.FromHours(71));
        await vigil.FillAsync("Inès", "moderation.safeguard-renew", ("reason", Fear));
        Assert.Equal(0, await vigil.ReadAsync(unit => unit.Query<long>("SELECT renewals FROM safeguards").Single()));
        await vigil.FillAsync("Paul", "moderation.safeguard-renew", ("reason", Again));
        await vigil.UntilAsync(() => vigil.MailTo("Sacha").Contains(Again, StringComparison.Ordinal));

        await vigil.LaterAsync(TimeSpan.FromHours(24));
        Assert.True(vigil.IsPaused("Sacha"));
    }

    private static async Task StandBesideAsync(Vigil vigil)
    {
        await vigil.PressAsync("Inès", "moderation.skip-hearing");
        await vigil.PressAsync("Inès", "moderation.hear");
        var form = (await vigil.AnswerLetterAsync("Nora", "ally.choose")).Modal!;
        await vigil.As("Nora").SubmitAsync(form, ("who", "Chantal"));

        var follow = (await vigil.As("Chantal").SlashAsync(Vigil.Where, vigil.Say("charte suivi", "charter follow"))).Message!;
        var seen = (await vigil.As("Chantal").ClickAsync(follow, Pressing.Way(follow, "ally.see"))).Message!;
        Assert.DoesNotContain(Pressing.Words, seen.Text, StringComparison.Ordinal);
        await vigil.As("Chantal").ClickAsync(seen, Pressing.Way(seen, "ally.accept"));
        Assert.Equal([vigil.Id("Chantal")], await vigil.ReadAsync(unit => CasePartyStore.Members(unit, vigil.OnlyCase(unit), CasePart.Ally)));
        Assert.Empty(vigil.LettersTo("Chantal"));
    }

    /// <summary>Two are not enough, and the letter is there, whole, before Discord is asked for anything.</summary>
    internal static async Task ExcludeAsync(Vigil vigil, string code)
    {
        await vigil.DecideAsync("exclusion", "Paul");
        Assert.Equal(CaseState.Proposed, (await vigil.CaseAsync()).State);
        await vigil.PressAsync("Agnès", "moderation.agree");
        await vigil.UntilAsync(() => vigil.IsBanned("Sacha"));

        var ban = Assert.Single(Bans(vigil, "PUT"));
        Assert.Contains(vigil.Discord.Transcript.Rest, letter => letter is { Method: "POST", Status: 200 } && letter.Url.EndsWith($"/channels/{vigil.As("Sacha").Conversation.Id}/messages", StringComparison.Ordinal)
            && letter.Body.Contains(Pressing.Facts, StringComparison.Ordinal) && letter.Number < ban.Number && letter.AnsweredAt <= ban.At);
        string[] whole = [Pressing.Facts, "Odile Marchand", code, vigil.Say("Une exclusion", "An exclusion"), vigil.Say("Cela commence dès ce message.", "It begins with this message."), vigil.Say("Cela se termine tout seul le", "It ends by itself on")];
        Assert.All(whole, words => Assert.Contains(words, vigil.MailTo("Sacha"), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Pressing.Words, vigil.MailTo("Sacha"), StringComparison.Ordinal);
        Assert.DoesNotContain($"{vigil.Id("Nora")}", vigil.MailTo("Sacha"), StringComparison.Ordinal);
    }

    // Entered for somebody who cannot write here any more; from then on who decided reads nothing of it.
    private static async Task AppealAsync(Vigil vigil, string code)
    {
        await vigil.UntilAsync(unit => vigil.OnlyCase(unit).State is CaseState.Active);
        await vigil.FillAsync("Léo", "moderation.appeal", ("words", Pressing.Plea));

        Assert.Equal(CaseState.Appealed, (await vigil.CaseAsync()).State);
        var unknown = await vigil.ForgeAsync("Paul", "1/moderation.open/ZZZZ-ZZZ");
        foreach (var decided in new[] { "Inès", "Paul", "Agnès" })
        {
            Assert.DoesNotContain(code, (await vigil.As(decided).SlashAsync(Vigil.Where, "moderation")).Text, StringComparison.Ordinal);
            Assert.Equal(unknown.Text, (await vigil.ForgeAsync(decided, $"1/moderation.open/{code}")).Text);
        }

        Assert.Contains(Pressing.Plea, (await vigil.OpenAsync("Léo")).Text, StringComparison.Ordinal);
    }

    private static async Task LightenAsync(Vigil vigil)
    {
        await vigil.AnswerAsync("lightened", ("kind", "pause"), ("until", vigil.Say("dans 3 jours", "in 3 days")));
        await vigil.UntilAsync(() => !vigil.IsBanned("Sacha"));
        Assert.Single(Bans(vigil, "DELETE"));

        await vigil.UntilAsync(unit => MeasureStore.Current(unit, vigil.OnlyCase(unit)) is { Kind: MeasureKind.Pause, State: MeasureState.Active });
        vigil.As("Sacha").Join(vigil.Guild);
        vigil.Pass(TimeSpan.FromMinutes(61));
        await vigil.UntilAsync(() => vigil.IsPaused("Sacha"));
        var read = await vigil.ReadAllAsync("Sacha");
        Assert.Contains(Pressing.Plea, read, StringComparison.Ordinal);
        Assert.Contains(Pressing.Answer, read, StringComparison.Ordinal);
    }

    private static async Task EndAsync(Vigil vigil)
    {
        await vigil.LaterAsync(TimeSpan.FromHours(60));
        Assert.True(vigil.IsPaused("Sacha"));
        await vigil.LaterAsync(TimeSpan.FromHours(30));
        await vigil.UntilAsync(() => !vigil.IsPaused("Sacha"));
        // Discord refused while they were out, and is not asked again so soon: the letter waits.
        await vigil.UntilAsync(unit => unit.Query<long>("SELECT COUNT(*) FROM case_notices WHERE kind = 'over' AND (read_at IS NOT NULL OR waits_at IS NOT NULL)").Single() == 1);
        Assert.Contains(vigil.Say("Ta pause dans", "Your pause in"), vigil.MailTo("Sacha") + await vigil.ReadAllAsync("Sacha"), StringComparison.Ordinal);
        Assert.Equal(CaseState.Ended, (await vigil.CaseAsync()).State);
    }

    // Kept for 36 months, and not a word of it for longer.
    private static async Task ForgetAsync(Vigil vigil)
    {
        await vigil.LaterAsync(TimeSpan.FromDays(1093));
        Assert.NotEqual(CaseState.Expunged, (await vigil.CaseAsync()).State);
        await vigil.LaterAsync(TimeSpan.FromDays(4));
        await vigil.UntilAsync(unit => vigil.OnlyCase(unit).State is CaseState.Expunged);
        await vigil.JudgeForgottenAsync(Pressing.Words, Pressing.Said, Pressing.Facts, Pressing.Plea, Pressing.Answer, Fear, Again);
    }

    internal static List<RestExchange> Bans(Vigil vigil, string method) => [.. vigil.Discord.Transcript.To($"{method} /guilds/{{guild_id}}/bans/{{user_id}}").Where(exchange => exchange.Status == 204)];
}
