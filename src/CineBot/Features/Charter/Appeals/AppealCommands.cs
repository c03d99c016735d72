using CineBot.Features.Charter.Cases;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Appeals;

/// <summary>Appealing, by whoever a decision is about: from its letter or from what they follow.</summary>
internal sealed class AppealCommands(Database database, Appealing appealing) : ICommandSet
{
    public const int LongestWords = 2000;
    private const string Form = "appeal.writing";

    private static readonly Access Own = Access.Member.Within(Limits.Answers).Discreetly();

    public void Describe(CommandMap map)
    {
        map.Press("appeal.open", Own, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(Form, Own, Answer.Private, WriteAsync, BuildAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var one = AppealRules.FindOwn(unit, request);
            AppealRules.Check(unit, one, CaseRole.Concerned, request.At);
            return new Form(Form, "appeal.form.title", new TextField("words", "appeal.form.words") { MaxLength = LongestWords, Tall = true, Hint = "appeal.form.hint" })
            {
                Ids = [one.Code],
                Introduction = "appeal.form.who_reads",
            };
        },
        cancellation);

    private async Task<Reply> WriteAsync(Request request, CancellationToken cancellation)
    {
        var reply = await database.WriteAsync(
            request,
            unit =>
            {
                var one = AppealRules.FindOwn(unit, request);
                appealing.Make(unit, one, request.Member, request.Words("words") ?? throw new Refusal("form.missing", new Text("appeal.form.words")));
                MemberStore.NoteSpoken(unit, request.Member, request.Language is Language.French ? "fr" : "en");
                return Reply.Say("appeal.made", new CommandName("charter.follow"));
            },
            cancellation);
        return request.Ids is [var code, ..] ? reply.With(new Button("appeal.button.see", "appeal.see", code)) : reply;
    }
}
