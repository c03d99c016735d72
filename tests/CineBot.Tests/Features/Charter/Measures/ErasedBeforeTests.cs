using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Features.Charter.Hearings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Measures;

/// <summary>Erasing everything is nobody's way out of what was decided to protect others.</summary>
public sealed class ErasedBeforeTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Who_erases_everything_before_the_letter_is_read_is_excluded_all_the_same_and_those_in_charge_know()
    {
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed, times: 3);
        var one = await _club.DecideAsync("exclusion");
        await _club.SettleAsync();
        Assert.DoesNotContain($"exclude {Sacha}", _club.Hand.Done);

        await _club.LaterAsync(TimeSpan.FromMinutes(1));
        await _club.EraseAsync(Sacha);
        await _club.SettleAsync();

        Assert.Single(_club.Hand.Done, done => done == $"exclude {Sacha}");
        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());
        foreach (var hand in new[] { Inès, Paul }) Assert.Contains(await _club.LettersAsync(hand), letter => letter.Contains("il faudra le défaire à la main", StringComparison.Ordinal));
        Assert.Single(await _club.LettersAsync(Nora), letter => letter.Contains("ont décidé de la suite", StringComparison.Ordinal));
        Assert.Contains("La personne a effacé ses données", _club.Words(await _club.PressAsync(Paul, "moderation.open", one.Code)), StringComparison.Ordinal);

        await _club.LaterAsync(TimeSpan.FromDays(15));
        Assert.Equal((CaseState.Ended, MeasureState.Ended), await StandingAsync());
        Assert.Contains(await _club.LettersAsync(Paul), letter => letter.Contains("je ne peux pas le défaire moi-même", StringComparison.Ordinal));
        Assert.Equal(0, await ActsAsync());
    }

    [Theory]
    [InlineData("exclusion", "exclude")]
    [InlineData("role", "take 821")]
    public async Task What_waits_for_the_morning_begins_with_the_erasure_and_who_reported_knows_that_it_was_decided(string kind, string act)
    {
        _club.Members.Have(Sacha, Montage);
        await DecideAtNightAsync(kind, ("role", $"{Montage}"));

        await _club.EraseAsync(Sacha);
        await _club.SettleAsync();

        Assert.Single(_club.Hand.Done, done => done == $"{act} {Sacha}");
        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());
        Assert.Single(await _club.LettersAsync(Nora), letter => letter.Contains("ont décidé de la suite", StringComparison.Ordinal));
        Assert.Empty(_club.MailTo(Sacha));
        Assert.Equal(0, await ActsAsync());
    }

    [Fact]
    public async Task A_pause_which_would_stay_on_them_without_end_is_not_begun_and_those_in_charge_know()
    {
        await DecideAtNightAsync("pause");

        await _club.EraseAsync(Sacha);
        await _club.LaterAsync(TimeSpan.FromHours(12));

        Assert.Empty(_club.Hand.Done);
        Assert.Equal((CaseState.Ended, MeasureState.Ended), await StandingAsync());
        Assert.Contains(await _club.LettersAsync(Paul), letter => letter.Contains("Rien n’a été mis en place", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_the_bot_may_not_carry_out_is_told_to_those_in_charge_who_do_it_by_hand()
    {
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed, times: 3);
        var one = await _club.DecideAsync("exclusion");
        await _club.SettleAsync();
        _club.Seen = Ranked with { Owner = Sacha };

        await _club.EraseAsync(Sacha);
        await _club.SettleAsync();

        Assert.Contains(await _club.LettersAsync(Inès), letter => letter.Contains("je n’ai pas pu le faire", StringComparison.Ordinal));
        Assert.Equal("measure.noted.by_hand", (await _club.PressAsync(Inès, "moderation.by-hand", one.Code)).Key());
        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());
    }

    [Fact]
    public async Task A_safeguard_goes_on_to_its_end_and_its_role_is_taken_then_and_nothing_of_them_is_left()
    {
        var one = await _club.HeardAsync();
        await _club.FillAsync(Inès, (await _club.PressAsync(Inès, "moderation.safeguard", one.Code)).Form(), ("reason", "Des messages qui font peur."));
        await _club.SettleAsync();
        Assert.Equal([$"give {Pause} {Sacha}"], _club.Hand.Done);

        await _club.EraseAsync(Sacha);
        await _club.LaterAsync(TimeSpan.FromHours(71));
        Assert.Single(_club.Hand.Done);
        await _club.LaterAsync(TimeSpan.FromHours(2));

        Assert.Equal([$"give {Pause} {Sacha}", $"take {Pause} {Sacha}"], _club.Hand.Done);
        Assert.Equal(0, await ActsAsync());
    }

    /// <summary>They were told that nothing begins until they are answered.</summary>
    [Theory]
    [InlineData("upheld", true)]
    [InlineData("lifted", false)]
    [InlineData("lightened", false)]
    public async Task What_an_appeal_holds_back_waits_for_its_answer_though_its_person_erased_everything(string outcome, bool begins)
    {
        var one = await AppealAndEraseAsync();
        Assert.Equal(0, Excluded());
        Assert.Equal((CaseState.Appealed, MeasureState.Notified), await StandingAsync());
        foreach (var other in new[] { Léo, Anatole }) await _club.PressAsync(other, "moderation.take", one.Code);

        await _club.AnswerAsync(Léo, one, outcome, outcome == "lightened" ? [("kind", "pause"), ("until", "dans 3 jours")] : []);
        Assert.Equal($"appeal.noted.{outcome}", (await _club.AgreeAsync(Anatole, one)).Key());
        await _club.SettleAsync();

        Assert.Equal(begins ? 1 : 0, Excluded());
        Assert.Equal(0, await ActsAsync());
        if (begins) Assert.Contains(await _club.LettersAsync(Paul), letter => letter.Contains("il faudra le défaire à la main", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_answers_it_never_begins_and_nothing_of_them_is_left()
    {
        await AppealAndEraseAsync();
        Assert.Equal(1, await ActsAsync());

        await _club.LaterAsync(TimeSpan.FromDays(15));

        Assert.Equal(0, Excluded());
        Assert.Equal((0, (CaseState.Appealed, MeasureState.Ended)), (await ActsAsync(), await StandingAsync()));
    }

    [Fact]
    public async Task Where_it_is_grave_no_appeal_holds_it_back()
    {
        var one = await _club.DecideGraveAsync("exclusion");
        await _club.TickAsync();
        Assert.Equal("appeal.made", (await _club.AppealAsync(Sacha, one)).Key());

        await _club.EraseAsync(Sacha);
        await _club.SettleAsync();

        Assert.Equal(1, Excluded());
    }

    [Fact]
    public async Task What_was_asked_already_is_done_once()
    {
        _club.Seen = Ranked with { BotPermissions = Permissions.None };
        await _club.DecideAsync("exclusion");
        await _club.SettleAsync();
        Assert.Equal(1, await ActsAsync("exclude"));

        await _club.EraseAsync(Sacha);
        Assert.Equal(1, await ActsAsync("exclude"));
        _club.Seen = Ranked;
        await _club.LaterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(1, Excluded());
        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());
    }

    [Fact]
    public async Task What_could_not_be_done_until_its_end_is_never_done()
    {
        _club.Seen = Ranked with { BotPermissions = Permissions.None };
        await _club.DecideAsync("exclusion");
        await _club.SettleAsync();
        await _club.EraseAsync(Sacha);

        await _club.LaterAsync(TimeSpan.FromDays(15));
        _club.Seen = Ranked;
        await _club.LaterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(0, Excluded());
        Assert.Equal(0, await ActsAsync());
        Assert.Contains(await _club.LettersAsync(Paul), letter => letter.Contains("Rien n’a été mis en place", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pause_that_waits_for_a_permission_is_not_begun_either()
    {
        _club.Seen = Ranked with { BotPermissions = Permissions.None };
        await _club.DecideAsync("pause");
        await _club.SettleAsync();
        Assert.Equal(1, await ActsAsync());

        await _club.EraseAsync(Sacha);
        _club.Seen = Ranked;
        await _club.LaterAsync(TimeSpan.FromMinutes(2));

        Assert.Empty(_club.Hand.Done);
        Assert.Equal((CaseState.Ended, MeasureState.Ended), await StandingAsync());
        Assert.Contains(await _club.LettersAsync(Paul), letter => letter.Contains("Rien n’a été mis en place", StringComparison.Ordinal));
    }

    private Task<long> ActsAsync(string? act = null) =>
        _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM member_acts WHERE member_id = @Sacha AND act = COALESCE(@act, act)", new { Sacha, act }) ?? 0);

    private int Excluded() => _club.Hand.Done.Count(done => done == $"exclude {Sacha}");

    // Not read yet, appealed against in time, and then everything is erased; the three days within which it would have begun go by.
    private async Task<Case> AppealAndEraseAsync()
    {
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed, times: 9);
        var one = await _club.DecideAsync("exclusion");
        await _club.SettleAsync();
        Assert.Equal("appeal.made", (await _club.AppealAsync(Sacha, one)).Key());
        await _club.EraseAsync(Sacha);
        await _club.LaterAsync(TimeSpan.FromDays(5));
        return await _club.OnlyCaseAsync();
    }

    private async Task DecideAtNightAsync(string kind, params (string Field, string Words)[] words)
    {
        var one = await _club.HeardAsync();
        var hour = NodaTime.Instant.FromDateTimeOffset(_club.Time.GetUtcNow()).InZone(NodaTime.DateTimeZoneProviders.Tzdb["Europe/Paris"]).Hour;
        await _club.LaterAsync(TimeSpan.FromHours(23 - hour));
        await _club.ProposeAsync(Inès, one, kind, [.. words.Where(_ => kind == "role")]);
        Assert.Equal("measure.noted.decided_later", (await _club.PressAsync(Paul, "moderation.agree", one.Code)).Key());
    }

    private async Task<(CaseState, MeasureState)> StandingAsync() => ((await _club.OnlyCaseAsync()).State, (await _club.MeasureAsync()).State);
}
