using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Members;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Calls.CallHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

public sealed class ComingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task One_press_confirms_an_extra_who_reads_where_and_when_at_once()
    {
        var call = await _club.ExtrasAsync(2);
        await _club.WriteAsync(unit => PracticalStore.Set(unit, Server, call.Number, new("3 quai du Vent", "8 h", "06 01 02 03 04", null, null, null)));

        var come = await _club.ComeAsync(Karim, call);

        Assert.Equal("application.coming", come.Key());
        Assert.Contains("3 quai du Vent", _club.Words(come));
        Assert.Contains("bénévole, sans rémunération, convenue avant le tournage", _club.Words(come));
        Assert.Equal((ApplicationState.Confirmed, 1L), (await _club.StateAsync(call, Karim), (await _club.RoleAsync(call)).SeatsLeft));
        Assert.Equal("application.coming_still", (await _club.ComeAsync(Karim, call)).Key());
        Assert.Equal(1, (await _club.RoleAsync(call)).SeatsLeft);
    }

    [Fact]
    public async Task What_is_for_the_confirmed_is_read_by_nobody_else_in_any_state()
    {
        var call = await _club.ExtrasAsync(1);
        await _club.WriteAsync(unit => PracticalStore.Set(unit, Server, call.Number, new("3 quai du Vent", "8 h", "06 01 02 03 04", "gare", "hôpital", "Zoé")));
        foreach (var state in Enum.GetValues<ApplicationState>().Where(state => state is not (ApplicationState.Confirmed or ApplicationState.Reconfirmed)))
        {
            var member = Extra((int)state);
            await _club.ApplyAsync(call, 1, member, ApplicationRow.Name(state));

            foreach (var answer in new[] { await _club.PressAsync(member, "call.mine", call.Number), await _club.PressAsync(member, "call.watch", call.Number, 1), await _club.PressAsync(member, "call.agree", call.Number, 1) })
                Assert.DoesNotContain("quai du Vent", _club.Words(answer), StringComparison.Ordinal);
        }

        await _club.ApplyAsync(call, 1, Karim, "confirmed");
        Assert.Contains("quai du Vent", _club.Words(await _club.PressAsync(Karim, "call.mine", call.Number)));
    }

    [Fact]
    public async Task Of_two_hundred_presses_at_once_exactly_as_many_are_confirmed_as_there_are_seats_and_the_others_wait_in_order()
    {
        var call = await _club.ExtrasAsync(12);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(extra => _club.ComeAsync(Extra(extra), call)));

        Assert.Equal((12L, 188L, 0L), (await _club.InAsync(call, ApplicationState.Confirmed), await _club.InAsync(call, ApplicationState.Waiting), (await _club.RoleAsync(call)).SeatsLeft));
        var queue = await _club.ReadAsync(unit => ApplicationStore.Waiting(unit, Server, call.Number, 1));
        Assert.Equal(queue.Select(one => one.Queue).Order(), queue.Select(one => one.Queue));
        Assert.Equal(188, queue.Select(one => one.Queue).Distinct().Count());
    }

    [Fact]
    public async Task People_who_come_and_leave_at_once_never_make_more_confirmed_than_seats_nor_two_offers_for_one()
    {
        var call = await _club.ExtrasAsync(10);
        string[] presses = ["call.come", "call.withdraw", "call.come", "call.accept"];

        await Task.WhenAll(Enumerable.Range(0, 200).Select(press => _club.PressAsync(Extra(press % 50), presses[press / 50], call.Number, 1)));

        var held = await _club.InAsync(call, ApplicationState.Confirmed) + await _club.InAsync(call, ApplicationState.Offered);
        Assert.Equal(10, held + (await _club.RoleAsync(call)).SeatsLeft);
        Assert.Equal(0, await _club.InAsync(call, ApplicationState.Waiting) > 0 ? (await _club.RoleAsync(call)).SeatsLeft : 0);
    }

    [Fact]
    public async Task A_freed_seat_is_offered_to_the_first_in_the_queue_alone_and_passes_on_in_order()
    {
        var call = await _club.ExtrasAsync(1);
        foreach (var member in new[] { Karim, Zoé, Maya }) await _club.ComeAsync(member, call);

        await _club.PressAsync(Karim, "call.withdraw", call.Number, 1);

        Assert.Equal((ApplicationState.Offered, ApplicationState.Waiting), (await _club.StateAsync(call, Zoé), await _club.StateAsync(call, Maya)));
        Assert.Equal("application.queued", (await _club.ComeAsync(Karim, call)).Key());
        await _club.PassAsync(TimeSpan.FromHours(25));
        Assert.Equal((ApplicationState.Expired, ApplicationState.Offered, ApplicationState.Waiting), (await _club.StateAsync(call, Zoé), await _club.StateAsync(call, Maya), await _club.StateAsync(call, Karim)));
        Assert.Equal(["application.news.offered", "application.news.lapsed"], await _club.MessagesAsync(Zoé));
        Assert.Equal("application.coming", (await _club.PressAsync(Maya, "call.accept", call.Number, 1)).Key());
        Assert.Equal("application.seat_gone", (await _club.PressAsync(Zoé, "call.accept", call.Number, 1)).Key());
        Assert.Equal(0, (await _club.RoleAsync(call)).SeatsLeft);
    }

    [Fact]
    public async Task Seats_of_newcomers_are_kept_for_them_and_whoever_came_before_waits_behind_none_of_theirs()
    {
        var before = await _club.ExtrasAsync(1, at: new(2026, 10, 10, 9, 0));
        await _club.ComeAsync(Karim, before);
        var call = await _club.ExtrasAsync(2, newcomers: 1);
        await _club.ComeAsync(Zoé, call);
        await _club.PressAsync(Zoé, "call.withdraw", call.Number, 1);

        Assert.Equal("application.coming", (await _club.ComeAsync(Karim, call)).Key());
        var other = await _club.ExtrasAsync(1, newcomers: 1, at: new(2026, 10, 17, 9, 0));
        Assert.Equal("application.queued", (await _club.ComeAsync(Karim, other)).Key());
        Assert.Equal("application.coming", (await _club.ComeAsync(Maya, other)).Key());
        Assert.Equal(ApplicationState.Waiting, await _club.StateAsync(other, Karim));
    }

    [Fact]
    public async Task Whoever_keeps_away_from_the_owner_waits_like_others_and_is_never_offered_a_seat_nor_named()
    {
        var call = await _club.ExtrasAsync(2);
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Nora, [Karim]));

        var come = await _club.ComeAsync(Karim, call);
        await _club.ComeAsync(Zoé, call);
        await _club.PressAsync(Zoé, "call.withdraw", call.Number, 1);

        Assert.Equal("application.queued", come.Key());
        Assert.Equal(ApplicationState.Waiting, await _club.StateAsync(call, Karim));
        Assert.DoesNotContain("<@103>", _club.Words(await _club.PressAsync(Nora, "call.applicants", call.Number)), StringComparison.Ordinal);
        Assert.Equal("application.gone", (await _club.PressAsync(Nora, "call.applicant", call.Number, 1, Karim)).Key());
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Nora, []));
        await _club.WriteAsync(unit => _club.Part<RoleSeating>().Free(unit, call, 1));
        Assert.Equal(ApplicationState.Offered, await _club.StateAsync(call, Karim));
    }

    [Fact]
    public async Task Two_shoots_on_the_same_hours_are_asked_about_and_taken_by_one_more_press()
    {
        var one = await _club.ExtrasAsync(2);
        var other = await _club.ExtrasAsync(2, at: ApplicationHabits.Saturday.PlusHours(5));
        await _club.ComeAsync(Karim, one);

        var asked = await _club.ComeAsync(Karim, other);

        Assert.Equal("application.overlap", asked.Key());
        Assert.Null(await _club.StateAsync(other, Karim));
        Assert.Equal("application.coming", (await _club.PressAsync(Karim, asked.Button("call.come-sure"))).Key());
        Assert.Equal(ApplicationState.Confirmed, await _club.StateAsync(other, Karim));
    }

    [Fact]
    public async Task Several_roles_are_chosen_from_and_only_one_is_taken()
    {
        var call = await _club.ShootAsync(CallKind.Extras, [ApplicationHabits.Saturday], null, new CallRole(1, null, "passant·e", 2), new CallRole(2, null, "pêcheur·se", 2));

        var asked = await _club.PressAsync(Karim, "call.come", call.Number);
        await _club.PressAsync(Karim, asked.Reply.Buttons[1]);

        Assert.Equal("application.which_role", asked.Key());
        Assert.Equal([1L, 2L], (await _club.RolesAsync(call.Number)).Select(role => role.SeatsLeft).Order());
        Assert.Equal("application.one_role", (await _club.PressAsync(Karim, "call.come", call.Number, 1)).Key());
        Assert.Equal("application.yours", (await _club.PressAsync(Nora, "call.come", call.Number, 1)).Key());
    }

    [Fact]
    public async Task A_closed_call_takes_nobody_new_but_a_seat_that_is_kept_may_still_be_taken()
    {
        var call = await _club.ExtrasAsync(1);
        foreach (var member in new[] { Karim, Zoé }) await _club.ComeAsync(member, call);
        await _club.SaveAsync(call with { State = CallState.Closed }, CallAction.Close);

        await _club.PressAsync(Karim, "call.withdraw", call.Number, 1);

        Assert.Equal("call.closed_already", (await _club.ComeAsync(Maya, call)).Key());
        Assert.Equal("application.coming", (await _club.ComeAsync(Zoé, call)).Key());
    }
}
