using System.IO.Compression;

namespace CineBot.Features.Films.Import;

/// <summary>A text file, packed by gzip or not, read line by line in a room that no line outgrows.</summary>
internal sealed class LineFile : IDisposable
{
    /// <summary>In bytes; of a longer line the rest is passed over.</summary>
    public const int LongestLine = 1 << 16;

    private const int Mark = 3;

    private readonly FileStream _file;
    private readonly Stream _text;
    private readonly byte[] _room = new byte[LongestLine * 4];
    private int _from;
    private int _to;
    private int _start;
    private int _length;

    private LineFile(FileStream file, Stream text) => (_file, _text) = (file, text);

    public string Path => _file.Name;

    public string Name => System.IO.Path.GetFileName(_file.Name);

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double Share => Math.Min(1, (double)_file.Position / Math.Max(1, _file.Length));

    /// <summary>1 for the first line.</summary>
    public long Number { get; private set; }

    public bool IsTooLong { get; private set; }

    /// <summary>The line without its end, nor the mark of UTF-8 before the first one; good until the next one is read.</summary>
    public ReadOnlySpan<byte> Line => _room.AsSpan(_start, _length);

    /// <exception cref="StartFault">There is nothing to read there, or not by this user.</exception>
    public static LineFile Open(string path)
    {
        if (Directory.Exists(path)) throw ImportFault.Folder(path);
        if (!File.Exists(path)) throw ImportFault.Missing(path);
        if (new FileInfo(path).Length == 0) throw ImportFault.Empty(path);
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
            return new(file, IsPacked(file) ? new GuardedStream(new GZipStream(new SealedStream(file), CompressionMode.Decompress), file, path) : file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ImportFault.Unreadable(path, fault.Message);
        }
    }

    /// <summary>False at the end of the file.</summary>
    public bool MoveNext()
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var end = _room.AsSpan((_from + searched).._to).IndexOf((byte)'\n');
            if (end >= 0) return Take(searched + end, 1);
            searched = _to - _from;
            if (searched > LongestLine) searched = PassOver();
            if (!Fill()) return TakeLast(searched);
        }
    }

    public void Dispose()
    {
        _text.Dispose();
        _file.Dispose();
    }

    private static bool IsPacked(FileStream file)
    {
        Span<byte> magic = stackalloc byte[2];
        var read = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && magic is [0x1F, 0x8B];
    }

    // A packed file ends with our seal, or ended too early.
    private bool TakeLast(int length)
    {
        if (_text == _file) return length > 0 && Take(length, 0);
        if (!_room.AsSpan(_from, length).SequenceEqual(SealedStream.Seal)) throw ImportFault.CutShort(Path);
        return false;
    }

    private bool Take(int length, int end)
    {
        (_start, _length) = (_from, length);
        _from += length + end;
        Number++;
        if (IsTooLong || length > LongestLine) (IsTooLong, _length) = (true, 0);
        else if (length > 0 && _room[_start + length - 1] == '\r') _length--;
        if (Number == 1 && Line.StartsWith("\uFEFF"u8)) (_start, _length) = (_start + Mark, _length - Mark);
        return true;
    }

    // Nothing of it will be used: one byte stays, so that the line is known not to be empty.
    private int PassOver()
    {
        IsTooLong = true;
        _from = _to - 1;
        return 1;
    }

    private bool Fill()
    {
        if (_from > 0) _room.AsSpan(_from.._to).CopyTo(_room);
        (_from, _to) = (0, _to - _from);
        var read = _text.Read(_room, _to, _room.Length - _to);
        _to += read;
        return read > 0;
    }
}
