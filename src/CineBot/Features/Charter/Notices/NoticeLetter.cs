using CineBot.Interactions;

namespace CineBot.Features.Charter.Notices;

/// <summary>A letter as one text that is kept, and its parts where it is longer than one private message.</summary>
internal sealed class NoticeLetter(Lazy<IPlainWords> words)
{
    private const string Joined = "notice.and";

    /// <summary>Below what one message holds, with room for its title, its buttons and what mentions take more than their words.</summary>
    private const int Longest = 3000;

    public static Text Write(Text title, IReadOnlyList<Text> paragraphs) => new("notice.letter", title, Join(paragraphs));

    public static Text TitleOf(Text letter) => (Text)letter.Args[0];

    public static IReadOnlyList<Text> ParagraphsOf(Text letter) => [.. Split((Text)letter.Args[1])];

    /// <summary>As few messages as it takes, none cut inside a paragraph; always the same for the same letter.</summary>
    public IReadOnlyList<Text> PartsOf(Text letter)
    {
        var parts = new List<List<Text>> { new() };
        var length = 0;
        foreach (var paragraph in ParagraphsOf(letter))
        {
            var next = LengthOf(paragraph);
            if (length + next > Longest && parts[^1].Count > 0)
            {
                parts.Add([]);
                length = 0;
            }

            parts[^1].Add(paragraph);
            length += next;
        }

        return [.. parts.Select((part, at) => new Text(at == 0 ? "notice.letter" : "notice.goes_on", TitleOf(letter), Join(part)))];
    }

    // Halves of halves: what is kept is nested as little as can be.
    private static Text Join(IReadOnlyList<Text> paragraphs) => paragraphs is [var only]
        ? only
        : new(Joined, Join([.. paragraphs.Take(paragraphs.Count / 2)]), Join([.. paragraphs.Skip(paragraphs.Count / 2)]));

    private static IEnumerable<Text> Split(Text text) => text.Key == Joined ? [.. Split((Text)text.Args[0]), .. Split((Text)text.Args[1])] : [text];

    // What is neither a letter nor a digit may be escaped.
    private int LengthOf(Text paragraph) => Math.Max(LengthIn(paragraph, Language.French), LengthIn(paragraph, Language.English));

    private int LengthIn(Text paragraph, Language language) => words.Value.Plain(paragraph, language).Sum(letter => char.IsLetterOrDigit(letter) || letter == ' ' ? 1 : 2);
}
