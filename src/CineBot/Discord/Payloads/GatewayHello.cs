namespace CineBot.Discord.Payloads;

/// <summary>The server's first word (op 10): how often it wants to hear a heartbeat, in milliseconds.</summary>
internal sealed record GatewayHello(int HeartbeatInterval);
