using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Safeguards;

public sealed class SafeguardTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task One_moderator_keeps_somebody_apart_for_72_hours_at_most_and_it_ends_by_itself()
    {
        var one = await _club.TriagedAsync(Gravity.Breach);

        Assert.Equal("safeguard.noted", (await BeginAsync(Léo, one)).Key());
        await _club.SettleAsync();
        var letter = Assert.Single(_club.MailTo(Sacha));
        Assert.All(["Rien n’est décidé", "Des messages qui font peur.", "se termine tout seul", "Les Glaneuses"], words => Assert.Contains(words, letter, StringComparison.Ordinal));
        Assert.DoesNotContain(Nora.ToString(), letter, StringComparison.Ordinal);

        await _club.LaterAsync(TimeSpan.FromHours(71));
        Assert.Equal([$"give {Pause} {Sacha}"], _club.Hand.Done);
        await _club.LaterAsync(TimeSpan.FromHours(2));
        await _club.LaterAsync(TimeSpan.FromHours(12));

        Assert.Equal([$"give {Pause} {Sacha}", $"take {Pause} {Sacha}"], _club.Hand.Done);
        Assert.Contains("de nouveau écrire partout", _club.MailTo(Sacha)[^1], StringComparison.Ordinal);
        Assert.Equal("safeguard.once", (await BeginAsync(Inès, one)).Key());
        Assert.Equal(1, await _club.CountAsync("safeguards"));
    }

    [Fact]
    public async Task Two_at_once_begin_one()
    {
        var one = await _club.TriagedAsync(Gravity.Breach);
        var (first, second) = (await OpenAsync(Inès, one), await OpenAsync(Léo, one));

        await Task.WhenAll(_club.FillAsync(Inès, first.Form(), ("reason", "Vite.")), _club.FillAsync(Léo, second.Form(), ("reason", "Vite.")));

        Assert.Equal(1, await _club.CountAsync("safeguards"));
    }

    [Fact]
    public async Task It_holds_though_the_report_is_taken_back_and_the_case_goes_on_meanwhile()
    {
        var receipt = await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        await _club.PressAsync(Inès, "moderation.acknowledge", one.Code);
        await BeginAsync(Inès, one);

        await _club.PressAsync(Nora, "report.withdraw", receipt.ReceiptCode());
        await _club.PressAsync(Nora, "report.withdraw-sure", receipt.ReceiptCode());
        await _club.SettleAsync();

        Assert.Equal(["withdrawn"], await _club.ReadAsync(unit => unit.Query<string>("SELECT state FROM case_reports")));
        Assert.Equal(CaseState.Acknowledged, (await _club.OnlyCaseAsync()).State);
        Assert.Equal([$"give {Pause} {Sacha}"], _club.Hand.Done);
    }

    [Fact]
    public async Task It_ends_with_its_case()
    {
        var one = await _club.TriagedAsync(Gravity.Misunderstanding);
        await BeginAsync(Inès, one);
        await _club.SettleAsync();

        await _club.DismissAsync(Inès, one);
        await _club.SettleAsync();

        Assert.Equal([$"give {Pause} {Sacha}", $"take {Pause} {Sacha}"], _club.Hand.Done);
    }

    [Fact]
    public async Task A_grave_one_goes_on_by_two_each_with_a_reason_in_its_last_day()
    {
        var one = await _club.AssignedAsync(Gravity.Grave);
        await BeginAsync(Inès, one);
        Assert.Equal("safeguard.too_soon", (await RenewAsync(Inès, one)).Key());
        await _club.LaterAsync(TimeSpan.FromHours(60));

        Assert.Equal("case.take_first", (await RenewAsync(Léo, one)).Key());
        Assert.Equal("safeguard.noted.first", (await RenewAsync(Inès, one)).Key());
        Assert.Equal("safeguard.noted.first", (await RenewAsync(Inès, one)).Key());
        Assert.Equal("safeguard.noted.renewed", (await RenewAsync(Paul, one, "Il écrit encore.")).Key());
        await _club.LaterAsync(TimeSpan.FromHours(70));

        Assert.Equal([$"give {Pause} {Sacha}"], _club.Hand.Done);
        Assert.Contains(_club.MailTo(Sacha), letter => letter.Contains("encore un peu de temps", StringComparison.Ordinal) && letter.Contains("Il écrit encore.", StringComparison.Ordinal));
        await _club.LaterAsync(TimeSpan.FromHours(3));
        Assert.Equal($"take {Pause} {Sacha}", _club.Hand.Done[^1]);
    }

    [Fact]
    public async Task A_grave_one_that_ended_begins_again_only_by_two()
    {
        var one = await _club.AssignedAsync(Gravity.Grave);
        await BeginAsync(Inès, one);
        await _club.SettleAsync();
        await _club.LaterAsync(TimeSpan.FromHours(80));

        Assert.Equal("safeguard.by_two", (await BeginAsync(Inès, one)).Key());
        await RenewAsync(Inès, one);
        Assert.Equal("safeguard.noted.renewed", (await RenewAsync(Paul, one)).Key());
        await _club.SettleAsync();

        Assert.Equal(2, _club.Hand.Done.Count(done => done == $"give {Pause} {Sacha}"));
        await _club.LaterAsync(TimeSpan.FromHours(73));
        Assert.Equal($"take {Pause} {Sacha}", _club.Hand.Done[^1]);
    }

    [Fact]
    public async Task What_is_not_grave_is_not_renewed()
    {
        var one = await _club.AssignedAsync(Gravity.Breach);
        await BeginAsync(Inès, one);
        await _club.LaterAsync(TimeSpan.FromHours(60));

        Assert.Equal("safeguard.once", (await RenewAsync(Inès, one)).Key());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whom_it_does_not_hold_is_said(bool isOwner)
    {
        if (isOwner) _club.Seen = Ranked with { Owner = Sacha };
        else _club.Members.Have(Sacha, Boss);

        var said = await BeginAsync(Inès, await _club.TriagedAsync(Gravity.Breach));

        Assert.Equal("safeguard.noted.but", said.Key());
        Assert.Contains(isOwner ? "possède le serveur" : "a toutes les permissions", _club.Words(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_pause_role_it_is_said_how_to_choose_one()
    {
        await _club.WriteAsync(unit => PauseRoleStore.Choose(unit, Server, null));

        Assert.Equal("measure.pause.none", (await BeginAsync(Inès, await _club.TriagedAsync(Gravity.Breach))).Key());
        Assert.Equal(0, await _club.CountAsync("safeguards"));
    }

    [Fact]
    public async Task A_pause_that_is_decided_takes_over_and_the_role_stays()
    {
        var one = await _club.HeardAsync();
        await BeginAsync(Inès, one);
        await _club.SettleAsync();
        await _club.ProposeAsync(Inès, one, "pause");
        await _club.PressAsync(Paul, "moderation.agree", one.Code);
        await _club.SettleAsync();

        await _club.LaterAsync(TimeSpan.FromHours(80));

        Assert.DoesNotContain($"take {Pause} {Sacha}", _club.Hand.Done);
        Assert.Equal(0, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM safeguards WHERE ended_at IS NULL")));
        Assert.Equal(MeasureState.Active, (await _club.MeasureAsync()).State);
    }

    [Fact]
    public async Task Who_is_in_the_case_neither_begins_nor_reads_of_it()
    {
        var one = await _club.TriagedAsync(Gravity.Breach);
        await _club.WriteAsync(unit => CasePartyStore.Add(unit, Server, one.Number, Léo, CasePart.Witness));

        Assert.Equal("case.unknown", (await OpenAsync(Léo, one)).Key());
        Assert.Equal("case.named_only", (await OpenAsync(Karim, one)).Key());
        Assert.Equal(0, await _club.CountAsync("safeguards"));
    }

    private Task<Answered> OpenAsync(MemberId moderator, Case one) => _club.PressAsync(moderator, "moderation.safeguard", one.Code);

    private async Task<Answered> BeginAsync(MemberId moderator, Case one)
    {
        var opened = await OpenAsync(moderator, one);
        return opened.Reply.Form is { } form ? await _club.FillAsync(moderator, form, ("reason", "Des messages qui font peur.")) : opened;
    }

    private async Task<Answered> RenewAsync(MemberId moderator, Case one, string reason = "Cela continue.")
    {
        var opened = await _club.PressAsync(moderator, "moderation.safeguard-renew", one.Code);
        return opened.Reply.Form is { } form ? await _club.FillAsync(moderator, form, ("reason", reason)) : opened;
    }
}
