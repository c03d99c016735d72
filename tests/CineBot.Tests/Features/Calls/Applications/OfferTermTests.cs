using CineBot.Features.Calls.Applications;
using CineBot.Features.Members;
using NodaTime;

namespace CineBot.Tests.Features.Calls.Applications;

public sealed class OfferTermTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
    private static readonly Night Usual = new(new(22 * 60, 8 * 60), Paris);

    [Theory]
    // Far from the shoot: a day in the queue, two for whom the owner chose.
    [InlineData("2026-10-05T15:00", "2026-10-31T09:00", 24, "2026-10-06T15:00")]
    [InlineData("2026-10-05T15:00", "2026-10-31T09:00", 48, "2026-10-07T15:00")]
    // What comes free in the night begins in the morning.
    [InlineData("2026-10-05T23:30", "2026-10-31T09:00", 24, "2026-10-07T08:00")]
    // Less than three days before: three hours, of which the night takes none.
    [InlineData("2026-10-29T15:00", "2026-10-31T09:00", 48, "2026-10-29T18:00")]
    [InlineData("2026-10-29T20:30", "2026-10-31T09:00", 24, "2026-10-30T09:30")]
    // On the same day: three quarters of an hour, and never beyond the start.
    [InlineData("2026-10-31T08:15", "2026-10-31T14:00", 24, "2026-10-31T09:00")]
    [InlineData("2026-10-31T08:45", "2026-10-31T09:00", 24, "2026-10-31T09:00")]
    [InlineData("2026-10-31T03:00", "2026-10-31T07:00", 24, "2026-10-31T07:00")]
    // Both nights in which clocks change: a day is the same hour of the next day or the first after the night.
    [InlineData("2026-10-24T23:00", "2026-11-20T09:00", 24, "2026-10-26T08:00")]
    [InlineData("2026-03-28T21:30", "2026-03-30T18:00", 24, "2026-03-29T10:30")]
    public void A_seat_is_kept_long_enough_to_think_and_nobody_is_hurried_in_the_night(string now, string shoot, int hours, string until)
    {
        Assert.Equal(At(until), OfferTerm.Until(At(now), At(shoot), Duration.FromHours(hours), Usual, Paris));
    }

    [Fact]
    public void A_shoot_without_a_date_leaves_the_usual_time()
    {
        Assert.Equal(At("2026-10-06T15:00"), OfferTerm.Until(At("2026-10-05T15:00"), null, OfferTerm.OfQueue, Usual, Paris));
    }

    [Theory]
    // Somebody whose quiet hours are those of the day, and somebody at the other end of the world.
    [InlineData(8, 20, "Europe/Paris", "2026-10-29T12:00", "2026-10-29T23:00")]
    [InlineData(22, 8, "America/Montreal", "2026-10-29T12:00", "2026-10-29T16:00")]
    [InlineData(0, 0, "Europe/Paris", "2026-10-29T23:00", "2026-10-30T02:00")]
    public void The_night_is_the_persons_own(int from, int to, string zone, string now, string until)
    {
        var night = new Night(new QuietHours(from * 60, to * 60), DateTimeZoneProviders.Tzdb[zone]);

        Assert.Equal(At(until), OfferTerm.Until(At(now), At("2026-10-31T09:00"), OfferTerm.OfQueue, night, Paris));
    }

    private static Instant At(string local) => Paris.AtLeniently(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value).ToInstant();
}
