using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Series;

/// <summary>What people do with a series: pass an evening on, ask for a warning, change all that is to come, stop it.</summary>
internal sealed class SeriesCommands(Database database, RepeatReader repeats, SeriesFollower follower, SeriesChanging changing) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("series.show", Access.Member, Answer.Update, (request, cancellation) => database.ReadAsync(unit => SeriesPanel.Show(unit, request, SeriesDesk.Find(unit, request)), cancellation));
        map.Press("series.pass", Access.Member.Within(Limits.Care), Answer.Update, (request, cancellation) => WriteAsync(request, changing.Pass, cancellation));
        map.Press("series.few", Access.Member.Within(Limits.Care), Answer.Update, (request, cancellation) => WriteAsync(request, SetFewest, cancellation));
        map.Press("series.stop", Access.Member, Answer.Update, (request, cancellation) => WriteAsync(request, Stop, cancellation));
        map.Press("series.change", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form("series.changing", Access.Member.Within(Limits.Care), Answer.Private, ChangeAsync, BuildAsync);
    }

    private Task<Reply> WriteAsync(Request request, Func<WriteUnit, Request, Reply> change, CancellationToken cancellation) =>
        database.WriteAsync(request, unit => change(unit, request), cancellation);

    private Reply SetFewest(WriteUnit unit, Request request)
    {
        var series = SeriesDesk.FindHeld(unit, request) with { Fewest = request.Ids.Count > 1 && request.Number(1) is >= 1 and <= 100 and var fewest ? fewest : null };
        SeriesStore.Save(unit, series);
        if (PartyStore.Find(unit, series.Guild, series.Party) is { } evening) follower.Watch(unit, series, evening);
        return SeriesPanel.Show(unit, request, series, series.Fewest is null ? "series.few_off" : "series.few_on");
    }

    private static Reply Stop(WriteUnit unit, Request request)
    {
        var held = SeriesDesk.FindHeld(unit, request);
        var series = held with { State = SeriesState.Stopped, NextAt = null, Sequence = held.Sequence + 1 };
        SeriesStore.Save(unit, series);
        return SeriesPanel.Show(unit, request, series, "series.stopped_for_you");
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var series = SeriesDesk.FindHeld(unit, request);
            var said = Dates.DatePrinter.Say(series.Recurrence, DateWords.Of(request.Language));
            return new Form(
                "series.changing",
                "series.changing.title",
                new TextField("repeat", "series.changing.repeat") { MaxLength = ProposalReader.LongestDate, Hint = "series.changing.hint", Value = said.Length <= ProposalReader.LongestDate ? said : null })
            { Ids = request.Ids };
        },
        cancellation);

    private async Task<Reply> ChangeAsync(Request request, CancellationToken cancellation)
    {
        var recurrence = await repeats.ReadAsync(request, request.Words("repeat") ?? throw new Refusal("series.not_again"), cancellation);
        return await database.WriteAsync(request, unit => changing.Change(unit, request, recurrence), cancellation);
    }
}
