namespace CineBot.Interactions;

/// <summary>A file that the bot hands to a person; <paramref name="Content"/> of at most 8 MiB.</summary>
internal sealed record OutgoingFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>A file that a person handed to the bot: what was declared of it; its content is read only when asked for, through <see cref="IAttachments"/>.</summary>
internal sealed record IncomingFile(string Field, string Name, long Size, string? MediaType, Uri Address);

/// <summary>Reads what people attach.</summary>
internal interface IAttachments
{
    /// <summary>The content of a file.</summary>
    /// <exception cref="Refusal">It is larger than <paramref name="maxBytes"/>, lies at an address that is not Discord's, or cannot be read now.</exception>
    Task<byte[]> ReadAsync(IncomingFile file, int maxBytes, CancellationToken cancellation);
}
