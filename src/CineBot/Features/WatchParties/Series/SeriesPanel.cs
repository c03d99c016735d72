using System.Globalization;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Series;

/// <summary>A series as one person sees it: its rule, what is coming, whose turn it is, and what they may do.</summary>
internal static class SeriesPanel
{
    private const int MostAsking = 3;

    public static Reply Show(IReadUnit unit, Request request, Series series, Text? said = null)
    {
        var inTurn = SeriesHostStore.InTurn(unit, series);
        List<Block> blocks = [new Heading("series.title"), new Line(new("series.rule", SeriesWords.Whole(series.Recurrence)))];
        if (series.State is SeriesState.Stopped) blocks.Add(new Line("series.stopped"));
        else blocks.Add(new Line(SeriesDrafts.Evenings(unit, series)));
        blocks.Add(new Line(inTurn.Count == 0 ? "series.nobody_in_turn" : new Text("series.in_turn", new Listing([.. inTurn.Take(10).Select(member => (object)member)]))));
        if (series.Fewest is { } fewest) blocks.Add(new Note(new("series.fewest", fewest)));
        if (DaysOffStore.Count(unit, series.Guild) is > 0 and var days) blocks.Add(new Note(new("series.days_off", days)));
        if (series.State is not SeriesState.Stopped && SeriesDesk.Holds(unit, request, series)) blocks.AddRange(Asking(unit, request, series).SelectMany(member => Question(series, member)));
        var shown = (said is null ? Reply.Show(new([.. blocks])) : Reply.Say(said) with { Card = new([.. blocks]) });
        return shown.With([.. Choices(unit, request, series, inTurn)]);
    }

    /// <summary>What those who hold it may answer to somebody who asks to.</summary>
    public static Button[] Answers(Series series, MemberId member) =>
        [new("series.button.welcome", "series.welcome", Id(series), $"{member}") { Look = ButtonLook.Good }, new("series.button.turn_down", "series.turn-down", Id(series), $"{member}")];

    public static string Id(Series series) => series.Number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<MemberId> Asking(IReadUnit unit, Request request, Series series) =>
        SeriesHostStore.Asking(unit, series).Where(member => member != request.Member && !KeptAwayStore.AreApart(unit, member, request.Member)).Take(MostAsking);

    private static IEnumerable<Block> Question(Series series, MemberId member)
    {
        yield return new Line(new("series.asks", member));
        yield return new Buttons(Answers(series, member));
    }

    private static IEnumerable<Button> Choices(IReadUnit unit, Request request, Series series, IReadOnlyList<MemberId> inTurn)
    {
        var id = Id(series);
        if (series.State is not SeriesState.Stopped)
        {
            if (inTurn.Contains(request.Member)) yield return new("series.button.no_host", "series.no-host", id);
            else if (SeriesHostStore.Asking(unit, series).Contains(request.Member)) yield return new("series.button.no_ask", "series.no-host", id);
            else yield return new("series.button.host", "series.host", id);
            if (MayPass(unit, request, series, inTurn)) yield return new("series.button.pass", "series.pass", id);
            if (SeriesDesk.Holds(unit, request, series))
            {
                yield return new("series.button.change", "series.change", id);
                yield return series.Fewest is null ? new(new Text("series.button.few", Series.UsualFewest), "series.few", id, "4") : new("series.button.no_few", "series.few", id, "0");
                yield return new("series.button.stop", "series.stop", id) { Look = ButtonLook.Danger };
            }
        }

        yield return new("series.button.calendar", "series.calendar", id);
        if (SeriesDesk.IsModerator(unit, request)) yield return new("series.button.days_off", "series.days-off", id);
        yield return new("party.button.back", "party.list");
    }

    private static bool MayPass(IReadUnit unit, Request request, Series series, IReadOnlyList<MemberId> inTurn) =>
        inTurn.Any(member => member != request.Member) && PartyStore.Find(unit, series.Guild, series.Party) is { State: PartyState.Published, Host: { } host } && host == request.Member;
}
