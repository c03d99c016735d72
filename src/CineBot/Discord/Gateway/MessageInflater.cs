using System.Buffers;
using System.IO.Compression;

namespace CineBot.Discord.Gateway;

/// <summary>
/// The inflate context of one connection: the server compresses all its messages as one endless zlib stream, and ends each
/// with a flush whose last four bytes are 00 00 FF FF. Not for use by several threads.
/// </summary>
internal sealed class MessageInflater : IDisposable
{
    /// <summary>A message that grows beyond this is refused: the largest guild stays far below.</summary>
    public const int LargestMessage = 64 * 1024 * 1024;

    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _inflate;

    public MessageInflater() => _inflate = new(_compressed, CompressionMode.Decompress);

    private static ReadOnlySpan<byte> Flush => [0x00, 0x00, 0xFF, 0xFF];

    /// <summary>Adds what came over the wire, in any pieces.</summary>
    /// <exception cref="InvalidDataException">No message ends for too long.</exception>
    public void Append(ReadOnlySpan<byte> piece)
    {
        if (_compressed.Length + piece.Length > LargestMessage) throw new InvalidDataException("A gateway message never ends.");
        _compressed.Write(piece);
    }

    /// <summary>The message that is now complete, in memory of its own; null while more pieces are to come.</summary>
    /// <exception cref="InvalidDataException">It is no zlib stream, or too large.</exception>
    public ReadOnlyMemory<byte>? Take()
    {
        if (!_compressed.GetBuffer().AsSpan(0, (int)_compressed.Length).EndsWith(Flush)) return null;
        _compressed.Position = 0;
        var message = new ArrayBufferWriter<byte>((int)_compressed.Length * 4);
        while (_inflate.Read(message.GetSpan(4096)) is > 0 and var read)
        {
            message.Advance(read);
            if (message.WrittenCount > LargestMessage) throw new InvalidDataException("A gateway message is too large.");
        }

        _compressed.SetLength(0);
        return message.WrittenMemory;
    }

    public void Dispose() => _inflate.Dispose();
}
