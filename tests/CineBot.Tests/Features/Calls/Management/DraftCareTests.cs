using CineBot.Features.Calls;
using CineBot.Features.Calls.Management;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Management;

/// <summary>Drafts that nobody comes back to.</summary>
public sealed class DraftCareTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.ProposeCallAsync(when: "12 décembre");
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Its_owner_is_told_once_after_a_week_and_it_is_forgotten_after_a_month_by_the_clock_alone()
    {
        await AfterAsync(6.9);
        Assert.Empty(await _club.WaitingAsync(Nora));
        await AfterAsync(0.2);
        await AfterAsync(5);

        var told = Assert.Single(await _club.WaitingAsync(Nora));
        Assert.Equal(("manage.news.idle", "call.preview"), (told.Text.Key, told.Buttons[0].Path));
        Assert.Equal("call.preview", (await _club.PressAsync(Nora, told.Buttons[0])).Key());
        await AfterAsync(17.8);
        Assert.Equal(1, await _club.CountAsync("calls"));
        await AfterAsync(0.2);
        Assert.Equal((0L, 0L, 0L), (await _club.CountAsync("calls"), await _club.CountAsync("call_roles"), await _club.CountAsync("call_care")));
    }

    [Fact]
    public async Task Whoever_changes_a_word_of_it_has_all_that_time_again()
    {
        await AfterAsync(8);
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.correct", 1, "where")).Form(), ("where", "Marseille (13)"));

        await AfterAsync(6.9);
        Assert.Single(await _club.WaitingAsync(Nora));
        await AfterAsync(0.2);
        Assert.Equal(["manage.news.idle", "manage.news.idle"], (await _club.WaitingAsync(Nora)).Select(told => told.Text.Key));
        await AfterAsync(22);
        Assert.Equal(1, await _club.CountAsync("calls"));
        await AfterAsync(1);
        Assert.Equal(0, await _club.CountAsync("calls"));
    }

    [Fact]
    public async Task After_a_long_sleep_of_the_bot_nothing_is_forgotten_before_its_owner_could_read_of_it()
    {
        await AfterAsync(60);
        Assert.Equal("manage.news.idle", Assert.Single(await _club.WaitingAsync(Nora)).Text.Key);

        await AfterAsync(6.9);
        Assert.Equal(1, await _club.CountAsync("calls"));
        await AfterAsync(0.2);
        Assert.Equal(0, await _club.CountAsync("calls"));
    }

    [Fact]
    public async Task What_is_announced_is_no_draft()
    {
        await _club.PressAsync(Nora, "call.publish", 1);

        await AfterAsync(8);
        await AfterAsync(30);

        Assert.DoesNotContain("manage.news.idle", (await _club.WaitingAsync(Nora)).Select(told => told.Text.Key));
        Assert.Equal(CallState.Closed, (await _club.CallAsync(1)).State);
    }

    private async Task AfterAsync(double days)
    {
        _club.Time.Advance(TimeSpan.FromDays(days));
        await _club.Part<CareClock>().TickAsync(TestContext.Current.CancellationToken);
    }
}
