using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;
using CineBot.Interactions;

namespace CineBot.Discord.Rest.Bodies;

/// <summary>What a message is made of. Nobody is notified by it but those in <see cref="Told"/>, whatever its words are.</summary>
internal sealed record MessageBody
{
    /// <summary>The components as Discord takes them; not to be changed once the body is sent.</summary>
    public JsonArray? Components { get; init; }

    /// <summary>Plain words; never together with <see cref="MessageFlags.ComponentsV2"/>.</summary>
    public string? Content { get; init; }

    public MessageFlags Flags { get; init; }

    /// <summary>In an edit, these replace the message's earlier files; none leaves them as they are.</summary>
    public IReadOnlyList<OutgoingFile> Files { get; init; } = [];

    /// <summary>The people whom a mention in the words notifies, at most a hundred.</summary>
    public IReadOnlyList<MemberId> Told { get; init; } = [];

    /// <summary>
    /// At most 25 characters. With it, a new message may be sent again after an answer that stayed out: while Discord remembers
    /// the nonce, the message is there once. Only for messages in channels.
    /// </summary>
    public string? Nonce { get; init; }
}
