using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;

namespace CineBot.Dates;

/// <summary>
/// Reads dates as people type them, in French and English: « samedi 21h », « dans 1h30 », "every other thursday at 8pm". The grammar is closed: what
/// it does not wholly understand it refuses and says which words, and what may mean two things it asks. Accents, capitals, apostrophes, spaces, dots
/// of abbreviations and hyphens are as anybody types them.
/// </summary>
public static class DateReader
{
    /// <summary>Longer texts are refused unread.</summary>
    public const int LongestText = 200;

    /// <summary>
    /// What the text says, seen from where and when it was typed. Never throws for any text; thread-safe; the same text in the same context is
    /// always read the same.
    /// </summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Reading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        if (text.Length > LongestText) return Refuse(Refused.For(Obstacle.TooLong), "", context);
        var tokens = Tokenizer.Cut(text);
        if (tokens.Count == 0) return Refuse(Refused.For(Obstacle.Empty), "", context);
        var parse = Parse.Of(tokens);
        var readings = parse.Found.OrderBy(slots => slots.Pieces).Select(slots => Assembler.Read(slots, context));
        return Best(readings) switch
        {
            null => Refuse(Refused.For(parse.IsUnfinished ? Obstacle.Unfinished : parse.Obstacle), parse.Words(text), context),
            RefusedReading reason => Refuse(reason, text.Trim(), context),
            var reading => reading,
        };
    }

    /// <summary>The first that makes sense; one whose day and date disagree only where there is no other.</summary>
    private static Reading? Best(IEnumerable<Reading> readings)
    {
        Reading? disagreeing = null, refused = null;
        foreach (var reading in readings)
        {
            if (reading is RefusedReading) refused ??= reading;
            else if (reading is AmbiguousReading { Question: Question.DayOrDate }) disagreeing ??= reading;
            else return reading;
        }

        return disagreeing ?? refused;
    }

    private static RefusedReading Refuse(RefusedReading refused, string words, ReadingContext context) =>
        refused with { Words = words, Examples = Examples.For(context) };
}
