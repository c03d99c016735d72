using CineBot.Features.Calls.Days;
using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.Calls.Proposing;

/// <summary>Proposing a call in one form, read back to whoever wrote it exactly as everybody will read it.</summary>
internal sealed class ShootCommands(Database database, CallReader reader, FormDesk forms, CallPreview preview) : ICommandSet
{
    private static readonly string[] Kept = ["what", "when", "where", "terms"];

    public void Describe(CommandMap map)
    {
        foreach (var kind in Enum.GetValues<CallKind>())
            map.Command($"film-shoot.{CallRow.Name(kind)}", Access.Member.If(Gates.Calls), Answer.Form, (request, cancellation) => OpenAsync(request, kind, cancellation), Options());
        map.Form(CallForm.Path, Access.Member.If(Gates.Calls), Answer.Private, (request, cancellation) => DraftAsync(request, KindOf(request), cancellation), (request, _) => Task.FromResult(CallForm.Build(KindOf(request))));
    }

    private Option[] Options() =>
    [
        new("what", OptionKind.Text) { Max = CallForm.LongestWhat },
        new("when", OptionKind.Text) { Max = ShootDates.LongestWords, Search = reader.Dates.OfferAsync },
        new("where", OptionKind.Text) { Max = CallForm.LongestWhere, Search = reader.Places.OfferAsync },
        new("terms", OptionKind.Text) { Choices = [.. CallWords.Terms.Select(terms => new Choice(new Text($"call.form.terms.{terms}"), terms))] },
    ];

    private async Task<Reply> OpenAsync(Request request, CallKind kind, CancellationToken cancellation)
    {
        if (Kept.All(name => request.Words(name) is not null)) return await DraftOrKeepAsync(request, kind, cancellation);
        await KeepAsync(request, kind, cancellation);
        return Reply.Open(CallForm.Build(kind));
    }

    private async Task<Reply> DraftOrKeepAsync(Request request, CallKind kind, CancellationToken cancellation)
    {
        try
        {
            return await DraftAsync(request, kind, cancellation);
        }
        catch (Refusal refusal)
        {
            await KeepAsync(request, kind, cancellation);
            throw new Refusal(refusal.Text, new Button("form.correct", "form.reopen", CallForm.Path, CallRow.Name(kind)) { Look = ButtonLook.Main });
        }
    }

    // What was said in the command stands in the form when it opens.
    private Task KeepAsync(Request request, CallKind kind, CancellationToken cancellation)
    {
        var given = Kept.Where(request.Options.ContainsKey).ToDictionary(name => name, name => (IReadOnlyList<string>)[$"{request.Options[name]}"]);
        return given.Count == 0 ? Task.CompletedTask : forms.NoteAsync(request, CallForm.Path, [CallRow.Name(kind)], given, cancellation);
    }

    private async Task<Reply> DraftAsync(Request request, CallKind kind, CancellationToken cancellation)
    {
        var read = await reader.ReadAsync(request, kind, cancellation);
        var zone = await reader.Dates.ZoneAsync(request, cancellation);
        return await database.WriteAsync(
            request,
            unit =>
            {
                var sheet = read.In(new(request.InGuild, CallStore.NextNumber(unit, request.InGuild), kind, CallState.Draft, zone, request.Channel, unit.Now) { Owner = request.Member });
                Add(unit, sheet);
                if (read.Dates is DatesSaid.Asked && request.Words("when") is { } typed) FormDesk.Note(unit, request, PartForm.Path, PartForm.Ids(sheet.Call, PartForm.When), "when", typed);
                return preview.Show(unit, request, sheet);
            },
            cancellation);
    }

    private static void Add(WriteUnit unit, CallSheet sheet)
    {
        var (guild, number) = (sheet.Call.Guild, sheet.Call.Number);
        CallStore.Add(unit, sheet.Call);
        foreach (var role in sheet.Roles) CallRoleStore.Set(unit, guild, number, role);
        CallDayStore.Set(unit, guild, number, sheet.Days);
    }

    private static CallKind KindOf(Request request) =>
        request.Ids is [var name, ..] && Enum.GetValues<CallKind>().Cast<CallKind?>().FirstOrDefault(kind => CallRow.Name(kind!.Value) == name) is { } kind ? kind : throw new Refusal("common.outdated", new CommandName("help"));
}
