using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Repairs;
using CineBot.Tests.Features.Charter.Hearings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Repairs;

public sealed class RepairTests : IAsyncLifetime
{
    private Club _club = null!;
    private Case _case = null!;

    public async ValueTask InitializeAsync()
    {
        (_club, _case) = await RepairHabits.OpenHeardAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task An_apology_that_everybody_wants_reaches_who_reported_and_ends_the_case()
    {
        Assert.Equal("repair.noted_offered", (await _club.OfferAsync(_case, "apology")).Key());
        Assert.Equal("repair.not_yet", (await _club.PressAsync(Inès, "moderation.repair-kept", _case.Code)).Key());
        await _club.YesAsync(Nora);
        Assert.Equal("repair.not_yet", (await _club.PressAsync(Sacha, "repair.give", await _club.RepairCodeAsync(Sacha))).Key());
        await _club.YesAsync(Sacha);
        Assert.Equal("repair.not_yet", (await _club.PressAsync(Inès, "moderation.repair-kept", _case.Code)).Key());
        Assert.Equal("repair.noted_given", (await _club.SayAsync(Sacha, "repair.give", "Je regrette ma phrase.")).Key());
        Assert.DoesNotContain("regrette", (await _club.LetterAsync(Nora)).Words, StringComparison.Ordinal);

        Assert.Equal("repair.noted_kept", (await _club.PressAsync(Inès, "moderation.repair-kept", _case.Code)).Key());
        await _club.DeliverAsync();

        Assert.Equal(CaseState.Ended, (await _club.OnlyCaseAsync()).State);
        Assert.Contains("Je regrette ma phrase.", (await _club.LetterAsync(Nora)).Words, StringComparison.Ordinal);
        Assert.Contains("tenu", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
        Assert.Equal(ReportState.Closed, await _club.ReadAsync(unit => CaseReportStore.Own(unit, Server, Nora, 0, 1).Single().State));
        Assert.False(await _club.TriedAsync(_case));
    }

    [Fact]
    public async Task To_say_it_differently_takes_only_who_said_it()
    {
        await _club.OfferAsync(_case, "rewording");

        Assert.Equal([Sacha], await MembersAsync());
        await _club.YesAsync(Sacha);
        await _club.SayAsync(Sacha, "repair.give", "Reste, on a besoin de toi.");
        Assert.Contains("on a besoin de toi", _club.Words(await _club.PressAsync(Paul, "moderation.open", _case.Code)), StringComparison.Ordinal);
        Assert.Equal("repair.noted_kept", (await _club.PressAsync(Paul, "moderation.repair-kept", _case.Code)).Key());
    }

    [Theory]
    [InlineData("Nora")]
    [InlineData("Sacha")]
    [InlineData("Karim")]
    public async Task One_no_is_enough_and_nobody_learns_whose(string who)
    {
        await _club.OfferAsync(_case, "conversation", Karim);
        foreach (var person in new[] { Nora, Sacha, Karim }.Where(person => person != Named(who))) await _club.YesAsync(person);

        Assert.Equal("repair.noted_no", (await _club.PressAsync(Named(who), "repair.no", await _club.RepairCodeAsync(Named(who)))).Key());
        await _club.DeliverAsync();

        foreach (var person in new[] { Nora, Sacha, Karim }.Where(person => person != Named(who)))
        {
            var said = (await _club.LettersAsync(person))[^1];
            Assert.StartsWith("La réparation proposée n’aura pas lieu", said, StringComparison.Ordinal);
            Assert.DoesNotContain($"{Named(who).Value}", said, StringComparison.Ordinal);
        }

        Assert.Equal("repair.over", (await _club.PressAsync(Nora, "repair.yes", await _club.RepairCodeAsync(Nora))).Key());
        Assert.True(await _club.TriedAsync(_case));
        Assert.Equal(CaseState.Hearing, (await _club.OnlyCaseAsync()).State);
        Assert.Equal("repair.noted_offered", (await _club.OfferAsync(_case, "apology")).Key());
    }

    [Fact]
    public async Task In_a_grave_case_none_is_offered_and_one_under_way_stops()
    {
        await _club.OfferAsync(_case, "apology");
        await _club.WeighAsync(Inès, _case, Gravity.Grave);

        Assert.Equal("repair.over", (await _club.PressAsync(Nora, "repair.yes", await _club.RepairCodeAsync(Nora))).Key());
        Assert.Equal("repair.not_grave", (await _club.PressAsync(Inès, "moderation.repair", _case.Code)).Key());
        await _club.TickAsync();

        Assert.Equal("refused", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT state FROM repairs")));
    }

    [Fact]
    public async Task Who_does_not_answer_within_a_week_is_waited_for_no_longer()
    {
        await _club.OfferAsync(_case, "apology");
        await _club.YesAsync(Nora);
        await _club.PassAsync(TimeSpan.FromDays(6));
        Assert.False(await _club.TriedAsync(_case));

        await _club.PassAsync(TimeSpan.FromDays(2));

        Assert.True(await _club.TriedAsync(_case));
    }

    [Theory]
    [InlineData("repair.see")]
    [InlineData("repair.yes")]
    [InlineData("repair.no")]
    [InlineData("repair.write")]
    [InlineData("repair.promise")]
    [InlineData("repair.holds")]
    public async Task A_code_serves_nobody_else_and_in_no_other_server(string path)
    {
        await _club.ConverseAsync(_case);
        var code = await _club.RepairCodeAsync(Karim);
        _club.Time.Advance(TimeSpan.FromMinutes(1));

        foreach (var other in new[] { Nora, Zoé, Inès }) Assert.Equal("hearing.unknown", (await _club.PressAsync(other, path, code)).Key());
        Assert.Equal("hearing.unknown", (await _club.SendAsync(_club.Press(Karim, path, code) with { Guild = Voisins })).Key());
        Assert.Equal("agreed", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT state FROM repairs")));
    }

    [Fact]
    public async Task Whoever_erases_everything_ends_it_and_the_case_goes_on()
    {
        await _club.OfferAsync(_case, "apology");
        await _club.YesAsync(Nora);
        await _club.YesAsync(Sacha);
        await _club.SayAsync(Sacha, "repair.give", "Je regrette.");

        await _club.EraseAsync(Sacha);

        Assert.Equal(("refused", null), await _club.ReadAsync(unit => (unit.QueryFirstOrNull<string>("SELECT state FROM repairs"), unit.QueryFirstOrNull<string>("SELECT given FROM repairs WHERE given IS NOT NULL"))));
        Assert.Equal(CaseState.Hearing, (await _club.OnlyCaseAsync()).State);
        Assert.NotNull((await _club.PressAsync(Inès, "moderation.open", _case.Code)).Reply.Card);
    }

    [Fact]
    public async Task Only_who_has_the_case_in_hand_offers_or_settles_one()
    {
        Assert.Equal("case.take_first", (await _club.PressAsync(Léo, "moderation.repair", _case.Code)).Key());
        await _club.OfferAsync(_case, "apology");
        Assert.Equal("repair.one_only", (await _club.PressAsync(Paul, "moderation.repair", _case.Code)).Key());
        foreach (var path in new[] { "moderation.repair-kept", "moderation.repair-broken" }) Assert.Equal("case.take_first", (await _club.PressAsync(Léo, path, _case.Code)).Key());
        Assert.Equal("repair.noted_broken", (await _club.PressAsync(Paul, "moderation.repair-broken", _case.Code)).Key());
    }

    /// <summary>The words of an apology are the person's own, whoever else has the code, or takes part.</summary>
    [Fact]
    public async Task Nobody_gives_words_in_the_name_of_another()
    {
        await _club.OfferAsync(_case, "apology");
        foreach (var person in new[] { Nora, Sacha }) await _club.YesAsync(person);
        var code = await _club.RepairCodeAsync(Sacha);
        var form = (await _club.PressAsync(Sacha, "repair.give", code)).Form();
        _club.Time.Advance(TimeSpan.FromMinutes(1));

        foreach (var other in new[] { Nora, Zoé, Inès })
        {
            Assert.Equal("hearing.unknown", (await _club.PressAsync(other, "repair.give", code)).Key());
            Assert.Equal("hearing.unknown", (await _club.FillAsync(other, form, ("words", "Je ne regrette rien."))).Key());
        }

        Assert.Equal("hearing.unknown", (await _club.PressAsync(Nora, "repair.give", await _club.RepairCodeAsync(Nora))).Key());
        Assert.Equal("hearing.unknown", (await _club.SendAsync(_club.Press(Sacha, "repair.give", code) with { Guild = Voisins })).Key());
        Assert.Equal("hearing.unknown", (await _club.SendAsync(_club.Fill(Sacha, form, ("words", "Ailleurs.")) with { Guild = Voisins })).Key());
        Assert.Null(await GivenAsync());
        Assert.Equal("repair.noted_given", (await _club.FillAsync(Sacha, form, ("words", "Je regrette ma phrase."))).Key());
        Assert.Equal("Je regrette ma phrase.", await GivenAsync());
    }

    private Task<string?> GivenAsync() => _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT given FROM repairs WHERE given IS NOT NULL"));

    private static MemberId Named(string name) => name switch { "Nora" => Nora, "Sacha" => Sacha, _ => Karim };

    private Task<List<MemberId>> MembersAsync() => _club.ReadAsync(unit => RepairPersonStore.Of(unit, RepairStore.FindOpen(unit, _case)!).Select(person => person.Member!.Value).ToList());
}
