using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CineBot.Discord.Probe;

/// <summary>Who and where a recording is about, by which a replay finds its way.</summary>
internal sealed record ProbePlaces(long Application, MemberId Self, GuildId Guild, ChannelId Channel, ChannelId? Voice);

/// <summary>Writes a recording so that it may be handed on.</summary>
internal static class ProbeFile
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<Recorded> recording, ProbePlaces places, DateTimeOffset recordedAt)
    {
        var pseudonyms = new Pseudonyms(recording);
        return new JsonObject
        {
            ["format"] = Format,
            ["recorded_at"] = recordedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["application"] = pseudonyms.Of(places.Application.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ["self"] = pseudonyms.Of(places.Self.ToString()),
            ["guild"] = pseudonyms.Of(places.Guild.ToString()),
            ["channel"] = pseudonyms.Of(places.Channel.ToString()),
            ["voice"] = places.Voice is { } voice ? pseudonyms.Of(voice.ToString()) : null,
            ["exchanges"] = new JsonArray([.. recording.Select(recorded => Exchange(recorded, pseudonyms))]),
        }.ToJsonString(Readable);
    }

    private static JsonObject Exchange(Recorded recorded, Pseudonyms pseudonyms) => new()
    {
        ["method"] = recorded.Method,
        ["route"] = pseudonyms.Path(recorded.Path),
        ["body"] = pseudonyms.Sent(recorded.Body),
        ["status"] = recorded.Status,
        ["answer"] = pseudonyms.Answered(recorded.Answer),
    };
}
