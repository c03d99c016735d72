using System.IO.Compression;

namespace CineBot.Features.Films.Import;

/// <summary>
/// A packed file with a seal after its end: whatever unpacks it comes upon the seal only when the file is whole, since the unpacking itself takes a file that
/// ends too early for one that has ended.
/// </summary>
internal sealed class SealedStream(FileStream file) : Stream
{
    private static readonly byte[] Packed = Pack();
    private int _given;

    /// <summary>What the seal unpacks to: a line of its own, which no text holds.</summary>
    public static ReadOnlySpan<byte> Seal => "\0the file is whole\0"u8;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => file.Position + _given;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (file.Read(buffer) is > 0 and var read) return read;
        var count = Math.Min(buffer.Length, Packed.Length - _given);
        Packed.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write([(byte)'\n', .. Seal]);
        return packed.ToArray();
    }
}
