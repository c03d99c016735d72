using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Measures;

public sealed class CarryingOutTests : IAsyncLifetime
{
    private static readonly TimeSpan TwoWeeks = TimeSpan.FromDays(16);

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_pause_ends_by_itself_with_a_calm_word_and_the_case_with_it()
    {
        await _club.DecideAsync("pause");
        await _club.SettleAsync();

        await _club.LaterAsync(TwoWeeks);

        Assert.Equal([$"give {Pause} {Sacha}", $"take {Pause} {Sacha}"], _club.Hand.Done);
        Assert.Equal((CaseState.Ended, MeasureState.Ended), await StandingAsync());
        Assert.Contains("Ta pause dans Les Glaneuses est terminée", _club.MailTo(Sacha)[1], StringComparison.Ordinal);
        Assert.Equal(["closed"], await _club.ReadAsync(unit => unit.Query<string>("SELECT state FROM case_reports")));
    }

    [Fact]
    public async Task A_reminder_changes_nothing_and_counts_for_three_months()
    {
        await _club.DecideAsync("reminder");
        await _club.SettleAsync();
        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());

        await _club.LaterAsync(TimeSpan.FromDays(85));
        Assert.Equal(MeasureState.Active, (await _club.MeasureAsync()).State);
        await _club.LaterAsync(TimeSpan.FromDays(10));

        Assert.Equal((CaseState.Ended, MeasureState.Ended), await StandingAsync());
        Assert.Empty(_club.Hand.Done);
        Assert.Contains("ne compte plus", _club.MailTo(Sacha)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_is_taken_and_given_back()
    {
        _club.Members.Have(Sacha, Montage);
        await _club.DecideAsync("role", ("role", $"{Montage}"));
        await _club.SettleAsync();
        Assert.Contains("le retrait du rôle Montage", _club.MailTo(Sacha)[0], StringComparison.Ordinal);

        await _club.LaterAsync(TwoWeeks);

        Assert.Equal([$"take {Montage} {Sacha}", $"give {Montage} {Sacha}"], _club.Hand.Done);
    }

    [Fact]
    public async Task An_exclusion_begins_once_its_letter_was_delivered_and_the_letter_goes_first()
    {
        var order = new List<string>();
        _club.Hand.Afterwards = () => order.Add($"{_club.Hand.Done[^1]} after {_club.MailTo(Sacha).Count} letter");
        await _club.DecideAsync("exclusion");
        Assert.Empty(_club.Hand.Done);

        await _club.SettleAsync();

        Assert.Equal($"exclude {Sacha}", _club.Hand.Done.Single(done => done.StartsWith("exclude", StringComparison.Ordinal)));
        Assert.Contains($"exclude {Sacha} after 1 letter", order);
        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());
        await _club.LaterAsync(TwoWeeks);
        Assert.Equal($"let back {Sacha}", _club.Hand.Done[^1]);
        Assert.Equal((CaseState.Ended, MeasureState.Ended), await StandingAsync());
    }

    [Fact]
    public async Task With_closed_messages_it_waits_until_the_letter_is_opened()
    {
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed, times: 3);
        await _club.DecideAsync("exclusion");
        await _club.SettleAsync();
        await _club.LaterAsync(TimeSpan.FromHours(20));
        Assert.Equal((CaseState.Notified, MeasureState.Notified), await StandingAsync());
        Assert.Equal([$"give {Pause} {Sacha}"], _club.Hand.Done);

        Assert.Contains("Cela commence une fois ce message lu", _club.Words(await _club.PressAsync(Sacha, "messages.open")), StringComparison.Ordinal);
        await _club.SettleAsync();

