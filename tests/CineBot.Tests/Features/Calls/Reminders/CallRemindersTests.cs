using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Members;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Calls.CallHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Reminders;

public sealed class CallRemindersTests : IAsyncLifetime
{
    private static readonly LocalDate Shoot = ApplicationHabits.Saturday.Date;

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_week_before_those_who_come_are_asked_once_and_two_days_of_silence_are_seen()
    {
        var call = await _club.ExtrasAsync(2);
        foreach (var member in new[] { Karim, Zoé, Maya }) await _club.ComeAsync(member, call);

        await _club.PassToAsync(Shoot.PlusDays(-7).At(new(9, 59)));
        Assert.Empty(await _club.MessagesAsync(Karim));
        await _club.PassToAsync(Shoot.PlusDays(-7).At(new(10, 0)));
        await _club.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(["application.reminder.days"], await _club.MessagesAsync(Karim));
        Assert.Empty(await _club.MessagesAsync(Maya));
        var mail = await _club.PressAsync(Karim, "messages.open");
        Assert.Contains("tu viens toujours", _club.Words(mail));
        Assert.Equal("application.still_coming", (await _club.PressAsync(Karim, "call.still", call.Number, 1)).Key());
        await _club.PassAsync(TimeSpan.FromHours(48));
        var unsure = _club.Words(await _club.SendAsync(_club.Press(Nora, "call.applicants-filter", call.Number) with { Picked = ["unsure"] }));
        Assert.Contains($"<@{Zoé}>", unsure);
        Assert.DoesNotContain($"<@{Karim}>", unsure, StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Reconfirmed, await _club.StateAsync(call, Karim));
    }

    [Fact]
    public async Task Whoever_said_yes_a_moment_ago_is_not_asked_again()
    {
        var call = await _club.ExtrasAsync(2);
        await _club.ComeAsync(Karim, call);
        await _club.PassToAsync(Shoot.PlusDays(-8).At(new(10, 0)));
        await _club.ComeAsync(Zoé, call);

        await _club.PassToAsync(Shoot.PlusDays(-7).At(new(10, 1)));

        Assert.Single(await _club.MessagesAsync(Karim));
        Assert.Empty(await _club.MessagesAsync(Zoé));
    }

    [Fact]
    public async Task The_evening_before_those_who_come_have_where_and_when_at_hand_and_nobody_else()
    {
        var call = await _club.ExtrasAsync(1);
        await _club.WriteAsync(unit => PracticalStore.Set(unit, Server, call.Number, new("3 quai du Vent", "8 h", null, null, "Hôpital Lariboisière", null)));
        foreach (var member in new[] { Karim, Zoé }) await _club.ComeAsync(member, call);
        foreach (var (member, state) in new[] { (Maya, "declined"), (Chantal, "withdrawn"), (Extra(1), "released"), (Extra(2), "expired") }) await _club.ApplyAsync(call, 1, member, state);

        await _club.PassToAsync(Shoot.PlusDays(-1).At(new(18, 0)));

        var mail = await _club.MailAsync(Karim);
        Assert.Contains("On t’attend sur **La Digue** (figurant·e)", mail);
        Assert.Contains("**Adresse** : 3 quai du Vent".Replace(" :", "\u00A0:", StringComparison.Ordinal), mail);
        Assert.Contains("Lariboisière", mail);
        foreach (var member in new[] { Zoé, Maya, Chantal, Extra(1), Extra(2) }) Assert.DoesNotContain("application.lines", await _club.MessagesAsync(member));
        await _club.PassAsync(TimeSpan.FromHours(3));
        Assert.Equal(1, (await _club.MessagesAsync(Karim)).Count(key => key == "application.lines"));
    }

    [Fact]
    public async Task Each_day_is_recalled_to_those_who_come_on_it()
    {
        var call = await _club.ShootAsync(CallKind.Crew, [ApplicationHabits.Saturday, ApplicationHabits.Saturday.PlusDays(7)], call => call with { Insurance = "yes", ImageRights = "x", Meals = "real" }, new CallRole(1, null, "perchiste", 2));
        await _club.ApplyAsync(Karim, call, ("name", "Karim"), ("days", "2"));
        await _club.ApplyAsync(Zoé, call, ("name", "Zoé"), ("days", "1"), ("days", "2"));
        foreach (var member in new[] { Karim, Zoé }) await _club.PressAsync(Nora, "call.offer", call.Number, 1, member);
        await _club.PressAsync(Nora, "call.publish-answers", call.Number);
        foreach (var member in new[] { Karim, Zoé }) await _club.PressAsync(member, "call.accept", call.Number, 1);

        await _club.PassToAsync(Shoot.PlusDays(-1).At(new(18, 0)));
        var first = await RecallsAsync();
        await _club.PassToAsync(Shoot.PlusDays(6).At(new(18, 0)));

        Assert.Equal(((0, 1), (1, 2)), (first, await RecallsAsync()));

        async Task<(int, int)> RecallsAsync() => ((await _club.MessagesAsync(Karim)).Count(key => key == "application.lines"), (await _club.MessagesAsync(Zoé)).Count(key => key == "application.lines"));
    }

