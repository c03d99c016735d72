using CineBot.Features.Charter.Cases;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Hearings;

/// <summary>The neutral questions, the same for everybody; none in a grave case, where each says what they want to say.</summary>
internal static class HearingWords
{
    public static IReadOnlyList<(Text Question, string? Words)> Answers(Case one, HearingVoice voice) => one.IsGrave
        ? [("hearing.own_words", string.Join("\n\n", new[] { voice.Happened, voice.Felt, voice.Wanted }.OfType<string>()))]
        : [("hearing.question.happened", voice.Happened), ("hearing.question.felt", voice.Felt), ("hearing.question.wanted", voice.Wanted)];

    public static Form Form(string path, Case one, HearingVoice voice) => new(
        path,
        "hearing.form.title",
        one.IsGrave ? [Field("happened", "hearing.own_words", voice.Happened, HearingTimes.LongestWords)] :
        [
            Field("happened", "hearing.question.happened", voice.Happened, HearingTimes.LongestAnswer),
            Field("felt", "hearing.question.felt", voice.Felt, HearingTimes.LongestAnswer),
            Field("wanted", "hearing.question.wanted", voice.Wanted, HearingTimes.LongestAnswer),
        ])
    {
        Ids = [voice.Code],
        Introduction = "hearing.form.who_reads",
    };

    /// <summary>What was filled in; of a question that was not asked, what was said before stays.</summary>
    /// <exception cref="Refusal">Nothing was.</exception>
    public static HearingVoice Read(Request request, Case one, HearingVoice voice)
    {
        var read = one.IsGrave
            ? voice with { Happened = request.Words("happened") }
            : voice with { Happened = request.Words("happened"), Felt = request.Words("felt"), Wanted = request.Words("wanted") };
        return read is { Happened: null, Felt: null, Wanted: null } ? throw new Refusal(new Text("hearing.empty"), new Button("hearing.button.decline", "hearing.decline", voice.Code)) : read;
    }

    private static TextField Field(string name, Text label, string? value, int longest) => new(name, label) { MaxLength = longest, Tall = true, Required = false, Value = value };
}
