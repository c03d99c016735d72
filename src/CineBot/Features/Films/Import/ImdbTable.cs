using System.Buffers.Text;
using System.Text;

namespace CineBot.Features.Films.Import;

/// <summary>One of IMDb's files: cells between tabs, never quoted, <c>\N</c> for what is not known.</summary>
internal sealed class ImdbTable : IDisposable
{
    private readonly LineFile _file;
    private readonly int[] _columns;
    private readonly int[] _starts;

    private ImdbTable(LineFile file, int[] columns, int width) => (_file, _columns, _starts) = (file, columns, new int[width + 1]);

    public LineFile File => _file;

    /// <exception cref="StartFault">It is another file than expected: its first line lacks one of the columns.</exception>
    public static ImdbTable Open(string path, params string[] columns)
    {
        var file = LineFile.Open(path);
        var header = file.MoveNext() && !file.IsTooLong ? Encoding.Latin1.GetString(file.Line).Split('\t') : [];
        var places = Array.ConvertAll(columns, column => Array.IndexOf(header, column));
        if (Array.FindIndex(places, place => place < 0) is >= 0 and var lacking)
        {
            file.Dispose();
            throw ImportFault.Headless(path, columns[lacking]);
        }

        return new(file, places, header.Length);
    }

    /// <summary>Finds the cells of a line; what is wrong with it otherwise.</summary>
    public string? Split(ReadOnlySpan<byte> line)
    {
        var count = 0;
        for (var start = 0; start <= line.Length && count < _starts.Length; count++)
        {
            _starts[count] = start;
            var end = line[start..].IndexOf((byte)'\t');
            start = end < 0 ? line.Length + 1 : start + end + 1;
        }

        if (count == _starts.Length - 1) _starts[count] = line.Length + 1;
        return count == _starts.Length - 1 && !line.Contains((byte)0) ? null : Cleaning.FaultOf(line) ?? $"does not have the {_starts.Length - 1} cells of the first line";
    }

    /// <summary>A cell by the place of its column among those asked for; empty for what is not known.</summary>
    public ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> line, int column)
    {
        var place = _columns[column];
        var cell = line[_starts[place]..(_starts[place + 1] - 1)];
        return cell.SequenceEqual(@"\N"u8) ? [] : cell;
    }

    /// <summary>The number in an id such as tt0055852; null where it is none.</summary>
    public static long? IdOf(ReadOnlySpan<byte> id, ReadOnlySpan<byte> prefix) =>
        id.StartsWith(prefix) && NumberOf(id[prefix.Length..]) is { } number and <= NumberSet.Largest ? number : null;

    public static long? NumberOf(ReadOnlySpan<byte> digits) =>
        digits.Length is > 0 and < 18 && digits[0] is >= (byte)'0' and <= (byte)'9' && Utf8Parser.TryParse(digits, out long number, out var used) && used == digits.Length ? number : null;

    public void Dispose() => _file.Dispose();
}
