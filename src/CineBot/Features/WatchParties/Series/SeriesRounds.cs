using CineBot.Dates;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Makes the evenings of a series, one at a time, each when its hour to be announced has come.</summary>
internal sealed class SeriesRounds(Publishing publishing, PartyNews news)
{
    private const int MostSkipped = 500;

    /// <summary>The next evening that the rule names after an instant and that is no day off; null where the series ends.</summary>
    public static Occurrence? Next(IReadUnit unit, Series series, Instant after) =>
        series.Recurrence.After(after).Take(MostSkipped).FirstOrDefault(one => !DaysOffStore.Has(unit, series.Guild, one.Planned.Date));

    /// <summary>The series with the hour at which its next evening is announced; stopped where there is none.</summary>
    public static Series Plan(WriteUnit unit, Series series)
    {
        var last = Moment.Nearest(series.LastSlot, series.Recurrence.Zone).Instant;
        return Next(unit, series, Instant.Max(last, unit.Now)) is { } next
            ? series with { NextAt = Instant.Max(last + Series.AfterTheLast, next.Moment.Instant - Series.Ahead) }
            : series with { State = SeriesState.Stopped, NextAt = null };
    }

    /// <summary>Announces the evening that is due; those that went by while nobody was there are passed over.</summary>
    public void Strike(WriteUnit unit, Series series)
    {
        var last = Moment.Nearest(series.LastSlot, series.Recurrence.Zone).Instant;
        if (Next(unit, series, Instant.Max(last, unit.Now)) is not { } next || PartyStore.Find(unit, series.Guild, series.Party) is not { Film: not null } shape)
        {
            SeriesStore.Save(unit, series with { State = SeriesState.Stopped, NextAt = null });
            return;
        }

        var evening = Evening(unit, series, shape, next);
        PartyStore.Add(unit, evening);
        publishing.Announce(unit, evening, PartyAction.Publish);
        if (evening.Host is { } host && host != shape.Host) news.Tell(unit, evening, host, new("series.your_turn", SeriesWords.Name(evening), next.Moment.Instant, new CommandName("watch-parties")), next.Moment.Instant);
        if (next.IsShifted) news.Announce(unit, evening, new("series.shifted", PartyFacts.Name(evening), next.Moment.Instant));
    }

    /// <summary>Like the evening before, with nobody's answers yet, held by whose turn it is.</summary>
    private static Party Evening(WriteUnit unit, Series series, Party shape, Occurrence next)
    {
        var inTurn = SeriesHostStore.InTurn(unit, series).Where(member => !MemberStore.Find(unit, member).IsPausedAt(unit.Now)).ToList();
        return new(series.Guild, PartyStore.NextNumber(unit, series.Guild), PartyState.Published, series.Recurrence.Zone, shape.Channel, unit.Now)
        {
            Host = inTurn.Count > 0 ? inTurn[0] : shape.Host,
            Film = shape.Film,
            Time = new(next.Moment.Local, next.Moment.Instant),
            Minutes = shape.Minutes,
            Place = shape.Place,
            Seats = shape.Seats,
            SeatsLeft = shape.Seats,
            Version = shape.Version,
            Rights = shape.Rights,
            RightsNote = shape.RightsNote,
            Description = shape.Description,
            Slot = new(series.Number, next.Planned),
            PublishedAt = unit.Now,
        };
    }
}
