using CineBot.Features.Digest;
using CineBot.Features.Settings;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Digest.DigestHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>The day and hour of the digest are the server's, also where its clocks change.</summary>
public sealed class DigestTimesTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public void Its_hour_is_the_servers_also_where_clocks_change()
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var skipped = new DigestTimes(Server, Accueil, IsoDayOfWeek.Sunday, 2);
        var friday = DigestTimes.Usual(Server);

        Assert.Equal(Instant.FromUtc(2027, 3, 28, 1, 0), skipped.After(Instant.FromUtc(2027, 3, 27, 12, 0), paris));
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 0), skipped.After(Instant.FromUtc(2026, 10, 24, 12, 0), paris));
        Assert.Equal(Instant.FromUtc(2026, 10, 9, 16, 0), friday.After(Instant.FromUtc(2026, 10, 9, 15, 59), paris));
        Assert.Equal(Instant.FromUtc(2026, 10, 16, 16, 0), friday.After(Instant.FromUtc(2026, 10, 9, 16, 0), paris));
        Assert.Equal(Instant.FromUtc(2026, 10, 30, 17, 0), friday.After(Instant.FromUtc(2026, 10, 24, 12, 0), paris));
    }

    [Fact]
    public async Task On_the_night_that_has_two_oclock_twice_it_comes_once_and_a_week_later_by_the_winters_clock()
    {
        await OnSundaysAtTwoAsync();
        await UntilAsync(Instant.FromUtc(2026, 10, 24, 23, 30));
        await _club.HappenAsync(leaves: false);
        await UntilAsync(Instant.FromUtc(2026, 10, 24, 23, 59));
        Assert.Empty(_club.DigestsPosted());

        await UntilAsync(Instant.FromUtc(2026, 10, 25, 0, 1));
        Assert.Single(_club.DigestsPosted());
        await UntilAsync(Instant.FromUtc(2026, 10, 25, 1, 1));
        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        await UntilAsync(Instant.FromUtc(2026, 11, 1, 0, 59));
        Assert.Single(_club.DigestsPosted());
        await UntilAsync(Instant.FromUtc(2026, 11, 1, 1, 1));

        Assert.Equal(2, _club.DigestsPosted().Count);
        Assert.DoesNotContain("En retard", _club.Shown(Accueil));
    }

    [Fact]
    public async Task On_the_night_that_skips_two_oclock_it_comes_at_three()
    {
        await OnSundaysAtTwoAsync();
        await UntilAsync(Instant.FromUtc(2027, 3, 28, 0, 30));
        await _club.HappenAsync(leaves: false);
        await UntilAsync(Instant.FromUtc(2027, 3, 28, 0, 59));
        Assert.Empty(_club.DigestsPosted());

        await UntilAsync(Instant.FromUtc(2027, 3, 28, 1, 1));

        Assert.Single(_club.DigestsPosted());
        Assert.DoesNotContain("En retard", _club.Shown(Accueil));
    }

    [Fact]
    public async Task Another_zone_moves_its_hour()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        await _club.WriteAsync(unit => SettingsStore.SetZone(unit, Server, "America/Toronto"));

        await _club.PassDaysAsync(4 + (9.5 / 24));
        Assert.Empty(_club.DigestsPosted());
        await _club.PassDaysAsync(5.6 / 24);

        Assert.Single(_club.DigestsPosted());
        Assert.DoesNotContain("En retard", _club.Shown(Accueil));
    }

    [Fact]
    public async Task A_zone_in_which_its_hour_has_just_passed_costs_no_week()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        await _club.WriteAsync(unit => SettingsStore.SetZone(unit, Server, "Indian/Reunion"));

        await _club.PassDaysAsync(4 + (9.5 / 24));
        Assert.Single(_club.DigestsPosted());
        Assert.DoesNotContain("En retard", _club.Shown(Accueil));
        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        await _club.PassDaysAsync(7 - (3.6 / 24));
        Assert.Single(_club.DigestsPosted());
        await _club.PassDaysAsync(1.7 / 24);

        Assert.Equal(2, _club.DigestsPosted().Count);
    }

    private async Task OnSundaysAtTwoAsync()
    {
        await _club.SwitchOnAsync();
        await _club.SetAsync("digest.day", "7");
        await _club.SetAsync("digest.hour", "2");
    }

    private Task UntilAsync(Instant instant) => _club.PassDaysAsync((instant - Instant.FromDateTimeOffset(_club.Time.GetUtcNow())).TotalDays);
}
