using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Repairs;
using CineBot.Features.Settings;
using CineBot.Interactions;
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
        _club = await Club.OpenAsync();
        _club.Seen = View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = CineBot.Discord.Invitation.Needed })] };
        await _club.WriteAsync(unit => ChannelStore.Choose(unit, Server, ChannelPurpose.Threads, Accueil));
        await _club.NameAsync(Inès, Paul, Léo);
        _case = await _club.GiveFloorAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task An_apology_that_everybody_wants_reaches_who_reported_and_ends_the_case()
    {
        Assert.Equal("repair.noted_offered", (await OfferAsync("apology")).Key());
        Assert.Equal("repair.not_yet", (await _club.PressAsync(Inès, "moderation.repair-kept", _case.Code)).Key());
        await YesAsync(Nora);
        Assert.Equal("repair.not_yet", (await _club.PressAsync(Sacha, "repair.give", await CodeAsync(Sacha))).Key());
        await YesAsync(Sacha);
        Assert.Equal("repair.not_yet", (await _club.PressAsync(Inès, "moderation.repair-kept", _case.Code)).Key());
        Assert.Equal("repair.noted_given", (await WriteAsync(Sacha, "repair.give", "Je regrette ma phrase.")).Key());
        Assert.DoesNotContain("regrette", (await _club.LetterAsync(Nora)).Words, StringComparison.Ordinal);

        Assert.Equal("repair.noted_kept", (await _club.PressAsync(Inès, "moderation.repair-kept", _case.Code)).Key());
        await _club.DeliverAsync();

        Assert.Equal(CaseState.Ended, (await _club.OnlyCaseAsync()).State);
        Assert.Contains("Je regrette ma phrase.", (await _club.LetterAsync(Nora)).Words, StringComparison.Ordinal);
        Assert.Contains("tenu", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
        Assert.Equal(ReportState.Closed, await _club.ReadAsync(unit => CaseReportStore.Own(unit, Server, Nora, 0, 1).Single().State));
        Assert.False(await TriedAsync());
    }

    [Fact]
    public async Task To_say_it_differently_takes_only_who_said_it()
    {
        await OfferAsync("rewording");

        Assert.Equal([Sacha], await MembersAsync());
        await YesAsync(Sacha);
        await WriteAsync(Sacha, "repair.give", "Reste, on a besoin de toi.");
        Assert.Contains("on a besoin de toi", _club.Words(await _club.PressAsync(Paul, "moderation.open", _case.Code)), StringComparison.Ordinal);
        Assert.Equal("repair.noted_kept", (await _club.PressAsync(Paul, "moderation.repair-kept", _case.Code)).Key());
    }

    [Theory]
    [InlineData("Nora")]
    [InlineData("Sacha")]
    [InlineData("Karim")]
    public async Task One_no_is_enough_and_nobody_learns_whose(string who)
    {
        await OfferAsync("conversation", Karim);
        foreach (var person in new[] { Nora, Sacha, Karim }.Where(person => person != Named(who))) await YesAsync(person);

        Assert.Equal("repair.noted_no", (await _club.PressAsync(Named(who), "repair.no", await CodeAsync(Named(who)))).Key());
        await _club.DeliverAsync();

        foreach (var person in new[] { Nora, Sacha, Karim }.Where(person => person != Named(who)))
        {
            var said = (await _club.LettersAsync(person))[^1];
            Assert.StartsWith("La réparation proposée n’aura pas lieu", said, StringComparison.Ordinal);
            Assert.DoesNotContain($"{Named(who).Value}", said, StringComparison.Ordinal);
        }

        Assert.Equal("repair.over", (await _club.PressAsync(Nora, "repair.yes", await CodeAsync(Nora))).Key());
        Assert.True(await TriedAsync());
        Assert.Equal(CaseState.Hearing, (await _club.OnlyCaseAsync()).State);
        Assert.Equal("repair.noted_offered", (await OfferAsync("apology")).Key());
    }

    [Fact]
    public async Task A_conversation_that_all_agree_to_has_a_thread_with_them_and_nobody_else()
    {
        await ConverseAsync();
        await _club.DeliverAsync();

        Assert.Equal([102L, 103L, 110L], Inside().Select(member => member.Value).Order());
        Assert.Equal("repair.thread.name", _club.Delivery.Threads.Values.Single().Name.Key);
        Assert.Contains("voir tous les fils", string.Concat(_club.Delivery.Standing.Where(standing => _club.Delivery.Threads.ContainsKey(standing.Key.Channel)).Select(standing => _club.Words(standing.Value))), StringComparison.Ordinal);
        Assert.Equal("case.named_only", (await _club.PressAsync(Karim, "moderation.open", _case.Code)).Key());
    }

    [Theory]
    [InlineData("role")]
    [InlineData("permission")]
    [InlineData("owner")]
    [InlineData("apart")]
    [InlineData("channel")]
    public async Task Where_no_thread_would_be_between_equals_their_words_pass_through_the_bot(string why)
    {
        if (why == "apart") await _club.KeepAwayAsync(Nora, Sacha);
        if (why == "channel") _club.Seen = View;
        if (why == "owner") _club.Seen = _club.Seen! with { Owner = Sacha };
        if (why == "role") _club.Seen = _club.Seen! with { Roles = [new(new(7), "Coulisses", 1, Permissions.ManageThreads, IsManaged: false)] };
        await OfferAsync("conversation", Karim);
        foreach (var person in new[] { Nora, Karim }) await YesAsync(person);
        var press = _club.Press(Sacha, "repair.yes", await CodeAsync(Sacha));
        await _club.SendAsync(why switch { "role" => press with { Roles = new HashSet<RoleId> { new(7) } }, "permission" => press with { Permissions = Permissions.ManageThreads }, _ => press });
        await _club.DeliverAsync();

        Assert.Empty(_club.Delivery.Threads);
        Assert.Equal("repair.noted_written", (await WriteAsync(Nora, "repair.write", "Voilà comment je l’ai vécu.")).Key());
        await _club.DeliverAsync();
        foreach (var other in new[] { Sacha, Karim }) Assert.Contains("Voilà comment je l’ai vécu.", (await _club.LettersAsync(other))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_thread_cannot_be_opened_their_words_pass_through_the_bot()
    {
        _club.Delivery.Fail("private-thread", CineBot.Interactions.Outgoing.DeliveryFault.Forbidden);
        await ConverseAsync();
        await _club.DeliverAsync();
        await _club.DeliverAsync();

        Assert.Contains(await _club.LettersAsync(Sacha), letter => letter.StartsWith("Le fil privé n’est plus possible", StringComparison.Ordinal));
        Assert.Equal("repair.noted_written", (await WriteAsync(Sacha, "repair.write", "D’accord.")).Key());
    }

    [Fact]
    public async Task Nobody_writes_without_end_to_who_does_not_answer()
    {
        _club.Seen = View;
        await ConverseAsync();
        for (var at = 0; at < RepairTimes.MostUnanswered; at++) Assert.Equal("repair.noted_written", (await WriteAsync(Nora, "repair.write", $"Mot {at}")).Key());

        Assert.Equal("repair.enough", (await WriteAsync(Nora, "repair.write", "Encore")).Key());
        await WriteAsync(Sacha, "repair.write", "Je lis.");

        Assert.Equal("repair.noted_written", (await WriteAsync(Nora, "repair.write", "Merci")).Key());
    }

    [Fact]
    public async Task A_yes_can_be_taken_back_and_then_nobody_stays_in_the_thread()
    {
        await ConverseAsync();
        await _club.DeliverAsync();

        await _club.PressAsync(Nora, "repair.no", await CodeAsync(Nora));
        await _club.DeliverAsync();

        Assert.Empty(Inside());
        Assert.Equal("withdrawn", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT consent FROM repair_people WHERE part = 'reporter'")));
        Assert.True(await TriedAsync());
    }

    [Fact]
    public async Task A_yes_and_a_withdrawal_at_the_same_instant_never_begin_it()
    {
        await OfferAsync("conversation", Karim);
        foreach (var person in new[] { Nora, Karim }) await YesAsync(person);
        var (nora, sacha) = (await CodeAsync(Nora), await CodeAsync(Sacha));

        await Task.WhenAll(_club.PressAsync(Nora, "repair.no", nora), _club.PressAsync(Sacha, "repair.yes", sacha));
        await _club.DeliverAsync();

        Assert.Equal("refused", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT state FROM repairs")));
        Assert.Empty(Inside());
    }

    [Fact]
    public async Task Two_yes_at_the_same_instant_open_one_thread()
    {
        await OfferAsync("conversation", Karim);
        await YesAsync(Karim);
        var (nora, sacha) = (await CodeAsync(Nora), await CodeAsync(Sacha));

        await Task.WhenAll(_club.PressAsync(Nora, "repair.yes", nora), _club.PressAsync(Sacha, "repair.yes", sacha));
        await _club.DeliverAsync();

        Assert.Single(_club.Delivery.Threads);
        Assert.Equal(3, Inside().Count);
    }

    [Fact]
    public async Task What_is_agreed_on_is_told_to_all_and_looked_back_on_after_fourteen_days()
    {
        await ConverseAsync();
        Assert.Equal("hearing.unknown", (await _club.PressAsync(Nora, "repair.promise", await CodeAsync(Nora))).Key());
        var form = (await _club.PressAsync(Karim, "repair.promise", await CodeAsync(Karim))).Form();
        Assert.Equal("repair.noted_promise", (await _club.FillAsync(Karim, form, ("words", "Chacun finit ses phrases."), ("until", "14"))).Key());
        await _club.PassAsync(TimeSpan.FromDays(13));
        Assert.DoesNotContain(await _club.LettersAsync(Nora), letter => letter.StartsWith("Il y a deux semaines", StringComparison.Ordinal));

        await _club.PassAsync(TimeSpan.FromDays(2));

        foreach (var person in new[] { Nora, Sacha })
        {
            Assert.Contains(await _club.LettersAsync(person), letter => letter.Contains("Chacun finit ses phrases.", StringComparison.Ordinal));
            Assert.Single(await _club.LettersAsync(person), letter => letter.StartsWith("Il y a deux semaines", StringComparison.Ordinal));
        }

        Assert.Equal("repair.noted_holds", (await _club.PressAsync(Nora, "repair.holds", await CodeAsync(Nora))).Key());
        await _club.PressAsync(Sacha, "repair.holds-not", await CodeAsync(Sacha));
        var seen = _club.Words(await _club.PressAsync(Inès, "moderation.open", _case.Code));
        Assert.Contains("Chacun finit ses phrases.", seen, StringComparison.Ordinal);
        Assert.Contains("Cela tient : 1 · cela ne tient pas : 1".Replace(" :", "\u00a0:", StringComparison.Ordinal), seen, StringComparison.Ordinal);
        Assert.Equal("repair.noted_broken", (await _club.PressAsync(Inès, "moderation.repair-broken", _case.Code)).Key());
        Assert.True(await TriedAsync());
    }

    [Fact]
    public async Task Whoever_facilitates_is_no_party_and_does_not_decide()
    {
        await _club.KeepAwayAsync(Zoé, Sacha);

        Assert.Equal("repair.facilitator_missing", (await OfferAsync("conversation")).Key());
        foreach (var other in new[] { Nora, Sacha, Inès, Paul, Zoé }) Assert.Equal("repair.not_facilitator", (await OfferAsync("conversation", other)).Key());
        Assert.Equal(0, await _club.CountAsync("repairs"));
        await OfferAsync("conversation", Léo);
        Assert.NotNull((await _club.PressAsync(Léo, "moderation.open", _case.Code)).Reply.Card);

        await YesAsync(Léo);

        Assert.Equal("case.unknown", (await _club.PressAsync(Léo, "moderation.open", _case.Code)).Key());
        Assert.DoesNotContain($"{Nora.Value}", string.Concat(await _club.LettersAsync(Léo)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reported_is_told_that_a_conversation_names_them_and_an_apology_does_not()
    {
        await OfferAsync("conversation", Karim);
        Assert.Contains("saura que le signalement vient de toi", (await _club.LetterAsync(Nora)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Nora.Value}", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
        await _club.PressAsync(Nora, "repair.no", await CodeAsync(Nora));

        await OfferAsync("apology");

        Assert.Contains("Ton nom n’est pas dit", (await _club.LetterAsync(Nora)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_grave_case_none_is_offered_and_one_under_way_stops()
    {
        await OfferAsync("apology");
        await _club.WeighAsync(Inès, _case, Gravity.Grave);

        Assert.Equal("repair.over", (await _club.PressAsync(Nora, "repair.yes", await CodeAsync(Nora))).Key());
        Assert.Equal("repair.not_grave", (await _club.PressAsync(Inès, "moderation.repair", _case.Code)).Key());
        await _club.TickAsync();

        Assert.Equal("refused", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT state FROM repairs")));
    }

    [Fact]
    public async Task Who_does_not_answer_within_a_week_is_waited_for_no_longer()
    {
        await OfferAsync("apology");
        await YesAsync(Nora);
        await _club.PassAsync(TimeSpan.FromDays(6));
        Assert.False(await TriedAsync());

        await _club.PassAsync(TimeSpan.FromDays(2));

        Assert.True(await TriedAsync());
    }

    [Theory]
    [InlineData("repair.see")]
    [InlineData("repair.yes")]
    [InlineData("repair.no")]
    [InlineData("repair.give")]
    [InlineData("repair.write")]
    [InlineData("repair.promise")]
    [InlineData("repair.holds")]
    public async Task A_code_serves_nobody_else_and_in_no_other_server(string path)
    {
        await ConverseAsync();
        var code = await CodeAsync(Karim);
        _club.Time.Advance(TimeSpan.FromMinutes(1));

        foreach (var other in new[] { Nora, Zoé, Inès }) Assert.Equal("hearing.unknown", (await _club.PressAsync(other, path, code)).Key());
        Assert.Equal("hearing.unknown", (await _club.SendAsync(_club.Press(Karim, path, code) with { Guild = Voisins })).Key());
        Assert.Equal("agreed", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT state FROM repairs")));
    }

    [Fact]
    public async Task Whoever_erases_everything_ends_it_and_the_case_goes_on()
    {
        await OfferAsync("apology");
        await YesAsync(Nora);
        await YesAsync(Sacha);
        await WriteAsync(Sacha, "repair.give", "Je regrette.");

        await _club.EraseAsync(Sacha);

        Assert.Equal(("refused", null), await _club.ReadAsync(unit => (unit.QueryFirstOrNull<string>("SELECT state FROM repairs"), unit.QueryFirstOrNull<string>("SELECT given FROM repairs WHERE given IS NOT NULL"))));
        Assert.Equal(CaseState.Hearing, (await _club.OnlyCaseAsync()).State);
        Assert.NotNull((await _club.PressAsync(Inès, "moderation.open", _case.Code)).Reply.Card);
    }

    [Fact]
    public async Task Only_who_has_the_case_in_hand_offers_or_settles_one()
    {
        Assert.Equal("case.take_first", (await _club.PressAsync(Léo, "moderation.repair", _case.Code)).Key());
        await OfferAsync("apology");
        Assert.Equal("repair.one_only", (await _club.PressAsync(Paul, "moderation.repair", _case.Code)).Key());
        foreach (var path in new[] { "moderation.repair-kept", "moderation.repair-broken" }) Assert.Equal("case.take_first", (await _club.PressAsync(Léo, path, _case.Code)).Key());
        Assert.Equal("repair.noted_broken", (await _club.PressAsync(Paul, "moderation.repair-broken", _case.Code)).Key());
    }

    private List<MemberId> Inside() => [.. _club.Delivery.Inside.Select(inside => inside.Member)];

    private static MemberId Named(string name) => name switch { "Nora" => Nora, "Sacha" => Sacha, _ => Karim };

    private async Task<Answered> OfferAsync(string kind, MemberId? facilitator = null)
    {
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        var opened = await _club.PressAsync(Inès, "moderation.repair", _case.Code);
        if (opened.Reply.Form is not { } form) return opened;
        (string, string)[] words = [("kind", kind), ("words", "Pour que chacun·e retrouve sa place."), .. facilitator is { } chosen ? [("who", $"{chosen.Value}")] : Array.Empty<(string, string)>()];
        return await _club.FillAsync(Inès, form, words);
    }

    private async Task ConverseAsync()
    {
        await OfferAsync("conversation", Karim);
        foreach (var person in new[] { Nora, Sacha, Karim }) await YesAsync(person);
    }

    private async Task<Answered> YesAsync(MemberId person) => await _club.PressAsync(person, "repair.yes", await CodeAsync(person));

    private async Task<Answered> WriteAsync(MemberId person, string path, string words)
    {
        _club.Time.Advance(TimeSpan.FromSeconds(5));
        return await _club.FillAsync(person, (await _club.PressAsync(person, path, await CodeAsync(person))).Form(), ("words", words));
    }

    private Task<string> CodeAsync(MemberId person) => _club.ReadAsync(unit => RepairPersonStore.Own(unit, Server, person)[0].Code);

    private Task<List<MemberId>> MembersAsync() => _club.ReadAsync(unit => RepairPersonStore.Of(unit, RepairStore.FindOpen(unit, _case)!).Select(person => person.Member!.Value).ToList());

    private Task<bool> TriedAsync() => _club.ReadAsync(unit => RepairRules.WasTried(unit, _case));
}
