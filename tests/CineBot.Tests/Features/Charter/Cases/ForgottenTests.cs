using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Features.Charter.Hearings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Cases;

/// <summary>What people were told of a case and never looked at goes with the case: nothing of it waits for anybody afterwards.</summary>
public sealed class ForgottenTests : IAsyncLifetime
{
    private const string Kind = "Merci, Nora. Sacha s’est expliqué.";

    private static readonly TimeSpan HalfAYear = TimeSpan.FromDays(190), Years = TimeSpan.FromDays(3 * 370);

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task What_whoever_reported_never_read_goes_with_the_case()
    {
        var one = await _club.TriagedAsync();
        await _club.DismissAsync(Inès, one, Kind);
        await _club.DeliverAsync();
        Assert.Contains(await _club.LettersAsync(Nora), letter => letter.Contains(Kind, StringComparison.Ordinal));

        await _club.PassAsync(HalfAYear);

        await ExpungedAsync();
        Assert.Empty(await _club.LettersAsync(Nora));
    }

    [Fact]
    public async Task What_is_about_another_case_stays()
    {
        await _club.DismissAsync(Inès, await _club.TriagedAsync(), Kind);
        await _club.PassAsync(TimeSpan.FromDays(170));
        var other = (await _club.ReportAsync(Nora, Karim, message: 4_001)).ReceiptCode();
        var second = await _club.ReadAsync(unit => CaseFileStore.Find(unit, Server, 2)!);
        await _club.PressAsync(Inès, "moderation.acknowledge", second.Code);
        await _club.PassAsync(TimeSpan.FromDays(20));

        var letter = Assert.Single(await _club.LettersAsync(Nora));
        Assert.Contains(other, letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_those_who_judge_never_read_goes_with_the_case_whether_or_not_they_still_have_it_in_hand()
    {
        var one = await _club.DecideAsync("pause");
        Assert.Contains(await CodesWaitingAsync(), code => code == one.Code);
        await _club.DeliverAsync();
        Assert.Contains(await _club.LettersAsync(Paul), letter => letter.Contains(one.Code, StringComparison.Ordinal));
        await _club.PressAsync(Paul, "moderation.release", one.Code);

        await _club.LaterAsync(TimeSpan.FromDays(20));
        await _club.LaterAsync(TimeSpan.FromDays(370));

        await ExpungedAsync();
        Assert.DoesNotContain(one.Code, await CodesWaitingAsync());
        Assert.DoesNotContain(await _club.LettersAsync(Paul), letter => letter.Contains(one.Code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_bot_could_not_do_to_somebody_goes_with_the_case()
    {
        _club.Seen = Ranked with { BotPermissions = Permissions.ManageRoles };
        await _club.DecideAsync("exclusion");
        await _club.LaterAsync(TimeSpan.FromDays(4));
        Assert.Contains(await _club.LettersAsync(Inès), letter => letter.Contains("exclure", StringComparison.Ordinal));

        await _club.LaterAsync(TimeSpan.FromDays(20));
        await _club.LaterAsync(TimeSpan.FromDays(370));

        await ExpungedAsync();
        Assert.DoesNotContain(await _club.LettersAsync(Inès), letter => letter.Contains($"{Sacha}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_ally_and_whoever_chose_them_never_read_goes_with_the_case()
    {
        var one = await _club.GiveFloorAsync(Gravity.Grave);
        var code = await AskAllyAsync();
        await _club.PressAsync(Karim, "ally.accept", code);
        await _club.DeliverAsync();
        Assert.Single(await _club.LettersAsync(Karim));
        Assert.Contains(await _club.LettersAsync(Nora), letter => letter.Contains("à tes côtés", StringComparison.Ordinal));

        await _club.DismissAsync(Inès, one, Kind);
        await _club.DismissAsync(Paul, one, Kind);
        await _club.PassAsync(Years);

        await ExpungedAsync();
        Assert.Equal((0, 0), ((await _club.LettersAsync(Karim)).Count, (await _club.LettersAsync(Nora)).Count));
    }

    /// <summary>It was to be said, and the hour of the case came first.</summary>
    [Fact]
    public async Task What_is_only_about_to_be_said_is_not_said_any_more()
    {
        var one = await _club.GiveFloorAsync(Gravity.Grave);
        var code = await AskAllyAsync();
        await _club.PressAsync(Karim, "ally.accept", code);
        await _club.DismissAsync(Inès, one, Kind);
        await _club.DismissAsync(Paul, one, Kind);
        await _club.DeliverAsync();
        await _club.PressAsync(Nora, "messages.open");
        await _club.PressAsync(Nora, "messages.done", 99);
        Assert.Empty(await _club.LettersAsync(Nora));
        _club.Time.Advance(Years);
        await _club.PressAsync(Karim, "ally.leave", code);

        await _club.TickAsync();
        await _club.DeliverAsync();

        await ExpungedAsync();
        Assert.Empty(await _club.LettersAsync(Nora));
    }

    [Fact]
    public async Task The_reminder_to_be_heard_goes_with_the_case()
    {
        var one = await _club.GiveFloorAsync();
        await _club.PassAsync(TimeSpan.FromDays(6));
        Assert.Contains(await _club.LettersAsync(Nora), letter => letter.StartsWith("On t’a donné la parole", StringComparison.Ordinal));

        await _club.DismissAsync(Inès, one, Kind);
        await _club.PassAsync(HalfAYear);

        await ExpungedAsync();
        Assert.Empty(await _club.LettersAsync(Nora));
    }

    [Fact]
    public async Task What_somebody_wrote_to_their_ally_goes_with_everything_else_of_theirs()
    {
        await _club.GiveFloorAsync(Gravity.Grave);
        await AskAllyAsync();
        await _club.DeliverAsync();
        Assert.Contains(await _club.LettersAsync(Karim), letter => letter.Contains("Tu viens ?", StringComparison.Ordinal));

        await _club.EraseAsync(Nora);

        Assert.Empty(await _club.LettersAsync(Karim));
    }

    private async Task<string> AskAllyAsync()
    {
        var opened = await _club.PressAsync(Nora, "ally.choose", (await _club.VoiceAsync(Nora)).Code);
        Assert.Equal("ally.asked", (await _club.FillAsync(Nora, opened.Form(), ("who", $"{Karim.Value}"), ("reading", "no"), ("word", "Tu viens ?"))).Key());
        return (await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT code FROM allies")))!;
    }

    private async Task ExpungedAsync() => Assert.Equal(CaseState.Expunged, (await _club.OnlyCaseAsync()).State);

    // Whatever waits for anybody, sent or not, by the codes that its buttons carry.
    private Task<List<string>> CodesWaitingAsync() => _club.ReadAsync(unit =>
        unit.Query<string>("SELECT text FROM messages UNION ALL SELECT text FROM outbox WHERE text IS NOT NULL").SelectMany(TextJson.ReadButtons).SelectMany(button => button.Ids).ToList());
}
