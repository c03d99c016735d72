using CineBot.Features.Charter.Cases;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Appeals;

/// <summary>Entering the appeal of somebody who cannot reach the bot any more, and wrote to the outside contact or to a moderator.</summary>
internal sealed class ReceivedCommands(CaseRoom room, Appealing appealing) : ICommandSet
{
    private const string Form = "moderation.appealing";

    public void Describe(CommandMap map)
    {
        map.Press("moderation.appeal", CaseAccess.Moderator, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(Form, CaseAccess.Moderator, Answer.Update, EnterAsync, BuildAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => room.BuildAsync(
        request,
        (unit, actor, one) =>
        {
            AppealRules.CheckEnter(unit, actor, one, request.At);
            return new Form(Form, "appeal.entering.title", new TextField("words", "appeal.entering.words") { MaxLength = AppealCommands.LongestWords, Tall = true, Hint = "appeal.entering.hint" }) { Ids = [one.Code] };
        },
        cancellation);

    private Task<Reply> EnterAsync(Request request, CancellationToken cancellation) => room.ActAsync(
        request,
        (unit, actor, one) =>
        {
            appealing.Enter(unit, actor, one, request.Words("words") ?? throw new Refusal("form.missing", new Text("appeal.entering.words")));
            return new("appeal.entered", one.Code);
        },
        cancellation);
}
