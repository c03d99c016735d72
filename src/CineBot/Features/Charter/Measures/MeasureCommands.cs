using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>Proposing a measure: first what it could be, from the lightest to the heaviest, then the form of that kind.</summary>
internal sealed class MeasureCommands(CaseRoom room, MeasureForm form, Deciding deciding, MeasureReader reader) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("moderation.propose", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.LookAsync(request, Kinds, cancellation));
        map.Press("moderation.measure", CaseAccess.Moderator, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(MeasureForm.Path, CaseAccess.Moderator, Answer.Update, ProposeAsync, BuildAsync);
    }

    private static Card Kinds(IReadUnit unit, CaseActor actor, Case one)
    {
        Deciding.CheckPropose(unit, actor, one);
        return new(
            new Heading("measure.kinds.title"),
            new Line(one.IsGrave ? "measure.kinds.how_grave" : "measure.kinds.how"),
            new Menu("moderation.measure", "measure.kinds.prompt", [.. Enum.GetValues<MeasureKind>().Select(Choice)], one.Code),
            new Note(one.IsGrave ? "measure.kinds.three" : "measure.kinds.two"),
            new Buttons(new Button("case.button.back", "moderation.open", one.Code)));
    }

    private static Choice Choice(MeasureKind kind)
    {
        var name = MeasureRow.Name(kind);
        return new(new Text($"measure.kind.{name}"), name) { Description = new Text($"measure.kind.{name}_means") };
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => room.BuildAsync(
        request,
        (unit, actor, one) =>
        {
            Deciding.CheckPropose(unit, actor, one);
            return form.Build(unit, one, MeasureReader.Kind(request));
        },
        cancellation);

    private async Task<Reply> ProposeAsync(Request request, CancellationToken cancellation)
    {
        var (proposal, view) = await reader.ReadAsync(request, cancellation);
        return await room.ActAsync(request, (unit, actor, one) => deciding.Propose(unit, actor, one, proposal, view), cancellation);
    }
}
