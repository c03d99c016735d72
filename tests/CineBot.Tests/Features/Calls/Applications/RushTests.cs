using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Calls.Reminders;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Calls.CallHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

/// <summary>Fifty people press while a call ends: nobody is left believing what is no longer so, and the seats are as many as they were.</summary>
public sealed class RushTests : IAsyncLifetime
{
    private const int Crowd = 50;
    private const string Off = "application.news.with_words", Cancelled = "call.cancelled_already", Closed = "call.closed_already";
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Whoever_came_while_it_was_called_off_is_told_so_once_and_nobody_else_got_in()
    {
        var call = await _club.ExtrasAsync(20);
        var why = (await _club.PressAsync(Nora, "call.cancel-why", call.Number)).Form();

        var answers = await AtOnceAsync(extra => _club.ComeAsync(extra, call), () => _club.FillAsync(Nora, why, ("reason", "Tempête")));

        await AllToldAsync(call, answers, Cancelled, "application.coming", "application.queued");
    }

    [Fact]
    public async Task Whoever_applied_while_it_was_called_off_is_told_so_once_and_keeps_what_they_wrote()
    {
        var call = await _club.CastAsync(3);
        var forms = new Dictionary<CineBot.MemberId, Form>();
        foreach (var extra in Enumerable.Range(0, Crowd).Select(Extra)) forms[extra] = (await _club.PressAsync(extra, "call.apply", call.Number)).Form();
        var why = (await _club.PressAsync(Nora, "call.cancel-why", call.Number)).Form();

        var answers = await AtOnceAsync(extra => _club.FillAsync(extra, forms[extra], ("name", "Prénom")), () => _club.FillAsync(Nora, why, ("reason", "Tempête")));

        await AllToldAsync(call, answers, Cancelled, "application.sent");
        Assert.All(answers.Values.Where(answer => answer.Key() == Cancelled), answer => Assert.Equal("form.reopen", answer.Reply.Buttons[^1].Path));
    }

    [Fact]
    public async Task Of_those_who_came_while_it_was_closed_each_is_in_or_was_told_that_it_is_closed()
    {
        var call = await _club.ExtrasAsync(20);

        var answers = await AtOnceAsync(extra => _club.ComeAsync(extra, call), () => _club.PressAsync(Nora, "call.close", call.Number));

        var all = await AllAsync(call);
        Assert.Equal(Asked(answers, "application.coming"), Who(all, ApplicationState.Confirmed));
        Assert.Equal(Asked(answers, "application.queued"), Who(all, ApplicationState.Waiting));
        Assert.Equal(Crowd, all.Count + Asked(answers, Closed).Count);
        Assert.Equal(20 - Who(all, ApplicationState.Confirmed).Count, (await _club.RoleAsync(call)).SeatsLeft);
    }

    [Fact]
    public async Task When_all_leave_at_once_each_seat_is_offered_to_one_and_those_who_are_offered_one_may_leave_too()
    {
        const int Seats = 10;
        var call = await _club.ExtrasAsync(Seats);
        for (var extra = 0; extra < Crowd; extra++) await _club.ComeAsync(Extra(extra), call);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(extra => _club.PressAsync(Extra(extra), "call.withdraw", call.Number, 1)));

        var all = await AllAsync(call);
        Assert.Equal(Enumerable.Range(30, Seats).Select(Extra), Who(all, ApplicationState.Offered));
        Assert.Equal(Enumerable.Range(40, 10).Select(Extra), Who(all, ApplicationState.Waiting));
        Assert.Equal(0, (await _club.RoleAsync(call)).SeatsLeft);
    }

    [Fact]
    public async Task A_yes_that_meets_the_end_of_its_time_is_either_a_yes_or_the_next_one_s_seat()
    {
        const int Seats = 10;
        var call = await _club.ExtrasAsync(Seats);
        for (var extra = 0; extra < Crowd; extra++) await _club.ComeAsync(Extra(extra), call);
        for (var extra = 0; extra < Seats; extra++) await _club.PressAsync(Extra(extra), "call.withdraw", call.Number, 1);
        _club.Time.Advance(TimeSpan.FromHours(25));

        var yes = Task.WhenAll(Enumerable.Range(10, Seats).Select(extra => _club.PressAsync(Extra(extra), "call.accept", call.Number, 1)));
        await Task.WhenAll(yes, _club.Part<ApplicationClock>().TickAsync(TestContext.Current.CancellationToken));

        var all = await AllAsync(call);
        var (came, offered) = (Who(all, ApplicationState.Confirmed), Who(all, ApplicationState.Offered));
        Assert.Equal((await yes).Count(answer => answer.Key() == "application.coming"), came.Count);
        Assert.Equal(Seats, came.Count + offered.Count);
        Assert.Equal(offered.Count, Who(all, ApplicationState.Expired).Count);
        Assert.Equal(Enumerable.Range(20, offered.Count).Select(Extra), offered);
    }

    // Some are in already; of the others half press before the owner and half behind, and who is first is for the database to say.
    private static async Task<Dictionary<CineBot.MemberId, Answered>> AtOnceAsync(Func<CineBot.MemberId, Task<Answered>> press, Func<Task<Answered>> end)
    {
        const int Early = 10, Half = (Crowd - Early) / 2;
        var crowd = Enumerable.Range(0, Crowd).Select(Extra).ToList();
        var early = await Task.WhenAll(crowd.Take(Early).Select(press));
        var before = crowd.Skip(Early).Take(Half).Select(press).ToList();
        var ending = end();
        var behind = crowd.Skip(Early + Half).Select(press).ToList();
        await ending;
        return crowd.Zip([.. early, .. await Task.WhenAll([.. before, .. behind])]).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private async Task AllToldAsync(Call call, Dictionary<CineBot.MemberId, Answered> answers, string refusal, params string[] taken)
    {
        var got = answers.Where(answer => taken.Contains(answer.Value.Key())).Select(answer => answer.Key).Order(ById).ToList();
        var all = await AllAsync(call);
        Assert.Equal(Crowd, got.Count + Asked(answers, refusal).Count);
        Assert.NotEmpty(got);
        Assert.Equal(got, all.Select(one => one.Member).Order(ById));
        Assert.All(all, one => Assert.Equal((ApplicationState.Released, "cancelled"), (one.State, one.Reason)));
        foreach (var (member, _) in answers) Assert.Equal(got.Contains(member) ? [Off] : [], await _club.MessagesAsync(member));
        Assert.Equal((await _club.RoleAsync(call)) switch { var role => role.Seats }, (await _club.RoleAsync(call)).SeatsLeft);
        Assert.Equal(CallState.Cancelled, (await _club.CallAsync(call.Number)).State);
    }

    private static readonly Comparer<CineBot.MemberId> ById = Comparer<CineBot.MemberId>.Create((one, other) => one.Value.CompareTo(other.Value));

    private Task<IReadOnlyList<Application>> AllAsync(Call call) => _club.ReadAsync(unit => ApplicationStore.All(unit, Server, call.Number));

    private static List<CineBot.MemberId> Asked(Dictionary<CineBot.MemberId, Answered> answers, string key) => [.. answers.Where(answer => answer.Value.Key() == key).Select(answer => answer.Key).Order(ById)];

    private static List<CineBot.MemberId> Who(IReadOnlyList<Application> all, ApplicationState state) => [.. all.Where(one => one.State == state).Select(one => one.Member).Order(ById)];
}
