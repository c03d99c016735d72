using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineBot.Discord.Payloads;

/// <summary>Reads and writes an id of ours as Discord does: a string of digits. <typeparamref name="T"/> holds one <see cref="long"/> and nothing else.</summary>
internal sealed class IdConverter<T> : JsonConverter<T> where T : struct
{
    /// <exception cref="JsonException">Not an id, or one above 2⁶³−1.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Snowflake.TryParse(reader.GetString(), out var value)
            ? Unsafe.BitCast<long, T>(value)
            : throw new JsonException("Not an id of Discord's.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