        Assert.Contains($"exclude {Sacha}", _club.Hand.Done);
    }

    [Fact]
    public async Task Unread_it_begins_after_72_hours_of_safeguard_and_not_before()
    {
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed, times: 3);
        await _club.DecideAsync("exclusion");
        await _club.SettleAsync();

        await _club.LaterAsync(TimeSpan.FromHours(71));
        Assert.DoesNotContain($"exclude {Sacha}", _club.Hand.Done);
        await _club.LaterAsync(TimeSpan.FromHours(2));

        Assert.Equal($"give {Pause} {Sacha}", _club.Hand.Done[0]);
        Assert.Contains($"exclude {Sacha}", _club.Hand.Done);
        Assert.Equal(1, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM safeguards WHERE ended_at IS NOT NULL")));
    }

    [Fact]
    public async Task A_grave_one_waits_for_nobody()
    {
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed, times: 3);
        await _club.DecideGraveAsync("exclusion");
        await _club.SettleAsync();

        await _club.LaterAsync(TimeSpan.FromMinutes(3));

        Assert.Contains($"exclude {Sacha}", _club.Hand.Done);
    }

    [Fact]
    public async Task What_the_bot_lacks_is_told_to_those_who_have_it_in_hand_alone_and_done_once_granted()
    {
        _club.Seen = Ranked with { BotPermissions = Permissions.None };
        var one = await _club.HeardAsync();
        Assert.Equal("measure.noted.proposed_but", (await _club.ProposeAsync(Inès, one, "pause")).Key());
        await _club.PressAsync(Paul, "moderation.agree", one.Code);
        await _club.SettleAsync();

        Assert.Equal((CaseState.Notified, MeasureState.Notified), await StandingAsync());
        foreach (var hand in new[] { Inès, Paul }) Assert.Contains(await _club.LettersAsync(hand), letter => letter.Contains("paramètres du serveur", StringComparison.OrdinalIgnoreCase) && letter.Contains("Gérer les rôles", StringComparison.Ordinal));
        foreach (var other in new[] { Léo, Nora, Sacha }) Assert.DoesNotContain(await _club.LettersAsync(other), letter => letter.Contains("Gérer les rôles", StringComparison.Ordinal));
        Assert.DoesNotContain(_club.Delivery.Calls, call => call == $"post {Recos}" || call == $"post {Accueil}");

        _club.Seen = Ranked;
        await _club.LaterAsync(TimeSpan.FromHours(1));

        Assert.Equal([$"give {Pause} {Sacha}"], _club.Hand.Done);
        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());
    }

    [Fact]
    public async Task Where_nobody_chose_a_pause_role_a_pause_is_not_proposed_and_one_that_was_decided_waits_for_it()
    {
        var one = await _club.HeardAsync();
        await _club.ProposeAsync(Inès, one, "pause");
        await NightDecisionAsync(one);
        await _club.WriteAsync(unit => PauseRoleStore.Choose(unit, Server, null));

        await _club.LaterAsync(TimeSpan.FromHours(10));
        Assert.Equal((CaseState.Notified, MeasureState.Notified), await StandingAsync());
        Assert.Single(await _club.LettersAsync(Paul), letter => letter.Contains("aucun rôle de pause", StringComparison.OrdinalIgnoreCase));
        await _club.LaterAsync(TimeSpan.FromHours(3));
        Assert.Single(await _club.LettersAsync(Paul), letter => letter.Contains("aucun rôle de pause", StringComparison.OrdinalIgnoreCase));

        await _club.WriteAsync(unit => PauseRoleStore.Choose(unit, Server, Pause));
        await _club.LaterAsync(TimeSpan.FromHours(1));

        Assert.Equal([$"give {Pause} {Sacha}"], _club.Hand.Done);
    }

    [Fact]
    public async Task Without_a_pause_role_it_is_said_how_to_choose_one()
    {
        await _club.WriteAsync(unit => PauseRoleStore.Choose(unit, Server, null));

        Assert.Equal("measure.pause.none", (await _club.ProposeAsync(Inès, await _club.HeardAsync(), "pause")).Key());
        Assert.Equal(0, await _club.CountAsync("measures"));
    }

    [Fact]
    public async Task What_Discord_refuses_for_good_is_tried_again_on_a_press_or_done_by_hand()
    {
        var fault = (DeliveryFault?)DeliveryFault.Refused;
        _club.Hand.Answer = () => fault;
        var one = await _club.DecideAsync("pause");
        await _club.SettleAsync();
        Assert.Equal(MeasureObstacle.Refused, (await _club.MeasureAsync()).Obstacle);
        Assert.Equal("case.take_first", (await _club.PressAsync(Léo, "moderation.by-hand", one.Code)).Key());

        await _club.PressAsync(Inès, "moderation.carry", one.Code);
        await _club.SettleAsync();
        Assert.Equal(MeasureState.Notified, (await _club.MeasureAsync()).State);
        Assert.Equal("measure.noted.by_hand", (await _club.PressAsync(Inès, "moderation.by-hand", one.Code)).Key());

        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());
        fault = null;
        await _club.LaterAsync(TwoWeeks);
        Assert.Equal([$"take {Pause} {Sacha}"], _club.Hand.Done);
    }

    [Fact]
    public async Task An_exclusion_is_nobodys_to_hurry_before_its_letter_is_read()
    {
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed, times: 3);
        var one = await _club.DecideAsync("exclusion");
        await _club.SettleAsync();

        Assert.Equal("measure.not_stuck", (await _club.PressAsync(Inès, "moderation.carry", one.Code)).Key());
        Assert.Equal("measure.not_stuck", (await _club.PressAsync(Inès, "moderation.by-hand", one.Code)).Key());
        await _club.SettleAsync();
        Assert.DoesNotContain($"exclude {Sacha}", _club.Hand.Done);
    }

    [Theory]
    [InlineData("pause", true, 0, "Owner")]
    [InlineData("exclusion", true, 0, "Owner")]
    [InlineData("pause", false, 824, "Administrator")]
    [InlineData("exclusion", false, 823, "Rank")]
    [InlineData("role", false, 822, "Dangerous")]
    public async Task Whom_the_bot_cannot_act_on_is_not_proposed_about_without_saying_so(string kind, bool isOwner, long role, string obstacle)
    {
        if (isOwner) _club.Seen = Ranked with { Owner = Sacha };
        else _club.Members.Have(Sacha, new RoleId(role));
        var one = await _club.HeardAsync();

        var said = await _club.ProposeAsync(Inès, one, kind, kind == "role" ? [("role", $"{role}")] : []);

        Assert.Equal("measure.noted.proposed_but", said.Key());
        Assert.Equal(Enum.Parse<MeasureObstacle>(obstacle), (await _club.MeasureAsync()).Obstacle);
        Assert.Contains(_club.Part<IPlainWords>().Plain(MeasureWords.Obstacle(Enum.Parse<MeasureObstacle>(obstacle)), Language.French)[..30], _club.Words(await _club.PressAsync(Paul, "moderation.open", one.Code)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(825, "measure.role.managed")]
    [InlineData(820, "measure.role.is_pause")]
    [InlineData(999, "measure.role.unknown")]
    public async Task A_role_that_cannot_be_taken_is_not_proposed(long role, string key)
    {
        Assert.Equal(key, (await _club.ProposeAsync(Inès, await _club.HeardAsync(), "role", ("role", $"{role}"))).Key());
        Assert.Equal(0, await _club.CountAsync("measures"));
    }

    [Fact]
    public async Task A_role_that_has_come_to_give_power_meanwhile_is_not_decided_on()
    {
        var one = await _club.HeardAsync();
        await _club.ProposeAsync(Inès, one, "pause");
        _club.Seen = Ranked with { Roles = [.. Ranked.Roles.Select(role => role.Role == Pause ? role with { Permissions = Permissions.ManageMessages } : role)] };

        Assert.Equal("measure.pause.unfit", (await _club.PressAsync(Paul, "moderation.agree", one.Code)).Key());
        Assert.Equal(CaseState.Proposed, (await _club.OnlyCaseAsync()).State);
    }

    [Fact]
    public async Task Who_leaves_and_comes_back_gets_the_pause_role_again()
    {
        await _club.DecideAsync("pause");
        await _club.SettleAsync();
        _club.Members.Leave(Sacha);
        await WatchAsync(TimeSpan.FromHours(2));
        Assert.Single(_club.Hand.Done);

        _club.Members.Have(Sacha);
        await WatchAsync(TimeSpan.FromHours(2));
        Assert.Equal(2, _club.Hand.Done.Count(done => done == $"give {Pause} {Sacha}"));
        _club.Members.Have(Sacha, Pause);
        await WatchAsync(TimeSpan.FromHours(2));
        Assert.Equal(2, _club.Hand.Done.Count);

        _club.Members.Have(Sacha);
        await _club.LaterAsync(TwoWeeks);
        var done = _club.Hand.Done.Count;
        await WatchAsync(TimeSpan.FromHours(2));
        Assert.Equal(done, _club.Hand.Done.Count);
    }

    [Fact]
    public async Task Who_left_before_is_kept_to_it_all_the_same()
    {
        _club.Hand.Answer = () => DeliveryFault.MemberGone;
        await _club.DecideAsync("pause");
        await _club.SettleAsync();

        Assert.Equal((CaseState.Active, MeasureState.Active), await StandingAsync());
        _club.Hand.Answer = () => null;
        _club.Members.Have(Sacha);
        await WatchAsync(TimeSpan.FromHours(2));
        Assert.Equal([$"give {Pause} {Sacha}"], _club.Hand.Done);
    }

    [Fact]
    public async Task A_kill_at_any_moment_loses_nothing_and_does_nothing_twice()
    {
        await _club.DecideAsync("pause");
        await _club.RestartAsync();
        await _club.SettleAsync();
        await _club.RestartAsync();
        await _club.SettleAsync();
        await _club.RestartAsync();
        await _club.LaterAsync(TwoWeeks);
        await _club.RestartAsync();
        await _club.SettleAsync();

        Assert.Equal([$"give {Pause} {Sacha}", $"take {Pause} {Sacha}"], _club.Hand.Done);
        Assert.Equal(2, _club.MailTo(Sacha).Count);
    }

    [Fact]
    public async Task A_pause_that_another_case_still_holds_stays()
    {
        await _club.DecideAsync("pause");
        await _club.SettleAsync();
        var first = await _club.MeasureAsync();
        await _club.WriteAsync(unit =>
        {
            CaseFileStore.Add(unit, new(Server, 77, "M7QF-3MX", CaseState.Active, unit.Now) { About = CaseSubject.Situation, Pseudonym = "q", StateAt = unit.Now });
            MeasureStore.Add(unit, first with { CaseNumber = 77, Until = first.Until + NodaTime.Duration.FromDays(10) });
        });

        await _club.LaterAsync(TwoWeeks);
        Assert.DoesNotContain($"take {Pause} {Sacha}", _club.Hand.Done);
        await _club.LaterAsync(TimeSpan.FromDays(10));

        Assert.Single(_club.Hand.Done, done => done == $"take {Pause} {Sacha}");
    }

    [Fact]
    public async Task Of_who_erased_everything_the_name_goes_and_those_in_charge_undo_by_hand_what_only_they_can()
    {
        await _club.DecideAsync("pause");
        await _club.SettleAsync();
        await _club.FillAsync(Sacha, (await _club.PressAsync(Sacha, "my-settings.erase-confirm")).Form(), ("word", "effacer"));
        Assert.Null((await _club.MeasureAsync()).Member);

        await _club.LaterAsync(TwoWeeks);

        Assert.Equal((CaseState.Ended, MeasureState.Ended), await StandingAsync());
        Assert.Contains(await _club.LettersAsync(Paul), letter => letter.Contains("je ne peux pas le défaire moi-même", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_decided_about_who_erases_everything_before_being_told_comes_to_nothing()
    {
        var one = await _club.HeardAsync();
        await _club.ProposeAsync(Inès, one, "exclusion");
        await _club.FillAsync(Sacha, (await _club.PressAsync(Sacha, "my-settings.erase-confirm")).Form(), ("word", "effacer"));

        await _club.PressAsync(Paul, "moderation.agree", one.Code);
        await _club.SettleAsync();

        Assert.Equal((CaseState.Ended, MeasureState.Ended), await StandingAsync());
        Assert.Empty(_club.Hand.Done);
    }

    [Fact]
    public async Task When_the_time_of_the_case_is_over_nothing_of_the_measure_but_its_dates_is_left()
    {
        await _club.DecideAsync("pause");
        await _club.SettleAsync();

        await _club.LaterAsync(TimeSpan.FromDays(16));
        await _club.LaterAsync(TimeSpan.FromDays(370));

        var left = await _club.MeasureAsync();
        Assert.Equal((null, null, null, null), (left.Member, left.ProposedBy, left.Facts, left.Why));
    }

    [Fact]
    public async Task The_log_of_the_program_says_nothing_of_it()
    {
        _club.Log.Lines.Clear();
        await _club.DecideAsync("exclusion");
        await _club.SettleAsync();

        Assert.DoesNotContain(_club.Log.Lines, line => line.Line.Contains(Sacha.ToString(), StringComparison.Ordinal) || line.Line.Contains("reste chez toi", StringComparison.Ordinal));
    }

    private async Task WatchAsync(TimeSpan pause)
    {
        _club.Time.Advance(pause);
        await _club.Part<PauseWatch>().TickAsync(TestContext.Current.CancellationToken);
        await _club.SettleAsync();
    }

    private async Task NightDecisionAsync(Case one)
    {
        var hour = NodaTime.Instant.FromDateTimeOffset(_club.Time.GetUtcNow()).InZone(NodaTime.DateTimeZoneProviders.Tzdb["Europe/Paris"]).Hour;
        await _club.LaterAsync(TimeSpan.FromHours(23 - hour));
        Assert.Equal("measure.noted.decided_later", (await _club.PressAsync(Paul, "moderation.agree", one.Code)).Key());
    }

    private async Task<(CaseState, MeasureState)> StandingAsync() => ((await _club.OnlyCaseAsync()).State, (await _club.MeasureAsync()).State);
}
