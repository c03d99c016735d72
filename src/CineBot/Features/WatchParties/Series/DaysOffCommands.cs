using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Moderators hand over a calendar of days on which no series has an evening: holidays, a closed hall.</summary>
internal sealed class DaysOffCommands(Database database, IAttachments attachments, CommunityClock clock) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("series.days-off", Access.Member.If(Capabilities.Parties), Answer.Form, (request, _) => Task.FromResult(Reply.Open(Build(request))));
        map.Form("series.days-off-file", Access.Member.If(Capabilities.Parties), Answer.Private, TakeAsync, (request, _) => Task.FromResult(Build(request)));
    }

    private static Form Build(Request request) =>
        new("series.days-off-file", "series.days_off.title", new FileField("calendar", "series.days_off.file") { Hint = "series.days_off.hint" }) { Ids = request.Ids };

    private async Task<Reply> TakeAsync(Request request, CancellationToken cancellation)
    {
        var file = request.Files.Count > 0 ? request.Files[0] : throw new Refusal("series.days_off.none");
        var content = await attachments.ReadAsync(file, DaysOffFile.MostBytes, cancellation);
        return await database.WriteAsync(
            request,
            unit =>
            {
                var series = SeriesDesk.Find(unit, request);
                var today = clock.Now.InZone(series.Recurrence.Zone).Date;
                var days = DaysOffFile.Read(content, today) ?? throw new Refusal("series.days_off.unreadable", file.Name);
                DaysOffStore.Replace(unit, request.InGuild, days);
                var planned = series.State is SeriesState.Running ? SeriesRounds.Plan(unit, series) : series;
                SeriesStore.Save(unit, planned);
                return SeriesPanel.Show(unit, request, planned, new("series.days_off.taken", (long)days.Count));
            },
            cancellation);
    }
}
