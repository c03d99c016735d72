using CineBot.Features.Charter.Cases;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Charter;

/// <summary>What happens around a report that is not as usual: who is named in it moderates or owns the server, who reported leaves or erases everything.</summary>
public sealed class CaseStoryTests
{
    private const string Facts = "Zut-il-me-parle-mal", Said = "Rentre-chez-toi", Word = "Mot-doux-de-fin", Contact = "Odile Marchand";

    [Theory(Timeout = 120_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_moderator_who_is_named_learns_nothing_and_the_outside_contact_is_said_where_only_one_is_left(string language)
    {
        await using var village = await OpenAsync(language);
        var (receipt, one) = await ReportAsync(village, "Paul");

        var queue = await village.As("Paul").SlashAsync(Village.Where, "moderation");
        var forged = await village.PressAsync("Paul", $"1/moderation.open/{one.Code}");
        var unknown = await village.PressAsync("Paul", "1/moderation.open/ZZZZ-ZZZ");
        var opened = await village.PressAsync("Inès", $"1/moderation.open/{one.Code}");

        Assert.Contains(Contact, receipt.Text, StringComparison.Ordinal);
        Assert.True(one.IsOutside);
        Assert.Contains(village.Command("Aucun dossier", "No case"), queue.Text, StringComparison.Ordinal);
        Assert.Equal(unknown.Text, forged.Text);
        Assert.Equal(0, await village.WaitingAsync("Paul"));
        Assert.Contains(Facts, opened.Text, StringComparison.Ordinal);
        village.JudgeDiscretion([Facts, one.Code], "Nora", "Inès");
    }

    /// <summary>Not even by naming herself does she come to read it.</summary>
    [Theory(Timeout = 120_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Where_the_owner_is_named_the_outside_contact_is_said_though_two_are_free(string language)
    {
        await using var village = await OpenAsync(language);
        var (receipt, one) = await ReportAsync(village, "Agnès");
        await village.EntrustWithCasesAsync("Agnès");

        var queue = await village.As("Agnès").SlashAsync(Village.Where, "moderation");
        var forged = await village.PressAsync("Agnès", $"1/moderation.open/{one.Code}");
        var opened = await village.PressAsync("Inès", $"1/moderation.open/{one.Code}");

        Assert.Contains(Contact, receipt.Text, StringComparison.Ordinal);
        Assert.True(one.IsOutside);
        Assert.Contains(village.Command("Aucun dossier", "No case"), queue.Text, StringComparison.Ordinal);
        Assert.Contains(village.Command("Je ne trouve pas de dossier", "I find no case"), forged.Text, StringComparison.Ordinal);
        Assert.Contains(Facts, opened.Text, StringComparison.Ordinal);
        village.JudgeDiscretion([Facts, one.Code], "Nora", "Inès");
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Who_reported_leaves_and_the_case_goes_on_and_what_was_said_to_them_is_there_when_they_come_back(string language)
    {
        await using var village = await OpenAsync(language);
        var (receipt, one) = await ReportAsync(village, "Sacha");
        village.As("Nora").Leave(village.World.Guilds[0]);

        await DismissAsync(village, one);
        Assert.Equal(CaseState.Dismissed, (await village.OnlyCaseAsync()).State);
        village.As("Nora").Join(village.World.Guilds[0]);
        var own = await village.PressAsync("Nora", $"1/report.see/{await OwnCodeAsync(village)}");

        Assert.DoesNotContain(Contact, receipt.Text, StringComparison.Ordinal);
        Assert.Contains(Word, own.Text, StringComparison.Ordinal);
        village.JudgeDiscretion([Facts, Word, one.Code], "Nora", "Inès");
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Who_reported_erases_everything_and_the_case_goes_on_without_their_name(string language)
    {
        await using var village = await OpenAsync(language);
        var (_, one) = await ReportAsync(village, "Sacha");

        Assert.Contains(village.Command("C’est fait", "It is done"), await village.EraseAsync("Nora"), StringComparison.Ordinal);
        var opened = await village.PressAsync("Inès", $"1/moderation.open/{one.Code}");
        Assert.Contains(Facts, opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{village.As("Nora").User.Id}", opened.Text, StringComparison.Ordinal);
        await DismissAsync(village, one);

        Assert.Equal(CaseState.Dismissed, (await village.OnlyCaseAsync()).State);
        Assert.Equal(0, await village.WaitingAsync("Nora"));
        Assert.Equal(0, await village.ReadAsync(unit => unit.Query<long>("SELECT COUNT(*) FROM case_parties WHERE part = 'reporter' AND member_id IS NOT NULL").Single()));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Who_is_concerned_erases_everything_and_only_a_nameless_trace_keeps_their_case_from_them(string language)
    {
        await using var village = await OpenAsync(language);
        var (_, one) = await ReportAsync(village, "Sacha");

        await village.EraseAsync("Sacha");
        await village.EntrustWithCasesAsync("Sacha");
        var queue = await village.As("Sacha").SlashAsync(Village.Where, "moderation");
        var opened = await village.PressAsync("Inès", $"1/moderation.open/{one.Code}");

        Assert.Contains(village.Command("Aucun dossier", "No case"), queue.Text, StringComparison.Ordinal);
        Assert.Contains(Facts, opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Said, opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{village.As("Sacha").User.Id}", opened.Text, StringComparison.Ordinal);
    }

    // Everybody's conversations are closed, and the server has somebody outside.
    private static async Task<Village> OpenAsync(string language)
    {
        var village = await Village.OpenAsync(language);
        await village.NameContactAsync(Contact, "odile@example.org");
        foreach (var user in village.World.Users.Where(user => !user.IsBot)) user.DmsClosed = true;
        return village;
    }

    private static async Task<(Message Receipt, Case One)> ReportAsync(Village village, string author)
    {
        var message = village.As(author).Say(village.World.Channel(Village.Where), Said);
        return (await village.ReportAsync("Nora", message, Facts, "listened"), await village.OnlyCaseAsync());
    }

    private static async Task DismissAsync(Village village, Case one)
    {
        await village.PressAsync("Inès", $"1/moderation.acknowledge/{one.Code}");
        var form = await village.PressAsync("Inès", $"1/moderation.dismiss/{one.Code}");
        await village.As("Inès").SubmitAsync(form.Modal!, ("word", Word));
    }

    private static Task<string> OwnCodeAsync(Village village) => village.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT code FROM case_reports")!);
}
