using System.Text;
using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>
/// Reads a charter from its file: a title, a few words, then articles « ## 1. Title », each with its three labelled parts. Strict on purpose:
/// people agree to what stands there, so nothing in it is guessed or passed over.
/// </summary>
internal static class CharterReader
{
    public const int MostBytes = 96 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static CharterReading Read(byte[] content)
    {
        if (content.Length > MostBytes) return Fault(new("charter.fault.large", MostBytes / 1024));
        try
        {
            return Read(Strict.GetString(content));
        }
        catch (DecoderFallbackException)
        {
            return Fault("charter.fault.encoding");
        }
    }

    public static CharterReading Read(string markdown)
    {
        var source = markdown.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var wrong = source.Split('\n').Index().Where(line => line.Item.Any(IsUnseen)).Select(line => new Text("charter.fault.sign", line.Index + 1)).ToList();
        if (wrong.Count > 0) return new(null, wrong);
        return CharterBlock.Of(source).Aggregate(new CharterDraft(), (draft, block) => draft.Take(block)).Finish(source);
    }

    // What is not seen, or turns the order of what is, has no place in what people agree to.
    private static bool IsUnseen(char sign) => (char.IsControl(sign) && sign != '\t') || sign is '\u200B' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';

    private static CharterReading Fault(Text fault) => new(null, [fault]);
}
