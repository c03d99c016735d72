using CineBot.Features.Calls.Law;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Completing;

/// <summary>What those who apply are asked, at most three short questions; nothing about health, beliefs or origins.</summary>
internal sealed class QuestionsStep : ICompletion
{
    private const int Most = 3, Longest = 100;

    public string Name => "questions";

    public IEnumerable<Field> Fields(IReadUnit unit, CallSheet sheet, Language language) =>
        [new TextField("questions", "call.questions.words") { Required = false, MaxLength = Most * (Longest + 1), Tall = true, Hint = "call.questions.hint", Value = sheet.Call.Questions }];

    public CallSheet Apply(IReadUnit unit, Request request, CallSheet sheet)
    {
        var lines = (request.Words("questions") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > Most) throw new Refusal("call.questions.too_many", lines.Length, Most);
        if (lines.FirstOrDefault(line => line.Length > Longest) is { } long_) throw new Refusal("call.questions.too_long", long_, Longest);
        if (lines.SelectMany(PublicTextScan.FindInQuestions).FirstOrDefault(hit => hit.Kind is HitKind.Intimate) is { } asked) throw new Refusal("call.questions.private", asked.Fragment);
        return sheet with { Call = sheet.Call with { Questions = lines.Length == 0 ? null : string.Join('\n', lines) } };
    }
}
