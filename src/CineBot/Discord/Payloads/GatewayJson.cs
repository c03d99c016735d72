using System.Text.Json.Serialization;
using CineBot.Discord.Gateway;

namespace CineBot.Discord.Payloads;

/// <summary>The gateway's payloads, serialised without reflection; unknown fields are ignored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GatewayHello))]
[JsonSerializable(typeof(GatewayReady))]
[JsonSerializable(typeof(EventGuild))]
[JsonSerializable(typeof(GatewayFrame<GatewayIdentify>))]
[JsonSerializable(typeof(GatewayFrame<GatewayResume>))]
[JsonSerializable(typeof(GatewayFrame<GuildMembersRequest>))]
[JsonSerializable(typeof(GatewayFrame<long?>))]
[JsonSerializable(typeof(SavedSession))]
internal sealed partial class GatewayJson : JsonSerializerContext;
