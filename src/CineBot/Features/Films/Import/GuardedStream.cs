namespace CineBot.Features.Films.Import;

/// <summary>What a compressed file unpacks to, read until it turns out to be more than any honest list of films would be.</summary>
internal sealed class GuardedStream(Stream unpacked, FileStream packed, string path) : Stream
{
    /// <summary>IMDb's largest file unpacks to a tenth of it.</summary>
    private const long MostBytes = 32L << 30;

    // Text packs to a fifth or a tenth; what repeats itself packs to a thousandth.
    private const long FirstLook = 32L << 20;
    private const int MostTimes = 50;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = Unpack(buffer);
        _read += count;
        if (_read > MostBytes || (_read > FirstLook && _read / MostTimes > packed.Position)) throw ImportFault.Bomb(path);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return unpacked.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw ImportFault.CutShort(path);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
