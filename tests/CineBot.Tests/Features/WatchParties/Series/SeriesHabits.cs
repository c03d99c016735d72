using CineBot.Features.WatchParties;
using CineBot.Features.WatchParties.Series;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.WatchParties.PartyHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.Series;

/// <summary>What tests of series do again and again; by the club's clock it is Monday 5 October 2026, nine in the morning in Paris.</summary>
internal static class SeriesHabits
{
    /// <summary>Agnès's series, its first evening announced.</summary>
    public static async Task<long> RepeatAsync(this Club club, string repeat = "tous les mercredis à 20h")
    {
        var preview = await club.AskAsync(Agnès, "watch-party", ("film", Cléo), ("repeat", repeat));
        await club.PressAsync(Agnès, preview.Button("party.publish"));
        await club.DeliverAsync();
        return 1;
    }

    /// <summary>Time passes for series, parties and the outbox alike.</summary>
    public static async Task PassDaysAsync(this Club club, int days)
    {
        for (var day = 0; day < days; day++)
        {
            await club.PassAsync(TimeSpan.FromDays(1));
            await club.Part<SeriesClock>().TickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Every evening made so far, as clocks in Paris show it, with its instant in UTC.</summary>
    public static Task<string[]> EveningsAsync(this Club club) => club.ReadAsync(unit =>
        unit.Query<long>("SELECT number FROM parties ORDER BY starts_at").Select(number => PartyStore.Find(unit, Server, number)!.Time!)
            .Select(time => $"{PartyTime.Write(time.Local)} {time.At.ToString("HH:mm", null)}Z").ToArray());

    public static Task<Party> LastAsync(this Club club) =>
        club.ReadAsync(unit => PartyStore.Find(unit, Server, SeriesStore.Find(unit, Server, 1)!.Party)!);

    /// <summary>Each asks to hold evenings in turn, and Agnès says yes.</summary>
    public static async Task TakeTurnsAsync(this Club club, params MemberId[] members)
    {
        foreach (var member in members)
        {
            await club.PressAsync(member, "series.host", 1);
            await club.PressAsync(Agnès, "series.welcome", 1, member);
        }
    }

    public static Task<Answered> PanelAsync(this Club club, MemberId member) => club.PressAsync(member, "series.show", 1);

    public static Instant At(int day, int hour, int month = 10) => new LocalDateTime(2026, month, day, hour, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Paris"]).ToInstant();
}
