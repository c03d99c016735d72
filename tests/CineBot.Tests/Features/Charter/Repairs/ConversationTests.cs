using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Repairs;
using CineBot.Interactions;
using CineBot.Tests.Features.Charter.Hearings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Repairs;

/// <summary>A conversation that somebody accompanies: in a private thread of those who take part, or through the bot.</summary>
public sealed class ConversationTests : IAsyncLifetime
{
    private Club _club = null!;
    private Case _case = null!;

    public async ValueTask InitializeAsync() => (_club, _case) = await RepairHabits.OpenHeardAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

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
        await _club.OfferAsync(_case, "conversation", Karim);
        foreach (var person in new[] { Nora, Karim }) await _club.YesAsync(person);
        var press = _club.Press(Sacha, "repair.yes", await _club.RepairCodeAsync(Sacha));
        await _club.SendAsync(why switch { "role" => press with { Roles = new HashSet<RoleId> { new(7) } }, "permission" => press with { Permissions = Permissions.ManageThreads }, _ => press });
        await _club.DeliverAsync();

        Assert.Empty(_club.Delivery.Threads);
        Assert.Equal("repair.noted_written", (await _club.SayAsync(Nora, "repair.write", "Voilà comment je l’ai vécu.")).Key());
        await _club.DeliverAsync();
        foreach (var other in new[] { Sacha, Karim }) Assert.Contains("Voilà comment je l’ai vécu.", (await _club.LettersAsync(other))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_thread_cannot_be_opened_their_words_pass_through_the_bot()
    {
        _club.Delivery.Fail("private-thread", CineBot.Interactions.Outgoing.DeliveryFault.Forbidden);
        await _club.ConverseAsync(_case);
        await _club.DeliverAsync();
        await _club.DeliverAsync();

        Assert.Contains(await _club.LettersAsync(Sacha), letter => letter.StartsWith("Le fil privé n’est plus possible", StringComparison.Ordinal));
        Assert.Equal("repair.noted_written", (await _club.SayAsync(Sacha, "repair.write", "D’accord.")).Key());
    }

    [Fact]
    public async Task Nobody_writes_without_end_to_who_does_not_answer()
    {
        _club.Seen = View;
        await _club.ConverseAsync(_case);
        for (var at = 0; at < RepairTimes.MostUnanswered; at++) Assert.Equal("repair.noted_written", (await _club.SayAsync(Nora, "repair.write", $"Mot {at}")).Key());

        Assert.Equal("repair.enough", (await _club.SayAsync(Nora, "repair.write", "Encore")).Key());
        await _club.SayAsync(Sacha, "repair.write", "Je lis.");

        Assert.Equal("repair.noted_written", (await _club.SayAsync(Nora, "repair.write", "Merci")).Key());
    }

    [Fact]
    public async Task A_conversation_that_all_agree_to_has_a_thread_with_them_and_nobody_else()
    {
        await _club.ConverseAsync(_case);
        await _club.DeliverAsync();

        Assert.Equal([102L, 103L, 110L], Inside().Select(member => member.Value).Order());
        Assert.Equal("repair.thread.name", _club.Delivery.Threads.Values.Single().Name.Key);
        Assert.Contains("voir tous les fils", string.Concat(_club.Delivery.Standing.Where(standing => _club.Delivery.Threads.ContainsKey(standing.Key.Channel)).Select(standing => _club.Words(standing.Value))), StringComparison.Ordinal);
        Assert.Equal("case.named_only", (await _club.PressAsync(Karim, "moderation.open", _case.Code)).Key());
    }

    [Fact]
    public async Task A_yes_can_be_taken_back_and_then_nobody_stays_in_the_thread()
    {
        await _club.ConverseAsync(_case);
        await _club.DeliverAsync();

        await _club.PressAsync(Nora, "repair.no", await _club.RepairCodeAsync(Nora));
        await _club.DeliverAsync();

        Assert.Empty(Inside());
        Assert.Equal("withdrawn", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT consent FROM repair_people WHERE part = 'reporter'")));
        Assert.True(await _club.TriedAsync(_case));
    }

    [Fact]
    public async Task A_yes_and_a_withdrawal_at_the_same_instant_never_begin_it()
    {
        await _club.OfferAsync(_case, "conversation", Karim);
        foreach (var person in new[] { Nora, Karim }) await _club.YesAsync(person);
        var (nora, sacha) = (await _club.RepairCodeAsync(Nora), await _club.RepairCodeAsync(Sacha));

        await Task.WhenAll(_club.PressAsync(Nora, "repair.no", nora), _club.PressAsync(Sacha, "repair.yes", sacha));
        await _club.DeliverAsync();

        Assert.Equal("refused", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT state FROM repairs")));
        Assert.Empty(Inside());
    }

    [Fact]
    public async Task Two_yes_at_the_same_instant_open_one_thread()
    {
        await _club.OfferAsync(_case, "conversation", Karim);
        await _club.YesAsync(Karim);
        var (nora, sacha) = (await _club.RepairCodeAsync(Nora), await _club.RepairCodeAsync(Sacha));

        await Task.WhenAll(_club.PressAsync(Nora, "repair.yes", nora), _club.PressAsync(Sacha, "repair.yes", sacha));
        await _club.DeliverAsync();

        Assert.Single(_club.Delivery.Threads);
        Assert.Equal(3, Inside().Count);
    }

    [Fact]
    public async Task What_is_agreed_on_is_told_to_all_and_looked_back_on_after_fourteen_days()
    {
        await _club.ConverseAsync(_case);
        Assert.Equal("hearing.unknown", (await _club.PressAsync(Nora, "repair.promise", await _club.RepairCodeAsync(Nora))).Key());
        var form = (await _club.PressAsync(Karim, "repair.promise", await _club.RepairCodeAsync(Karim))).Form();
        Assert.Equal("repair.noted_promise", (await _club.FillAsync(Karim, form, ("words", "Chacun finit ses phrases."), ("until", "14"))).Key());
        await _club.PassAsync(TimeSpan.FromDays(13));
        Assert.DoesNotContain(await _club.LettersAsync(Nora), letter => letter.StartsWith("Il y a deux semaines", StringComparison.Ordinal));

        await _club.PassAsync(TimeSpan.FromDays(2));

        foreach (var person in new[] { Nora, Sacha })
        {
            Assert.Contains(await _club.LettersAsync(person), letter => letter.Contains("Chacun finit ses phrases.", StringComparison.Ordinal));
            Assert.Single(await _club.LettersAsync(person), letter => letter.StartsWith("Il y a deux semaines", StringComparison.Ordinal));
        }

        Assert.Equal("repair.noted_holds", (await _club.PressAsync(Nora, "repair.holds", await _club.RepairCodeAsync(Nora))).Key());
        await _club.PressAsync(Sacha, "repair.holds-not", await _club.RepairCodeAsync(Sacha));
        var seen = _club.Words(await _club.PressAsync(Inès, "moderation.open", _case.Code));
        Assert.Contains("Chacun finit ses phrases.", seen, StringComparison.Ordinal);
        Assert.Contains("Cela tient : 1 · cela ne tient pas : 1".Replace(" :", "\u00a0:", StringComparison.Ordinal), seen, StringComparison.Ordinal);
        Assert.Equal("repair.noted_broken", (await _club.PressAsync(Inès, "moderation.repair-broken", _case.Code)).Key());
        Assert.True(await _club.TriedAsync(_case));
    }

    [Fact]
    public async Task Whoever_facilitates_is_no_party_and_does_not_decide()
    {
        await _club.KeepAwayAsync(Zoé, Sacha);

        Assert.Equal("repair.facilitator_missing", (await _club.OfferAsync(_case, "conversation")).Key());
        foreach (var other in new[] { Nora, Sacha, Inès, Paul, Zoé }) Assert.Equal("repair.not_facilitator", (await _club.OfferAsync(_case, "conversation", other)).Key());
        Assert.Equal(0, await _club.CountAsync("repairs"));
        await _club.OfferAsync(_case, "conversation", Léo);
        Assert.NotNull((await _club.PressAsync(Léo, "moderation.open", _case.Code)).Reply.Card);

        await _club.YesAsync(Léo);

        Assert.Equal("case.unknown", (await _club.PressAsync(Léo, "moderation.open", _case.Code)).Key());
        Assert.DoesNotContain($"{Nora.Value}", string.Concat(await _club.LettersAsync(Léo)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reported_is_told_that_a_conversation_names_them_and_an_apology_does_not()
    {
        await _club.OfferAsync(_case, "conversation", Karim);
        Assert.Contains("saura que le signalement vient de toi", (await _club.LetterAsync(Nora)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Nora.Value}", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
        await _club.PressAsync(Nora, "repair.no", await _club.RepairCodeAsync(Nora));

        await _club.OfferAsync(_case, "apology");

        Assert.Contains("Ton nom n’est pas dit", (await _club.LetterAsync(Nora)).Words, StringComparison.Ordinal);
    }

    /// <summary>To and fro, looked back on, kept: nobody but the three ever reads a word of it, moderators included.</summary>
    [Fact]
    public async Task A_conversation_through_the_bot_goes_to_and_fro_and_is_kept()
    {
        _club.Seen = View;
        await _club.ConverseAsync(_case);
        Assert.Equal("repair.noted_written", (await _club.SayAsync(Nora, "repair.write", "Tu m’as coupée.")).Key());
        await _club.DeliverAsync();
        await _club.SayAsync(Sacha, "repair.write", "Je ne l’avais pas vu.\nPardon.");
        await _club.SayAsync(Karim, "repair.write", "Et maintenant ?");
        await _club.DeliverAsync();

        Assert.Equal(["Sacha", "Karim"], await HeardAsync(Nora));
        Assert.Equal(["Nora", "Karim"], await HeardAsync(Sacha));
        Assert.Equal(["Nora", "Sacha"], await HeardAsync(Karim));
        Assert.Contains(await _club.LettersAsync(Nora), letter => letter.Contains("Pardon.", StringComparison.Ordinal));
        foreach (var moderator in new[] { Inès, Paul, Léo })
        {
            Assert.Empty(await HeardAsync(moderator));
            Assert.DoesNotContain("coupée", _club.Words(await _club.PressAsync(moderator, "moderation.open", _case.Code)), StringComparison.Ordinal);
        }

        _club.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("repair.noted_kept", (await _club.PressAsync(Inès, "moderation.repair-kept", _case.Code)).Key());
        Assert.Equal("repair.over", (await _club.PressAsync(Nora, "repair.write", await _club.RepairCodeAsync(Nora))).Key());
        Assert.Equal(CaseState.Ended, (await _club.OnlyCaseAsync()).State);
        Assert.Empty(_club.Delivery.Threads);
        await _club.PassAsync(TimeSpan.FromDays(190));
        foreach (var person in new[] { Nora, Sacha, Karim }) Assert.Empty(await HeardAsync(person));
    }

    // Whose words wait for somebody, in the order in which they came.
    private async Task<List<string>> HeardAsync(MemberId member) =>
        [.. (await _club.LettersAsync(member)).SelectMany(letter => new[] { Nora, Sacha, Karim }.Where(person => letter.Contains($"@{person.Value} écrit", StringComparison.Ordinal)).Select(NameOf))];

    private static string NameOf(MemberId person) => person == Nora ? "Nora" : person == Sacha ? "Sacha" : "Karim";

    private List<MemberId> Inside() => [.. _club.Delivery.Inside.Select(inside => inside.Member)];
}
