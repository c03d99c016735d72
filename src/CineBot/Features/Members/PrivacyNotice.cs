using CineBot.Interactions;

namespace CineBot.Features.Members;

/// <summary>The operator's notice on personal data, from <c>config/privacy.fr.md</c> and <c>config/privacy.en.md</c>, cut into pages that a message holds.</summary>
internal sealed class PrivacyNotice
{
    private const int PageCharacters = 3_300;

    private readonly Lazy<IReadOnlyList<IReadOnlyList<Block>>> _french = new(() => Pages(Read("fr")));
    private readonly Lazy<IReadOnlyList<IReadOnlyList<Block>>> _english = new(() => Pages(Read("en")));

    /// <summary>At least one page.</summary>
    public IReadOnlyList<IReadOnlyList<Block>> In(Language language) => (language is Language.French ? _french : _english).Value;

    /// <summary>The notice as the operator wrote it: theirs in the current directory, else the one shipped beside the program.</summary>
    public static string Read(string language)
    {
        var place = Path.Combine("config", $"privacy.{language}.md");
        return File.ReadAllText(File.Exists(place) ? place : Path.Combine(AppContext.BaseDirectory, place));
    }

    /// <summary>Headings, paragraphs and list items; a new page begins where a message is full, at a heading if that is near.</summary>
    public static IReadOnlyList<IReadOnlyList<Block>> Pages(string markdown)
    {
        var pages = new List<List<Block>> { new() };
        var length = 0;
        foreach (var part in Parts(markdown))
        {
            var isFull = length + part.Words.Length > PageCharacters || (part.IsHeading && length > PageCharacters * 2 / 3);
            if (isFull && length > 0)
            {
                pages.Add([]);
                length = 0;
            }

            pages[^1].Add(part.IsHeading ? new Heading(new("notice.words", part.Words)) : new Line(new("notice.words", part.Words)));
            length += part.Words.Length;
        }

        return pages;
    }

    // Lines of a paragraph belong together; a list item, a heading and an empty line each end it.
    private static IEnumerable<Part> Parts(string markdown)
    {
        var open = "";
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Append(""))
        {
            var begins = line.Length == 0 || line[0] == '#' || line.StartsWith("- ", StringComparison.Ordinal);
            if (begins && open.Length > 0) yield return Of(open);
            open = begins ? line : open.Length == 0 ? line : $"{open} {line}";
        }
    }

    private static Part Of(string words) => words[0] == '#'
        ? new(words.TrimStart('#').Trim(), true)
        : new(words.StartsWith("- ", StringComparison.Ordinal) ? $"• {words[2..]}" : words, false);

    private sealed record Part(string Words, bool IsHeading);
}
