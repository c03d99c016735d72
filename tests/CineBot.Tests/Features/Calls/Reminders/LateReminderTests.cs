using CineBot.Features.Calls;
using CineBot.Features.Members;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Calls.CallHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Reminders;

/// <summary>What was handed over in time and could not leave before the person’s night: it wakes nobody, and is not lost.</summary>
public sealed class LateReminderTests : IAsyncLifetime
{
    private static readonly LocalDate Eve = ApplicationHabits.Saturday.Date.PlusDays(-1);

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.WriteAsync(unit => MessageChoiceStore.Set(unit, Karim, [CallNews.Kind.Name]));
        var call = await _club.ExtrasAsync(1);
        await _club.ComeAsync(Karim, call);
        await _club.PassToAsync(Eve.At(new(17, 59)));
        _club.Delivery.Standing.Clear();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task It_comes_in_the_morning_once_and_says_that_it_is_late()
    {
        await SleepAsync(21, 7);
        await OutageAsync();
        Assert.Empty(Told());

        await _club.PassToAsync(Eve.PlusDays(1).At(new(6, 59)));
        Assert.Empty(Told());
        await _club.PassToAsync(Eve.PlusDays(1).At(new(7, 1)));
        await _club.PassToAsync(Eve.PlusDays(1).At(new(8, 0)));

        Assert.Contains("en retard", Assert.Single(Told()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_morning_is_too_late_it_waits_for_the_person()
    {
        await SleepAsync(21, 10);
        await OutageAsync();
        await _club.PassToAsync(Eve.PlusDays(1).At(new(8, 0)));

        Assert.Empty(Told());
        Assert.Contains("application.lines", await _club.MessagesAsync(Karim));
    }

    [Fact]
    public async Task To_somebody_awake_it_goes_at_once()
    {
        await SleepAsync(23, 7);
        await OutageAsync();

        Assert.Single(Told());
    }

    [Fact]
    public async Task Whoever_set_no_hours_sleeps_as_people_do_where_the_shoot_is_when_the_bot_wakes_late()
    {
        _club.Time.Advance(TimeSpan.FromHours(5.5));
        await _club.PassAsync(TimeSpan.Zero);
        Assert.Empty(Told());

        await _club.PassToAsync(Eve.PlusDays(1).At(new(8, 1)));

        Assert.Single(Told());
    }

    private Task<int> SleepAsync(long from, long to) => _club.WriteAsync(unit => MemberStore.SetHours(unit, Karim, Paris, new(from * 60, to * 60)));

    // From six in the evening, when it is due, until ten nothing goes out.
    private async Task OutageAsync()
    {
        await _club.Part<CineBot.Features.Calls.Reminders.ApplicationClock>().TickAsync(TestContext.Current.CancellationToken);
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        await _club.Part<CineBot.Features.Calls.Reminders.ApplicationClock>().TickAsync(TestContext.Current.CancellationToken);
        _club.Time.Advance(TimeSpan.FromHours(4));
        await _club.DeliverAsync();
    }

    private List<string> Told() => [.. _club.Delivery.Standing.Where(standing => standing.Key.Channel.Value == Karim.Value).Select(standing => _club.Words(standing.Value))];
}
