using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Ages;

/// <summary>
/// Asks people once, privately, how old they are, before they first take part in a shoot. The question is a refusal whose buttons are the press itself
/// with the answer behind its ids: nothing is stored of a question, nor of the answer « younger ».
/// </summary>
internal static class AgeGate
{
    private const string Younger = "younger";

    /// <summary>
    /// Lets pass whoever may take part by what they declared, before or with this press. Call it wherever people ask for a seat: the question's buttons
    /// press <paramref name="path"/> with <paramref name="ids"/>, and the answer behind them.
    /// </summary>
    /// <exception cref="Refusal">They must answer first, or may not take part.</exception>
    public static void Check(IReadUnit unit, Request request, Call call, string path, params IReadOnlyList<string> ids)
    {
        var isOpen = SettingsStore.Opens1617(unit, call.Guild);
        var bracket = AgeStore.Find(unit, request.Member, request.At) ?? Said(request, ids) ?? throw Question(isOpen, path, ids);
        var holders = call.Owners.Select(owner => AgeStore.Find(unit, owner, request.At));
        if (AgeRules.Obstacle(bracket, call, isOpen, holders) is { } obstacle) throw new Refusal(obstacle, new Button("age.button.again", "age.take-back"));
    }

    /// <summary>Keeps the answer that came with this press, where it is the first. Call it in the unit that writes, after <see cref="Check"/>.</summary>
    public static void Keep(WriteUnit unit, Request request, params IReadOnlyList<string> ids)
    {
        if (AgeStore.Find(unit, request.Member, request.At) is null && Said(request, ids) is { } bracket) AgeStore.Set(unit, request.Member, bracket);
    }

    private static AgeBracket? Said(Request request, IReadOnlyList<string> ids)
    {
        if (request.Ids.Count <= ids.Count) return null;
        var answer = request.Ids[ids.Count];
        return answer == Younger ? throw new Refusal("age.younger") : AgeStore.Read(answer);
    }

    private static Refusal Question(bool isOpen, string path, IReadOnlyList<string> ids)
    {
        string[] answers = isOpen ? [AgeStore.Name(AgeBracket.Adult), AgeStore.Name(AgeBracket.SixteenUp), Younger] : [AgeStore.Name(AgeBracket.Adult), Younger];
        return new(new Text("age.question"), [.. answers.Select(answer => new Button(new Text($"age.answer.{answer}{(isOpen || answer != Younger ? "" : "_18")}"), path, [.. ids, answer]))]);
    }
}
