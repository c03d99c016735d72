using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Holding the evenings of a series in turn: asked for by whoever wants to, accepted by one of those who hold them.</summary>
internal sealed class TurnCommands(Database database, PartyNews news) : ICommandSet
{
    private static readonly Duration Useful = Duration.FromDays(14);

    public void Describe(CommandMap map)
    {
        map.Press("series.host", Access.Member.Within(Limits.Answers), Answer.Update, Write(Join));
        map.Press("series.no-host", Access.Member, Answer.Update, Write(Leave));
        map.Press("series.welcome", Access.Member.Within(Limits.Care), Answer.Update, Write((unit, request, series) => Settle(unit, request, series, isWelcome: true)));
        map.Press("series.turn-down", Access.Member.Within(Limits.Care), Answer.Update, Write((unit, request, series) => Settle(unit, request, series, isWelcome: false)));
    }

    private Func<Request, CancellationToken, Task<Reply>> Write(Func<WriteUnit, Request, Series, Reply> change) =>
        (request, cancellation) => database.WriteAsync(request, unit => change(unit, request, SeriesDesk.Find(unit, request)), cancellation);

    private Reply Join(WriteUnit unit, Request request, Series series)
    {
        if (series.State is SeriesState.Stopped) throw new Refusal("series.stopped_already");
        var (inTurn, asking) = (SeriesHostStore.InTurn(unit, series), SeriesHostStore.Asking(unit, series));
        if (inTurn.Contains(request.Member)) return SeriesPanel.Show(unit, request, series, "series.joined");
        if (asking.Contains(request.Member)) return SeriesPanel.Show(unit, request, series, "series.turn_asked");
        if (inTurn.Count + asking.Count >= SeriesHostStore.Most) throw new Refusal("series.many_hosts", SeriesHostStore.Most);
        var host = PartyStore.Find(unit, series.Guild, series.Party)?.Host;
        if (host == request.Member || (host is null && inTurn.Count == 0)) return Welcome(unit, request, series, request.Member, "series.joined");
        SeriesHostStore.Ask(unit, series, request.Member);
        // Who keeps apart is not named to each other: somebody else who holds it is asked.
        var asked = inTurn.Prepend(host ?? inTurn[0]).Where(member => !KeptAwayStore.AreApart(unit, member, request.Member)).Take(1);
        foreach (var holder in asked) Tell(unit, series, holder, evening => new("series.asked_for_turn", request.Member, SeriesWords.Name(evening)), SeriesPanel.Answers(series, request.Member));
        return SeriesPanel.Show(unit, request, series, "series.turn_asked");
    }

    private static Reply Leave(WriteUnit unit, Request request, Series series)
    {
        SeriesHostStore.Leave(unit, series, request.Member);
        return SeriesPanel.Show(unit, request, series, "series.left");
    }

    private Reply Settle(WriteUnit unit, Request request, Series series, bool isWelcome)
    {
        if (!SeriesDesk.Holds(unit, request, series)) throw new Refusal("series.not_yours");
        if (request.Ids.Count < 2 || !Snowflake.TryParse(request.Ids[1], out var id) || !SeriesHostStore.Asking(unit, series).Contains(new(id))) throw new Refusal("series.asks_no_more");
        var member = new MemberId(id);
        Tell(unit, series, member, evening => new(isWelcome ? "series.welcomed" : "series.turned_down", SeriesWords.Name(evening), new CommandName("watch-party")));
        if (isWelcome) return Welcome(unit, request, series, member, new("series.welcomed_for_you", member));
        SeriesHostStore.Leave(unit, series, member);
        return SeriesPanel.Show(unit, request, series, new("series.turned_down_for_you", member));
    }

    // Whoever holds the evening announced has had their turn: newcomers come before them.
    private static Reply Welcome(WriteUnit unit, Request request, Series series, MemberId member, Text said)
    {
        var inTurn = SeriesHostStore.InTurn(unit, series);
        SeriesHostStore.ToTheEnd(unit, series, member);
        if (PartyStore.Find(unit, series.Guild, series.Party)?.Host is { } host && host != member && inTurn.Contains(host)) SeriesHostStore.ToTheEnd(unit, series, host);
        return SeriesPanel.Show(unit, request, series, said);
    }

    private void Tell(WriteUnit unit, Series series, MemberId member, Func<Party, Text> text, params Button[] buttons)
    {
        if (PartyStore.Find(unit, series.Guild, series.Party) is { } evening) news.Tell(unit, evening, member, text(evening), unit.Now + Useful, buttons);
    }
}
