using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>Which message a nonce made; remembered for a few minutes of wire time only, as Discord does.</summary>
internal sealed class NonceMemory(TimeProvider wire)
{
    private static readonly TimeSpan For = TimeSpan.FromMinutes(5);
    private readonly Dictionary<(ulong Channel, string Nonce), (Message Message, DateTimeOffset At)> _made = [];

    public Message? Recall(Channel channel, string nonce) =>
        _made.TryGetValue((channel.Id, nonce), out var made) && wire.GetUtcNow() - made.At < For && !made.Message.Deleted ? made.Message : null;

    /// <summary>As after those few minutes.</summary>
    public void Forget() => _made.Clear();

    public void Remember(Channel channel, string nonce, Message message) => _made[(channel.Id, nonce)] = (message, wire.GetUtcNow());
}
