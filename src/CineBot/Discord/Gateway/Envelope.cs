using System.Text.Json;

namespace CineBot.Discord.Gateway;

/// <summary>One message of the server, opened but not read: <paramref name="Data"/> is the JSON of its contents, a slice of the message.</summary>
internal readonly record struct Envelope(int Op, string? Name, long? Sequence, ReadOnlyMemory<byte> Data)
{
    /// <summary>Fields may come in any order; unknown ones are skipped.</summary>
    /// <exception cref="JsonException">It is not one JSON object with an opcode.</exception>
    public static Envelope Parse(ReadOnlyMemory<byte> message)
    {
        var reader = new Utf8JsonReader(message.Span);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject) throw new JsonException("The message is no object.");
        var envelope = new Envelope(-1, null, null, default);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName) envelope = envelope.With(ref reader, message);
        if (reader.Read()) throw new JsonException("Something follows the message.");
        return envelope.Op >= 0 ? envelope : throw new JsonException("The message has no opcode.");
    }

    private Envelope With(ref Utf8JsonReader reader, ReadOnlyMemory<byte> message)
    {
        var isOp = reader.ValueTextEquals("op"u8);
        var isName = reader.ValueTextEquals("t"u8);
        var isSequence = reader.ValueTextEquals("s"u8);
        var isData = reader.ValueTextEquals("d"u8);
        reader.Read();
        if (isOp) return this with { Op = Number(ref reader) is { } op and >= 0 and <= int.MaxValue ? (int)op : -1 };
        if (isName) return this with { Name = reader.TokenType is JsonTokenType.String ? reader.GetString() : null };
        if (isSequence) return this with { Sequence = Number(ref reader) };
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return isData ? this with { Data = message[start..(int)reader.BytesConsumed] } : this;
    }

    private static long? Number(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var number)) return number;
        reader.Skip();
        return null;
    }
}
