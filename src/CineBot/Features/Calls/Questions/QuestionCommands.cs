using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Questions;

/// <summary>
/// « Poser une question »: it goes to the owners through the bot, without the name of whoever asks, and the answer comes back the same way. Nobody
/// else reads either.
/// </summary>
internal sealed class QuestionCommands(Database database, CallNews news) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("call.ask", Access.Member.Within(Limits.Conversations), Answer.Form, async (request, cancellation) => Reply.Open(await BuildQuestionAsync(request, cancellation)));
        map.Form("call.asking", Access.Member.Within(Limits.Conversations), Answer.Private, AskAsync, BuildQuestionAsync);
        map.Press("call.answer", Access.Member.Within(Limits.Conversations), Answer.Form, async (request, cancellation) => Reply.Open(await BuildAnswerAsync(request, cancellation)));
        map.Form("call.answering", Access.Member.Within(Limits.Conversations), Answer.Private, AnswerAsync, BuildAnswerAsync);
    }

    private Task<Form> BuildQuestionAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            FindAskable(unit, request);
            return new Form("call.asking", "call.asking.title", new TextField("words", "call.asking.words") { MaxLength = CallQuestion.LongestWords, Tall = true, Hint = "call.asking.hint" }) { Ids = request.Ids };
        },
        cancellation);

    private Task<Reply> AskAsync(Request request, CancellationToken cancellation)
    {
        var words = request.Words("words") ?? throw new Refusal("call.asking.empty");
        return database.WriteAsync(
            request,
            unit =>
            {
                var call = FindAskable(unit, request);
                if (QuestionStore.CountOpen(unit, call, request.Member) >= CallQuestion.MostOpen) throw new Refusal("call.asking.enough", CallQuestion.MostOpen);
                var question = QuestionStore.Add(unit, call, request.Member, words);
                foreach (var owner in call.Owners) news.Tell(unit, call, owner, new("call.asked", CallFacts.Name(call), words), new Button("call.button.answer", "call.answer", CallCard.Id(call), $"{question}") { Look = ButtonLook.Main });
                return Reply.Say("call.asking.sent");
            },
            cancellation);
    }

    private Task<Form> BuildAnswerAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var (_, question) = FindHeld(unit, request);
            return new Form("call.answering", "call.answering.title", new TextField("answer", "call.answering.words") { MaxLength = CallQuestion.LongestAnswer, Tall = true, Hint = "call.answering.hint", Value = question.Answer })
            {
                Ids = request.Ids,
                Introduction = new("call.answering.question", question.Words),
            };
        },
        cancellation);

    private Task<Reply> AnswerAsync(Request request, CancellationToken cancellation)
    {
        var answer = request.Words("answer") ?? throw new Refusal("call.asking.empty");
        return database.WriteAsync(
            request,
            unit =>
            {
                var (call, question) = FindHeld(unit, request);
                QuestionStore.Answer(unit, question, answer);
                news.Tell(unit, call, question.Asker, new("call.answered", CallFacts.Name(call), question.Words, answer), new Button("call.button.ask_again", "call.ask", CallCard.Id(call)));
                return Reply.Say("call.answering.sent");
            },
            cancellation);
    }

    private static Call FindAskable(IReadUnit unit, Request request)
    {
        var call = CallDesk.Find(unit, request);
        CallStates.After(call.State, CallAction.Ask);
        if (call.IsHeldBy(request.Member)) throw new Refusal("call.asking.own");
        return call.Owners.Count > 0 ? call : throw new Refusal("call.nobodys");
    }

    private static (Call Call, CallQuestion Question) FindHeld(IReadUnit unit, Request request)
    {
        var call = CallDesk.FindHeld(unit, request);
        return QuestionStore.Find(unit, call, request.Number(1)) is { } question ? (call, question) : throw new Refusal("call.question_gone");
    }
}
