using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
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

        await _club.EraseAsync(Sacha);
        await _club.SettleAsync();

        Assert.Single(_club.Hand.Done, done => done == $"exclude {Sacha}");
        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());
        foreach (var hand in new[] { Inès, Paul }) Assert.Contains(await _club.LettersAsync(hand), letter => letter.Contains("il faudra le défaire à la main", StringComparison.Ordinal));
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

    private Task<long> ActsAsync() => _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM member_acts WHERE member_id = @Sacha", new { Sacha }) ?? 0);

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
