using CineBot.Features.Charter.Cases;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Appeals;

/// <summary>Answering an appeal, by the two others: what it could be, the words for the person, and the other's agreement.</summary>
internal sealed class AppealAnswerCommands(CaseRoom room, Answering answering, AppealAdministrators administrators, AnswerForm form) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("moderation.answer", CaseAccess.Moderator, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(AnswerForm.Path, CaseAccess.Moderator, Answer.Update, ProposeAsync, BuildAsync);
        map.Press("moderation.answer-agree", CaseAccess.Moderator, Answer.Update, AgreeAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) =>
        room.BuildAsync(request, (unit, actor, one) => form.Build(request, one, Answering.Check(unit, actor, one)), cancellation);

    private async Task<Reply> ProposeAsync(Request request, CancellationToken cancellation)
    {
        var draft = await form.ReadAsync(request, cancellation);
        var others = await administrators.FindAsync(request, cancellation);
        return await room.ActAsync(request, (unit, actor, one) => answering.Propose(unit, actor, one, draft, others), cancellation);
    }

    private async Task<Reply> AgreeAsync(Request request, CancellationToken cancellation)
    {
        var others = await administrators.FindAsync(request, cancellation);
        return await room.ActAsync(request, (unit, actor, one) => answering.Agree(unit, actor, one, request.Number(1), others), cancellation);
    }
}
