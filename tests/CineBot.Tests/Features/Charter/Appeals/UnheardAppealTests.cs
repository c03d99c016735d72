using CineBot.Features.Charter.Appeals;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Features.Settings.Rights;
using CineBot.Tests.Features.Charter.Hearings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Appeals;

/// <summary>An appeal that nobody answers: it is said again, its person is not left alone with it, nothing holds longer for it, and it is not kept for ever.</summary>
public sealed class UnheardAppealTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Every_week_those_who_may_answer_hear_of_it_and_nothing_piles_up_for_who_does_not_look()
    {
        await AppealAsync("pause");
        await _club.PassAsync(TimeSpan.FromHours(25));
        await _club.PassAsync(TimeSpan.FromHours(24));
        Assert.Equal((1, 1, 0), (await RemindedAsync(Léo), await RemindedAsync(Anatole), await RemindedAsync(Inès)));

        await PutAwayAsync(Léo);
        await _club.PassAsync(TimeSpan.FromDays(6));
        Assert.Equal(0, await RemindedAsync(Léo));
        await _club.PassAsync(TimeSpan.FromDays(2));
        await _club.PassAsync(TimeSpan.FromDays(7));

        Assert.Equal((1, 1, 0), (await RemindedAsync(Léo), await RemindedAsync(Anatole), await RemindedAsync(Inès)));
    }

    [Fact]
    public async Task At_night_nobody_is_reminded_of_it()
    {
        await AppealAsync("pause");
        await _club.PassAsync(TimeSpan.FromHours(25));
        await _club.PassAsync(TimeSpan.FromHours(24));
        await PutAwayAsync(Léo);
        await _club.PassAsync(TimeSpan.FromDays(6) + TimeSpan.FromHours(20));
        var hour = NodaTime.Instant.FromDateTimeOffset(_club.Time.GetUtcNow()).InZone(NodaTime.DateTimeZoneProviders.Tzdb["Europe/Paris"]).Hour;
        await _club.PassAsync(TimeSpan.FromHours((23 - hour + 24) % 24));
        await _club.PassAsync(TimeSpan.FromHours(3));
        Assert.Equal(0, await RemindedAsync(Léo));

        await _club.PassAsync(TimeSpan.FromHours(8));

        Assert.Equal(1, await RemindedAsync(Léo));
    }

    [Theory]
    [InlineData(true, "Odile Marchand")]
    [InlineData(false, "n’a pas encore désigné de contact extérieur")]
    public async Task After_two_weeks_the_person_reads_once_whom_else_they_may_turn_to(bool isNamed, string said)
    {
        if (isNamed) await _club.WriteAsync(unit => ContactStore.Set(unit, Server, new("Odile Marchand", "odile@example.org", null)));
        var one = await AppealAsync("pause", ("until", "dans 3 mois"));
        await _club.LaterAsync(TimeSpan.FromDays(13));
        Assert.DoesNotContain(_club.MailTo(Sacha), IsWaiting);

        await _club.LaterAsync(TimeSpan.FromDays(2));
        await _club.LaterAsync(TimeSpan.FromDays(20));

        var letter = Assert.Single(_club.MailTo(Sacha), IsWaiting);
        Assert.All([said, one.Code, "Réponse ou non, ce qui a été décidé se termine tout seul"], words => Assert.Contains(words, letter, StringComparison.Ordinal));
        Assert.DoesNotContain($"{Nora}", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_answered_in_time_does_not_read_that_it_waits()
    {
        var one = await _club.AppealedAsync();
        await _club.AnswerAsync(Léo, one, "upheld");
        await _club.AgreeAsync(Anatole, one);

        await _club.LaterAsync(TimeSpan.FromDays(250));

        Assert.DoesNotContain(_club.MailTo(Sacha), IsWaiting);
        Assert.DoesNotContain(_club.MailTo(Sacha), IsUnheard);
    }

    [Fact]
    public async Task What_they_follow_says_truly_that_nobody_has_it_in_hand_yet()
    {
        var one = await AppealAsync("pause");
        Assert.Contains("il attend deux personnes qui n’ont pas décidé", _club.Words(await _club.PressAsync(Sacha, "appeal.see", one.Code)), StringComparison.Ordinal);

        await _club.PressAsync(Léo, "moderation.take", one.Code);

        Assert.Contains("deux autres personnes regardent", _club.Words(await _club.PressAsync(Sacha, "appeal.see", one.Code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_ends_on_its_day_and_the_case_goes_on_its_own_once_six_months_are_over_and_they_know()
    {
        var one = await AppealAsync("pause");
        await _club.LaterAsync(TimeSpan.FromDays(20));
        var measure = await _club.MeasureAsync();
        Assert.Equal((CaseState.Appealed, MeasureState.Ended), ((await _club.OnlyCaseAsync()).State, measure.State));
        await _club.LaterAsync(TimeSpan.FromDays(160));
        Assert.Null((await _club.OnlyCaseAsync()).ExpungeAt);

        await _club.LaterAsync(TimeSpan.FromDays(10));

        var left = await _club.OnlyCaseAsync();
        Assert.Equal((CaseState.Appealed, CaseTimes.ExpungedAt(measure.EndedAt!.Value, Gravity.Breach)), (left.State, left.ExpungeAt!.Value));
        Assert.Single(_club.MailTo(Sacha), IsUnheard);
        Assert.Equal((0, 1), (await CountAsync("case_reports WHERE state = 'open'"), await CountAsync("case_events WHERE kind = 'appeal-unheard'")));
        await _club.LaterAsync(left.ExpungeAt.Value.ToDateTimeOffset() - _club.Time.GetUtcNow() - TimeSpan.FromHours(1));
        Assert.Equal(AppealHabits.Plea, (await _club.FindAppealAsync(one))!.Words);
        await _club.LaterAsync(TimeSpan.FromHours(2));

        Assert.Equal(CaseState.Expunged, (await _club.OnlyCaseAsync()).State);
        Assert.Equal((null, null), ((await _club.FindAppealAsync(one))!.Words, (await _club.FindAppealAsync(one))!.Member));
        Assert.Equal((0, 0), (await _club.CountAsync("case_notices"), await _club.CountAsync("case_parties")));
        Assert.Single(_club.MailTo(Sacha), IsUnheard);
    }

    [Fact]
    public async Task Nothing_goes_within_a_month_of_saying_so()
    {
        await AppealAsync("pause");
        await _club.LaterAsync(TimeSpan.FromDays(20));
        _club.Time.Advance(TimeSpan.FromDays(800));

        await _club.SettleAsync();

        Assert.Equal((CaseState.Appealed, _club.Time.GetUtcNow().AddDays(30)), ((await _club.OnlyCaseAsync()).State, (await _club.OnlyCaseAsync()).ExpungeAt!.Value.ToDateTimeOffset()));
        await _club.LaterAsync(TimeSpan.FromDays(31));
        Assert.Equal(CaseState.Expunged, (await _club.OnlyCaseAsync()).State);
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("exclusion")]
    public async Task While_what_was_decided_holds_or_is_held_back_it_stays_open(string kind)
    {
        _club.Delivery.Fail("post", CineBot.Interactions.Outgoing.DeliveryFault.PrivateChannelClosed, times: kind == "exclusion" ? 9 : 0);
        await AppealAsync(kind, ("until", "dans 10 mois"));

        await _club.LaterAsync(TimeSpan.FromDays(240));

        Assert.Equal((CaseState.Appealed, (NodaTime.Instant?)null), ((await _club.OnlyCaseAsync()).State, (await _club.OnlyCaseAsync()).ExpungeAt));
        Assert.DoesNotContain(_club.MailTo(Sacha), IsUnheard);
    }

    [Fact]
    public async Task Until_that_day_it_can_still_be_answered_and_what_is_kept_then_has_its_full_time()
    {
        var one = await AppealAsync("pause");
        await _club.LaterAsync(TimeSpan.FromDays(20));
        await _club.LaterAsync(TimeSpan.FromDays(200));
        await _club.PressAsync(Léo, "moderation.take", one.Code);
        await _club.PressAsync(Anatole, "moderation.take", one.Code);

        await _club.AnswerAsync(Léo, one, "lifted");
        Assert.Equal("appeal.noted.lifted", (await _club.AgreeAsync(Anatole, one)).Key());

        var ended = await _club.OnlyCaseAsync();
        Assert.Equal((CaseState.Ended, CaseTimes.ExpungedAt(ended.StateAt, Gravity.Breach)), (ended.State, ended.ExpungeAt!.Value));
    }

    [Fact]
    public async Task Of_whoever_erased_everything_it_goes_on_its_day_without_a_letter()
    {
        var one = await AppealAsync("pause");
        await _club.EraseAsync(Sacha);
        var before = _club.MailTo(Sacha).Count;

        await _club.LaterAsync(TimeSpan.FromDays(20));
        await _club.LaterAsync(TimeSpan.FromDays(200));

        Assert.NotNull((await _club.OnlyCaseAsync()).ExpungeAt);
        Assert.Equal((before, AppealState.Open), (_club.MailTo(Sacha).Count, (await _club.FindAppealAsync(one))!.State));
    }

    [Fact]
    public async Task An_exclusion_that_was_held_back_never_begins_and_its_end_says_so()
    {
        _club.Delivery.Fail("post", CineBot.Interactions.Outgoing.DeliveryFault.PrivateChannelClosed, times: 9);
        await AppealAsync("exclusion", ("until", "dans 3 semaines"));
        await _club.LaterAsync(TimeSpan.FromDays(15));
        Assert.Contains("rien ne commence", Assert.Single(await AllAsync(), IsWaiting), StringComparison.Ordinal);

        await _club.LaterAsync(TimeSpan.FromDays(10));

        Assert.DoesNotContain(_club.Hand.Done, done => done.StartsWith("exclude", StringComparison.Ordinal));
        Assert.Contains(await AllAsync(), letter => letter.Contains("n’a pas commencé, et elle ne commencera plus", StringComparison.Ordinal));
    }

    private static bool IsWaiting(string letter) => letter.Contains("Ton recours attend encore", StringComparison.Ordinal);

    private static bool IsUnheard(string letter) => letter.Contains("Ton recours est resté sans réponse", StringComparison.Ordinal);

    // Decided, told, appealed against; nobody takes it in hand.
    private async Task<Case> AppealAsync(string kind, params (string Field, string Words)[] words)
    {
        var one = await _club.DecideAsync(kind, words);
        await _club.SettleAsync();
        Assert.Equal("appeal.made", (await _club.AppealAsync(Sacha, one)).Key());
        await _club.SettleAsync();
        return await _club.OnlyCaseAsync();
    }

    private async Task<int> RemindedAsync(MemberId member) => (await _club.LettersAsync(member)).Count(letter => letter.Contains("recours attend une réponse", StringComparison.Ordinal));

    private Task<long> CountAsync(string rows) => _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>($"SELECT COUNT(*) FROM {rows}") ?? 0);

    private async Task<List<string>> AllAsync() => [.. _club.MailTo(Sacha), .. await _club.LettersAsync(Sacha)];

    private async Task PutAwayAsync(MemberId member)
    {
        await _club.PressAsync(member, "messages.open");
        await _club.PressAsync(member, "messages.done", 99);
    }
}
