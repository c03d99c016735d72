using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CineBot.Discord.Payloads;

/// <summary>The JSON of the REST routes, compiled: unknown fields are ignored, unknown numbers of an enum survive.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [
        typeof(IdConverter<GuildId>), typeof(IdConverter<MemberId>), typeof(IdConverter<ChannelId>), typeof(IdConverter<MessageId>),
        typeof(IdConverter<RoleId>), typeof(IdConverter<InteractionId>), typeof(IdConverter<AppId>)])]
[JsonSerializable(typeof(GatewayInfo))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Channel[]))]
[JsonSerializable(typeof(ActiveThreads))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Message[]))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(GuildSummary[]))]
[JsonSerializable(typeof(ScheduledEvent))]
[JsonSerializable(typeof(ScheduledEvent[]))]
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class RestJson : JsonSerializerContext;
