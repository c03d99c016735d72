using System.IO.Compression;
using System.Text;
using CineBot.Discord.Gateway;

namespace CineBot.Tests.Discord.Gateway;

public sealed class MessageInflaterTests : IDisposable
{
    private readonly MemoryStream _wire = new();
    private readonly ZLibStream _server;
    private readonly MessageInflater _inflater = new();

    public MessageInflaterTests() => _server = new(_wire, CompressionLevel.Optimal, leaveOpen: true);

    [Fact]
    public void Messages_come_out_one_by_one_from_one_stream()
    {
        foreach (var text in (string[])["{\"op\":10}", "{\"op\":11}", "{\"op\":0,\"t\":\"Été à l’Étoile\"}"])
        {
            _inflater.Append(Compress(text));

            Assert.Equal(text, Text(_inflater.Take()));
        }
    }

    [Fact]
    public void A_message_may_come_in_single_bytes()
    {
        var pieces = Compress("{\"op\":0,\"d\":\"Les Glaneuses\"}");

        foreach (var piece in pieces[..^1])
        {
            _inflater.Append([piece]);
            Assert.Null(_inflater.Take());
        }

        _inflater.Append(pieces.AsSpan(^1));
        Assert.Equal("{\"op\":0,\"d\":\"Les Glaneuses\"}", Text(_inflater.Take()));
    }

    [Fact]
    public void The_context_lives_as_long_as_the_connection()
    {
        var long1 = new string('a', 20_000) + "Agnès";
        _inflater.Append(Compress(long1));
        _inflater.Take();
        var again = Compress(long1);
        _inflater.Append(again);

        Assert.Equal(long1, Text(_inflater.Take()));
        Assert.True(again.Length < 200, "the second message refers back to the first");
    }

    [Fact]
    public void A_large_message_is_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 200_000).Select(number => $"{number},"));
        _inflater.Append(Compress(text));

        Assert.Equal(text, Text(_inflater.Take()));
    }

    [Fact]
    public void What_is_not_compressed_is_refused()
    {
        _inflater.Append("not zlib at all"u8);
        _inflater.Append([0x00, 0x00, 0xFF, 0xFF]);

        Assert.Throws<InvalidDataException>(() => _inflater.Take());
    }

    [Fact]
    public void A_message_that_swells_beyond_measure_is_refused()
    {
        _inflater.Append(Compress(new string('0', MessageInflater.LargestMessage + 10_000)));

        Assert.Throws<InvalidDataException>(() => _inflater.Take());
    }

    [Fact]
    public void A_message_that_never_ends_is_refused()
    {
        var piece = new byte[16 * 1024 * 1024];
        for (var pieces = 0; pieces < 4; pieces++) _inflater.Append(piece);

        Assert.Throws<InvalidDataException>(() => _inflater.Append(piece));
    }

    public void Dispose()
    {
        _server.Dispose();
        _wire.Dispose();
        _inflater.Dispose();
    }

    private static string? Text(ReadOnlyMemory<byte>? message) => message is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    private byte[] Compress(string text)
    {
        _wire.SetLength(0);
        _server.Write(Encoding.UTF8.GetBytes(text));
        _server.Flush();
        return _wire.ToArray();
    }
}
