using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Completing;

/// <summary>What those who apply are asked, at most three short questions; nothing about health, beliefs or origins.</summary>
internal sealed class QuestionsStep : ICompletion
{
    private const int Most = 3, Longest = 100;

    private static readonly string[] Private =
    [
        "sante", "maladie", "malade", "handicap", "handicape", "handicapee", "religion", "religieux", "croyance", "origine", "origines", "nationalite", "race", "ethnie", "enceinte", "grossesse", "syndicat", "sexualite",
        "health", "illness", "disability", "disabled", "religious", "belief", "origin", "origins", "nationality", "ethnicity", "pregnant", "pregnancy", "union", "sexuality",
    ];

    public string Name => "questions";

    public IEnumerable<Field> Fields(IReadUnit unit, CallSheet sheet, Language language) =>
        [new TextField("questions", "call.questions.words") { Required = false, MaxLength = Most * (Longest + 1), Tall = true, Hint = "call.questions.hint", Value = sheet.Call.Questions }];

    public CallSheet Apply(IReadUnit unit, Request request, CallSheet sheet)
    {
        var lines = (request.Words("questions") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > Most) throw new Refusal("call.questions.too_many", lines.Length, Most);
        if (lines.FirstOrDefault(line => line.Length > Longest) is { } long_) throw new Refusal("call.questions.too_long", long_, Longest);
        if (lines.FirstOrDefault(line => TitleFolding.Words(line).Any(Private.Contains)) is { } asked) throw new Refusal("call.questions.private", asked);
        return sheet with { Call = sheet.Call with { Questions = lines.Length == 0 ? null : string.Join('\n', lines) } };
    }
}