    [Theory]
    [InlineData("2026-10-25T10:00", "2026-10-24T16:00:00Z", "2026-10-18T08:00:00Z")]
    [InlineData("2026-10-26T10:00", "2026-10-25T17:00:00Z", "2026-10-19T08:00:00Z")]
    [InlineData("2027-03-28T10:00", "2027-03-27T17:00:00Z", "2027-03-21T09:00:00Z")]
    [InlineData("2027-03-29T10:00", "2027-03-28T16:00:00Z", "2027-03-22T09:00:00Z")]
    public async Task The_hours_are_those_of_the_place_on_both_sides_of_a_change_of_clocks(string shoot, string recall, string asked)
    {
        await _club.ExtrasAsync(1, at: NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(shoot).Value);

        var due = await _club.ReadAsync(unit => unit.Query<long>("SELECT due_at FROM call_moments WHERE moment IN ('recall', 'reconfirm') ORDER BY due_at DESC"));

        Assert.Equal([recall, asked], due.Select(at => NodaTime.Text.InstantPattern.General.Format(Instant.FromUnixTimeMilliseconds(at))));
    }

    [Fact]
    public async Task Nothing_goes_out_in_somebodys_night_and_what_comes_in_the_morning_comes_once()
    {
        await _club.WriteAsync(unit =>
        {
            MessageChoiceStore.Set(unit, Karim, [CallNews.Kind.Name]);
            MemberStore.SetHours(unit, Karim, Paris, new(17 * 60, 7 * 60));
        });
        var call = await _club.ExtrasAsync(1);
        await _club.ComeAsync(Karim, call);

        await _club.PassToAsync(Shoot.PlusDays(-1).At(new(18, 0)));
        await _club.PassToAsync(Shoot.At(new(6, 59)));
        Assert.Equal(0, Told());
        await _club.PassToAsync(Shoot.At(new(7, 1)));
        await _club.PassToAsync(Shoot.At(new(8, 0)));

        Assert.Equal(1, Told());

        int Told() => _club.Delivery.Standing.Count(standing => standing.Key.Channel.Value == Karim.Value && _club.Words(standing.Value).Contains("On t’attend", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Three_days_before_the_owner_reads_what_is_not_certain()
    {
        var call = await _club.ExtrasAsync(3);
        await _club.SendAsync(_club.Press(Karim, "call.come", call.Number, 1) with { MemberName = "Karim" });
        await _club.SendAsync(_club.Press(Zoé, "call.come", call.Number, 1) with { MemberName = "Zoé" });
        await _club.PassToAsync(Shoot.PlusDays(-7).At(new(10, 0)));
        await _club.PressAsync(Karim, "call.still", call.Number, 1);

        await _club.PassToAsync(Shoot.PlusDays(-3).At(new(10, 0)));

        var mail = ChoosingPlain(await _club.MailAsync(Nora));
        Assert.Contains("**La Digue**, bientôt : 2 personnes viennent.", mail);
        Assert.Contains("À confirmer : Zoé\n", mail);
        Assert.Contains("1 place libre : figurant·e", mail);
    }

    [Fact]
    public async Task The_moments_of_a_call_move_with_its_days_and_end_with_it()
    {
        var call = await _club.ExtrasAsync(1);
        await _club.ComeAsync(Karim, call);
        var later = ApplicationHabits.Saturday.PlusDays(10);
        await _club.WriteAsync(unit => CallDayStore.Set(unit, Server, call.Number, [CallDay.On(1, Paris.AtStrictly(later))]));
        var moved = call with { FirstDay = Paris.AtStrictly(later).ToInstant(), LastDay = Paris.AtStrictly(later).ToInstant() };
        await _club.SaveAsync(moved, CallAction.Move);

        await _club.PassToAsync(Shoot.PlusDays(-1).At(new(18, 30)));
        Assert.Empty(await _club.MessagesAsync(Karim));
        await _club.PassToAsync(Shoot.PlusDays(3).At(new(10, 30)));
        Assert.Single(await _club.MessagesAsync(Karim));
        await _club.SaveAsync(moved with { State = CallState.Cancelled }, CallAction.Cancel);

        Assert.Equal(0, await _club.CountAsync("call_moments"));
        await _club.PassToAsync(Shoot.PlusDays(9).At(new(19, 0)));
        Assert.DoesNotContain("application.lines", await _club.MessagesAsync(Karim));
    }

    [Fact]
    public async Task A_reminder_that_is_due_after_a_restart_is_said_once()
    {
        var call = await _club.ExtrasAsync(1);
        await _club.ComeAsync(Karim, call);

        await _club.RestartAsync();
        await _club.PassToAsync(Shoot.PlusDays(-1).At(new(21, 0)));
        await _club.RestartAsync();
        await _club.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(1, (await _club.MessagesAsync(Karim)).Count(key => key == "application.lines"));
    }

    private static string ChoosingPlain(string words) => words.Replace('\u00A0', ' ');
}
