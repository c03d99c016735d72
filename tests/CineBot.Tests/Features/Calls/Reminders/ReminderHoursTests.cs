using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Members;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Reminders;

/// <summary>
/// Shoots around every change of clocks in two countries, at hours drawn by lot, with people whose nights and whose own countries are drawn by lot: each is asked and recalled once, not before the hour of the
/// place, before the shoot, and never at night.
/// </summary>
public sealed class ReminderHoursTests
{
    private const int People = 6;

    private static readonly string[] Zones = ["Europe/Paris", "America/Montreal", "Pacific/Auckland", "Asia/Kolkata"];

    private static readonly MemberId[] Coming = [.. Enumerable.Range(0, People).Select(CallHabits.Extra)];

    public static TheoryData<string, string> Changes => new()
    {
        { "Europe/Paris", "2026-10-25" },
        { "Europe/Paris", "2027-03-28" },
        { "America/Montreal", "2026-11-01" },
        { "America/Montreal", "2027-03-14" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Each_is_asked_and_recalled_once_in_their_waking_hours_whatever_the_clocks_do(string zone, string change)
    {
        var place = DateTimeZoneProviders.Tzdb[zone];
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(change).Value;
        var lot = new Random(change[^1] + zone.Length);
        foreach (var shift in new[] { -1, 0, 1, 3, 7, 8 })
        {
            await using var club = await Club.OpenAsync();
            var nights = await SleepAsync(club, lot, place);
            var first = day.PlusDays(shift) + new LocalTime(lot.Next(0, 24), lot.Next(0, 4) * 15);
            await StoreAsync(club, place, first);

            var told = await LiveAsync(club, place.AtLeniently(first).ToInstant());

            foreach (var person in Coming) Judge(told.Where(one => one.To == person).ToList(), nights[person], place, first);
        }
    }

    // Some said when they sleep and where they live; the others sleep as people do where the shoot is.
    private static async Task<Dictionary<MemberId, (QuietHours Hours, DateTimeZone Zone)>> SleepAsync(Club club, Random lot, DateTimeZone place)
    {
        var nights = new Dictionary<MemberId, (QuietHours, DateTimeZone)>();
        await club.WriteAsync(unit =>
        {
            foreach (var person in Coming)
            {
                AgeStore.Set(unit, person, AgeBracket.Adult);
                MessageChoiceStore.Set(unit, person, [CallNews.Kind.Name]);
                var (hours, zone) = (new QuietHours(lot.Next(18, 25) % 24 * 60, lot.Next(5, 11) * 60), DateTimeZoneProviders.Tzdb[Zones[lot.Next(Zones.Length)]]);
                if (lot.Next(3) == 0) (hours, zone) = (new(22 * 60, 8 * 60), place);
                else MemberStore.SetHours(unit, person, zone, hours);
                nights[person] = (hours, zone);
            }
        });
        return nights;
    }

    private static async Task StoreAsync(Club club, DateTimeZone place, LocalDateTime first)
    {
        // Half a year before, nobody is asked again because they said yes only now.
        var call = await club.StoreAsync(call => call with { Zone = place, Kind = CallKind.Extras, FirstDay = place.AtLeniently(first).ToInstant(), LastDay = place.AtLeniently(first).ToInstant() }, new CallRole(1, null, "figurant·e", 50));
        await club.WriteAsync(unit => CallDayStore.Set(unit, Server, call.Number, [CallDay.On(1, place.AtLeniently(first))]));
        await club.SaveAsync(call, CallAction.Publish);
        foreach (var person in Coming) await club.ComeAsync(person, call);
        await club.DeliverAsync();
        club.Delivery.Standing.Clear();
    }

    // From one thing that is due to the next, and no further than to the shoot.
    private static async Task<List<(MemberId To, string Words, Instant At)>> LiveAsync(Club club, Instant shoot)
    {
        var told = new List<(MemberId, string, Instant)>();
        while (await DueAsync(club) is { } due && due < shoot)
        {
            var pause = due - Instant.FromDateTimeOffset(club.Time.GetUtcNow());
            await club.PassAsync(pause > Duration.Zero ? pause.ToTimeSpan() : TimeSpan.FromSeconds(1));
            foreach (var standing in club.Delivery.Standing) told.Add((new(standing.Key.Channel.Value), club.Words(standing.Value), Instant.FromDateTimeOffset(club.Time.GetUtcNow())));
            club.Delivery.Standing.Clear();
        }

        return told;
    }

    private static Task<Instant?> DueAsync(Club club) => club.ReadAsync(unit => unit.QueryFirstOrNull<long?>(
        "SELECT MIN(due_at) FROM (SELECT due_at FROM call_moments UNION ALL SELECT due_at FROM outbox WHERE state IN ('due', 'sending'))") is { } due ? Instant.FromUnixTimeMilliseconds(due) : (Instant?)null);

    private static void Judge(List<(MemberId To, string Words, Instant At)> told, (QuietHours Hours, DateTimeZone Zone) night, DateTimeZone place, LocalDateTime first)
    {
        Assert.All(told, one => Assert.False(night.Hours.Holds(MinuteOf(one.At, night.Zone)), $"{one.Words} at {one.At.InZone(night.Zone)}"));
        var asked = told.Where(one => one.Words.Contains("tu viens toujours", StringComparison.Ordinal)).ToList();
        var recalled = told.Where(one => one.Words.Contains("On t’attend", StringComparison.Ordinal)).ToList();

        Assert.True(Assert.Single(asked).At >= place.AtLeniently(first.Date.PlusDays(-7) + new LocalTime(10, 0)).ToInstant());
        // Where the night lasts until the shoot, what was to be said waits in the settings and wakes nobody.
        Assert.InRange(recalled.Count, Sleeps(night, place, first) ? 0 : 1, 1);
        Assert.All(recalled, one => Assert.True(one.At >= place.AtLeniently(first.Date.PlusDays(-1) + new LocalTime(18, 0)).ToInstant()));
        Assert.InRange(Assert.Single(asked).At, Instant.MinValue, place.AtLeniently(first.Date.PlusDays(-6) + new LocalTime(11, 0)).ToInstant());
    }

    private static bool Sleeps((QuietHours Hours, DateTimeZone Zone) night, DateTimeZone place, LocalDateTime first) =>
        night.Hours.After(place.AtLeniently(first.Date.PlusDays(-1) + new LocalTime(18, 0)).ToInstant(), night.Zone) > place.AtLeniently(first).ToInstant() - Duration.FromMinutes(1);

    private static int MinuteOf(Instant instant, DateTimeZone zone) => instant.InZone(zone) is var local ? (local.Hour * 60) + local.Minute : 0;
}
