using System.IO.Compression;
using System.Text;

namespace CineBot.Rehearsal.Gateway;

/// <summary>One deflate stream over a whole connection, flushed after each frame, as compress=zlib-stream asks.</summary>
internal sealed class ZlibStreamer : IDisposable
{
    private readonly MemoryStream _out = new();
    private readonly ZLibStream _zlib;

    public ZlibStreamer() => _zlib = new ZLibStream(_out, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Compress(string text)
    {
        _out.SetLength(0);
        _zlib.Write(Encoding.UTF8.GetBytes(text));
        _zlib.Flush();
        return _out.ToArray();
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _out.Dispose();
    }
}
