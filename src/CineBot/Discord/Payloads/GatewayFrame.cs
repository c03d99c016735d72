namespace CineBot.Discord.Payloads;

/// <summary>What the client sends over the gateway: an opcode and its data.</summary>
internal sealed record GatewayFrame<T>(int Op, T D);
