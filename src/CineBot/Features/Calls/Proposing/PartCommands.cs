using CineBot.Features.Calls.Days;
using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.Calls.Proposing;

/// <summary>Correcting one part of a call, before it is published or after: those who agreed to what changes are asked again.</summary>
internal sealed class PartCommands(Database database, CallReader reader, PartForm form, PartChanges changes) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("call.correct", Access.Member, Answer.Form, OpenAsync);
        map.Form(PartForm.Path, Access.Member.Within(Limits.Care), Answer.Update, CorrectAsync, BuildAsync);
        map.Press("call.at", Access.Member.Within(Limits.Care), Answer.Update, PickDayAsync);
        map.Press("call.place", Access.Member.Within(Limits.Care), Answer.Update, PickPlaceAsync);
        map.Press("call.preview", Access.Member, Answer.Update, PreviewAsync);
    }

    private static string PartOf(Request request) => request.Ids is [_, var part, ..] ? part : throw new Refusal("common.outdated", new CommandName("help"));

    private Task<Reply> PreviewAsync(Request request, CancellationToken cancellation) =>
        database.ReadAsync(unit => changes.Preview(unit, request, CallDesk.FindHeld(unit, request)), cancellation);

    // By a button that names the part, or by a pick among them; a pick that was taken back names none.
    private async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        if (request.Ids.Count > 1) return Reply.Open(await BuildAsync(request, cancellation));
        return request.Picked is [var part, ..]
            ? Reply.Open(await BuildAsync(request with { Ids = [.. request.Ids, part] }, cancellation))
            : await PreviewAsync(request, cancellation);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            CallStates.After(call.State, CallAction.Describe);
            return form.Build(CallSheet.Of(unit, call), PartOf(request), request.Language);
        },
        cancellation);

    private Task<Reply> CorrectAsync(Request request, CancellationToken cancellation) => PartOf(request) switch
    {
        PartForm.What => ChangeAsync(request, sheet => reader.Casting.Change(sheet, request.Words("title") ?? "", request.Words("roles") ?? "", request.ServerLanguage), cancellation),
        PartForm.When => ChangeAsync(request, sheet => WithDays(sheet, Days(request, sheet.Call)), cancellation),
        PartForm.Where => MoveAsync(request, cancellation),
        PartForm.Terms => ChangeAsync(request, sheet => sheet with { Call = sheet.Call with { Terms = CallReader.Terms(request), Amount = request.Words("amount"), Words = CallReader.Words(request) } }, cancellation),
        _ => throw new Refusal("common.outdated", new CommandName("help")),
    };

    private async Task<Reply> MoveAsync(Request request, CancellationToken cancellation)
    {
        var place = await reader.PlaceAsync(request, cancellation);
        return await ChangeAsync(request, sheet => sheet with { Call = sheet.Call with { PlaceCode = place.Code, PlaceWords = place.Words } }, cancellation);
    }

    private Task<Reply> PickDayAsync(Request request, CancellationToken cancellation) => ChangeAsync(
        request,
        sheet =>
        {
            var (day, zone) = CallPreview.Picked(request);
            return WithDays(sheet, new DatesSaid.Known([day], zone));
        },
        cancellation,
        unit => FormDesk.Forget(unit, request, PartForm.Path, request.Ids[0], PartForm.When));

    private Task<Reply> PickPlaceAsync(Request request, CancellationToken cancellation) =>
        ChangeAsync(request, sheet => sheet with { Call = sheet.Call with { PlaceCode = changes.Places.Picked(request).Code.Value, PlaceWords = null } }, cancellation);

    private Task<Reply> ChangeAsync(Request request, Func<CallSheet, CallSheet> change, CancellationToken cancellation, Action<WriteUnit>? also = null) => database.WriteAsync(
        request,
        unit =>
        {
            // Whoever may not change it is refused first; what is read back is drawn last.
            CallDesk.FindHeld(unit, request);
            also?.Invoke(unit);
            return changes.Keep(unit, request, change);
        },
        cancellation);

    // In the call's own zone, in which the form showed them.
    private static DatesSaid.Known Days(Request request, Call call) => request.Words("when") is not { } typed ? new([], call.Zone) : ShootDates.Read(request, typed, call.Zone) switch
    {
        DatesSaid.Known known => known,
        DatesSaid.Asked asked => throw new Refusal(asked.Question, [.. CallPreview.Choices(call, asked).SkipLast(1)]),
        DatesSaid.Unclear unclear => throw new Refusal(unclear.Why),
        _ => throw new InvalidOperationException("Dates are known, asked or unclear."),
    };

    // The day kept in case it rains is corrected elsewhere.
    private static CallSheet WithDays(CallSheet sheet, DatesSaid.Known known) => sheet with
    {
        Days = [.. known.Days, .. sheet.Days.Where(day => day.IsRain)],
        Call = sheet.Call with { Zone = known.Zone, Hours = known.Hours ?? sheet.Call.Hours, IsNight = known.IsNight || sheet.Call.IsNight },
    };
}
