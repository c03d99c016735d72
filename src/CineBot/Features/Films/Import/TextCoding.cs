using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CineBot.Features.Films.Import;

/// <summary>In which letters a text file is written: UTF-8, or else the Windows-1252 of older spreadsheets.</summary>
internal static class TextCoding
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Bytes that stand for nothing in Windows-1252.
    private static readonly SearchValues<byte> NotWindows = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    public static bool IsWindows(Encoding encoding) => ReferenceEquals(encoding, Windows);

    /// <summary>Reads the file once to tell.</summary>
    /// <exception cref="StartFault">It is in UTF-16.</exception>
    public static Encoding Of(string path)
    {
        using var file = LineFile.Open(path);
        var (isUtf8, isWindows) = (true, true);
        while ((isUtf8 || isWindows) && file.MoveNext())
        {
            if (file.Number == 1 && file.Line is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) throw ImportFault.Wide(path);
            isUtf8 = isUtf8 && Utf8.IsValid(file.Line);
            isWindows = isWindows && file.Line.IndexOfAny(NotWindows) < 0 && !file.Line.Contains((byte)0);
        }

        return !isUtf8 && isWindows ? Windows : Encoding.UTF8;
    }
}
