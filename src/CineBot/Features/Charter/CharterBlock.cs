using System.Text.RegularExpressions;

namespace CineBot.Features.Charter;

/// <summary>A heading or a paragraph of a charter's file, on one line, and the line on which it begins.</summary>
internal sealed partial record CharterBlock(long Line, string Words)
{
    public bool IsHeading => Words[0] == '#';

    /// <summary>A label in bold and what follows it; null where the paragraph begins with none.</summary>
    public (string Label, string Words)? Labelled => Label().Match(Words) is { Success: true } found ? (found.Groups[1].Value.Trim(), found.Groups[2].Value.Trim()) : null;

    /// <summary>Lines that stand together are one paragraph; a heading, a label and an empty line each begin another.</summary>
    public static IEnumerable<CharterBlock> Of(string source)
    {
        CharterBlock? open = null;
        foreach (var (at, line) in source.Split('\n').Select(line => line.Trim()).Index())
        {
            var begins = line.Length == 0 || line[0] == '#' || Label().IsMatch(line) || open is null || open.IsHeading;
            if (begins && open is not null) yield return open;
            open = line.Length == 0 ? null : begins ? new(at + 1, line) : open! with { Words = $"{open.Words} {line}" };
        }

        if (open is not null) yield return open;
    }

    [GeneratedRegex(@"\A\*\*([^*]+?)[\s\u00A0]*[.:][\s\u00A0]*\*\*(.*)\z", RegexOptions.Singleline)]
    private static partial Regex Label();
}
