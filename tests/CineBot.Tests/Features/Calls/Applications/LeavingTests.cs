using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

public sealed class LeavingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("submitted")]
    [InlineData("seen")]
    [InlineData("shortlisted")]
    [InlineData("waiting")]
    [InlineData("offered")]
    [InlineData("confirmed")]
    [InlineData("reconfirmed")]
    public async Task Every_state_is_left_in_one_press_and_why_is_said_only_if_one_likes(string state)
    {
        var call = await _club.CastAsync(1);
        await _club.ApplyAsync(call, 1, Karim, state);

        var left = await _club.PressAsync(Karim, "call.withdraw", call.Number, 1);

        Assert.Equal("application.left", left.Key());
        var one = (await _club.ApplicationAsync(call, Karim))!;
        Assert.Equal((ApplicationState.Withdrawn, null, true), (one.State, one.Reason, one.ClosedAt is not null));
        Assert.Equal(1, (await _club.RoleAsync(call)).SeatsLeft);
        await _club.SendAsync(_club.Press(Karim, "call.withdraw-reason", call.Number, 1) with { Picked = ["distance"] });
        Assert.Equal("distance", (await _club.ApplicationAsync(call, Karim))!.Reason);
        Assert.Equal("application.taken_back", (await _club.PressAsync(Karim, "call.withdraw", call.Number, 1)).Key());
    }

    [Fact]
    public async Task The_owner_hears_of_a_seat_that_came_free_and_of_nothing_less()
    {
        var call = await _club.ExtrasAsync(1);
        foreach (var member in new[] { Karim, Zoé, Maya }) await _club.ComeAsync(member, call);

        await _club.PressAsync(Maya, "call.withdraw", call.Number, 1);
        Assert.Empty(await _club.MessagesAsync(Nora));
        await _club.PressAsync(Karim, "call.withdraw", call.Number, 1);

        Assert.Equal(["application.news.left"], await _club.MessagesAsync(Nora));
    }

    [Theory]
    [InlineData("2026-10-30T08:59", false)]
    [InlineData("2026-10-30T09:01", true)]
    public async Task Leaving_in_the_last_day_shows_to_the_owners_of_this_call_alone(string at, bool isLate)
    {
        var call = await _club.ExtrasAsync(2);
        await _club.ComeAsync(Karim, call);
        _club.Time.Advance((CallHabits.Paris.AtStrictly(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(at).Value).ToInstant() - NodaTime.Instant.FromDateTimeOffset(_club.Time.GetUtcNow())).ToTimeSpan());

        await _club.PressAsync(Karim, "call.withdraw", call.Number, 1);

        var list = _club.Words(await _club.SendAsync(_club.Press(Nora, "call.applicants-filter", call.Number) with { Picked = ["ended"] }));
        Assert.Equal(isLate, list.Contains("moins de 24 h avant", StringComparison.Ordinal));
        Assert.DoesNotContain("24 h", _club.Words(await _club.PressAsync(Karim, "call.mine", call.Number)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_called_off_sets_everybody_free_and_tells_each()
    {
        var call = await _club.CastAsync(1);
        foreach (var (member, state) in new[] { (Karim, "confirmed"), (Zoé, "waiting"), (Maya, "submitted"), (Chantal, "declined") }) await _club.ApplyAsync(call, 1, member, state);

        await _club.SaveAsync(call with { State = CallState.Cancelled, CancelReason = "La tempête" }, CallAction.Cancel);

        foreach (var member in new[] { Karim, Zoé, Maya })
        {
            Assert.Equal(ApplicationState.Released, await _club.StateAsync(call, member));
            Assert.Contains("La tempête", await _club.MailAsync(member));
        }

        Assert.Equal(ApplicationState.Declined, await _club.StateAsync(call, Chantal));
        Assert.Empty(await _club.MessagesAsync(Chantal));
        Assert.Equal("call.cancelled_already", (await _club.PressAsync(Karim, "call.accept", call.Number, 1)).Key());
    }

    [Fact]
    public async Task A_change_of_date_asks_everybody_again_and_takes_no_seat_from_anybody()
    {
        var call = await _club.CastAsync(3);
        foreach (var (member, state) in new[] { (Karim, "reconfirmed"), (Zoé, "confirmed"), (Maya, "submitted"), (Chantal, "declined") }) await _club.ApplyAsync(call, 1, member, state);

        var moved = call with { Sequence = 1 };
        await _club.SaveAsync(moved, CallAction.Move, CallChange.Dates | CallChange.Hours);

        Assert.Equal(ApplicationState.Confirmed, await _club.StateAsync(call, Karim));
        Assert.Contains("les dates et les horaires", await _club.MailAsync(Karim));
        Assert.Equal(["application.news.agree"], await _club.MessagesAsync(Zoé));
        Assert.Equal(["application.news.changed_days"], await _club.MessagesAsync(Maya));
        Assert.Empty(await _club.MessagesAsync(Chantal));
        Assert.Equal("application.agreed", (await _club.PressAsync(Karim, "call.agree", call.Number, 1)).Key());
        await _club.PressAsync(Zoé, "call.withdraw", call.Number, 1);
        Assert.Equal((1L, null), await _club.ApplicationAsync(call, Karim) is { } one ? (one.SequenceAgreed, one.AskedAgainAt) : default);
        await _club.PassAsync(TimeSpan.FromHours(49));
        Assert.DoesNotContain("à confirmer", _club.Words(await _club.SendAsync(_club.Press(Nora, "call.applicants-filter", call.Number) with { Picked = ["coming"] })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_answer_a_change_is_to_be_confirmed_after_two_days_and_keeps_the_seat()
    {
        var call = await _club.CastAsync(1);
        await _club.ApplyAsync(call, 1, Karim, "confirmed");
        await _club.SaveAsync(call with { Sequence = 1 }, CallAction.Move, CallChange.Place);

        await _club.PassAsync(TimeSpan.FromHours(47));
        Assert.Contains("Personne ici", await UnsureAsync(call));
        await _club.PassAsync(TimeSpan.FromHours(2));

        Assert.Contains("à confirmer", await UnsureAsync(call));
        Assert.Equal(ApplicationState.Confirmed, await _club.StateAsync(call, Karim));
    }

    [Fact]
    public async Task What_is_not_a_date_a_place_or_an_hour_asks_nobody()
    {
        var call = await _club.CastAsync(1);
        await _club.ApplyAsync(call, 1, Karim, "confirmed");

        await _club.SaveAsync(call with { Pitch = "Un phare" }, CallAction.Describe, CallChange.Roles);

        Assert.Empty(await _club.MessagesAsync(Karim));
    }

    [Theory]
    [InlineData("Expire", "Closed", "application.news.expired")]
    [InlineData("Begin", "Shooting", "application.news.begun")]
    public async Task Nobody_waits_for_a_call_that_is_over_and_whoever_comes_still_does(string action, string state, string told)
    {
        var call = await _club.CastAsync(2);
        foreach (var (member, before) in new[] { (Karim, "confirmed"), (Zoé, "waiting"), (Maya, "seen") }) await _club.ApplyAsync(call, 1, member, before);

        await _club.SaveAsync(call with { State = Enum.Parse<CallState>(state) }, Enum.Parse<CallAction>(action));

        Assert.Equal((ApplicationState.Confirmed, ApplicationState.Released, ApplicationState.Released), (await _club.StateAsync(call, Karim), await _club.StateAsync(call, Zoé), await _club.StateAsync(call, Maya)));
        foreach (var member in new[] { Zoé, Maya }) Assert.Equal([told], await _club.MessagesAsync(member));
        Assert.Empty(await _club.MessagesAsync(Karim));
    }

    private async Task<string> UnsureAsync(Call call) => _club.Words(await _club.SendAsync(_club.Press(Nora, "call.applicants-filter", call.Number) with { Picked = ["unsure"] }));
}
