using CineBot.Interactions;

namespace CineBot.Features.Calls.Ages;

/// <summary>Who may take part in what, by the age they declared: adults in everything; people of sixteen and seventeen only where all of this says so.</summary>
internal static class AgeRules
{
    /// <summary>How many declared adults must be there where somebody is sixteen or seventeen.</summary>
    public const int FewestAdults = 2;

    /// <summary>What a shoot may not hold that is open to people of sixteen and seventeen.</summary>
    private static readonly string[] AdultsOnly = ["nudity", "stunt", "alcohol"];

    /// <summary>Why they may not ask to take part; null where they may.</summary>
    public static Text? Obstacle(AgeBracket bracket, Call call, bool isOpenHere, IEnumerable<AgeBracket?> holders)
    {
        if (bracket is AgeBracket.Adult) return null;
        if (!isOpenHere) return "age.not_here";
        if (call.Minors != CallWords.SixteenUp || !IsFit(call)) return "age.not_this_call";
        return CountAdults(holders) >= FewestAdults ? null : new Text("age.no_second_adult");
    }

    /// <summary>Whether the call itself may be opened to them: not at night, no nudity, stunt or alcohol.</summary>
    public static bool IsFit(Call call) => !call.IsNight && !call.Sensitive.Any(AdultsOnly.Contains);

    /// <summary>
    /// Whether these people may share a private thread: with somebody of sixteen or seventeen in it, two declared adults at least.
    /// Who declared nothing counts as no adult.
    /// </summary>
    public static bool MayShareThread(IReadOnlyCollection<AgeBracket?> people) =>
        !people.Contains(AgeBracket.SixteenUp) || CountAdults(people) >= FewestAdults;

    private static int CountAdults(IEnumerable<AgeBracket?> people) => people.Count(bracket => bracket is AgeBracket.Adult);
}
