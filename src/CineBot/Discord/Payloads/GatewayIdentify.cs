namespace CineBot.Discord.Payloads;

/// <summary>A request for a new session (op 2); <paramref name="Shard"/> is index and count.</summary>
internal sealed record GatewayIdentify(string Token, int Intents, IReadOnlyList<int> Shard, IdentifyProperties Properties)
{
    /// <summary>Without the token.</summary>
    public override string ToString() => $"identify {string.Join('/', Shard)}";
}

/// <summary>What the client says of itself when it identifies.</summary>
internal sealed record IdentifyProperties(string Os, string Browser, string Device);
