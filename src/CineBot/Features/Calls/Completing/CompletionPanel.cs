using System.Globalization;
using CineBot.Features.Calls.Law;
using CineBot.Features.Calls.Screening;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Completing;

/// <summary>The private view in which a call is completed, step by step: how far it is, what must still be said, and the next step.</summary>
internal sealed class CompletionPanel(IEnumerable<ICompletion> steps, CallScreening screening, LawDesk law)
{
    public IReadOnlyList<ICompletion> Steps { get; } = [.. steps];

    /// <summary>With the card of law that belongs to the step just taken, else to the next thing to say.</summary>
    public Reply Show(IReadUnit unit, Call call, ICompletion? taken = null)
    {
        var sheet = CallSheet.Of(unit, call);
        var id = CallCard.Id(call);
        return Reply.Show(new(
        [
            new Heading(new("call.completing", CallFacts.Name(call))),
            .. Held(unit, sheet),
            new Line(Bar(sheet)),
            .. Missing(call),
            .. law.Beside(unit, call.Guild, taken?.Moment ?? Next(call)),
            .. RoleChoice(sheet),
            new Buttons([.. Steps.Select(step => new Button(new($"call.button.step.{step.Name}"), "call.step", id, step.Name)), new Button("call.button.practical", "call.practical", id)]),
            new Buttons(new Button("call.button.preview", "call.preview", id) { Look = ButtonLook.Main }, new Button("call.button.manage", "call.manage", id)),
        ]));
    }

    private IEnumerable<Block> Held(IReadUnit unit, CallSheet sheet) =>
        sheet.Call.State is CallState.Held ? [new Line("call.now_held"), .. screening.Holding(unit, sheet).Select(finding => new Line(finding.Why)), new Rule()] : [];

    private static string? Next(Call call) => call.ImageRights is null ? LawMoments.Image : call.Listener is null ? LawMoments.Listener : null;

    // The number is said too: nobody has to read the bar.
    private static Text Bar(CallSheet sheet)
    {
        var (said, all) = CallReadiness.Count(sheet);
        return new("call.bar", string.Concat(new string('▰', said), new string('▱', all - said)), said, all.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<Block> Missing(Call call)
    {
        if (CallReadiness.Missing(call) is { Count: > 0 } missing) yield return new Note(new("call.needed_first", new Listing([.. missing])));
    }

    private static IEnumerable<Block> RoleChoice(CallSheet sheet)
    {
        if (sheet.Roles.Count > 0)
            yield return new Menu("call.role", "call.role.choose", [.. sheet.Roles.Select(role => new Choice(RoleFacts.Plain(role), role.Role.ToString(CultureInfo.InvariantCulture)))], CallCard.Id(sheet.Call));
    }
}
