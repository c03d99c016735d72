using CineBot.Discord.Rest;
using CineBot.Interactions;

namespace CineBot.Discord;

/// <summary>Reads what people attach from Discord's own addresses, and says kindly why it could not.</summary>
internal sealed class Attachments(Cdn cdn) : IAttachments
{
    private const int MiB = 1 << 20;

    public async Task<byte[]> ReadAsync(IncomingFile file, int maxBytes, CancellationToken cancellation)
    {
        if (file.Size > maxBytes) throw TooLarge(file, maxBytes);
        try
        {
            return await cdn.ReadAsync(file.Address, maxBytes, cancellation);
        }
        catch (FileUnreadable unreadable)
        {
            throw unreadable.Why is WhyUnreadable.TooLarge ? TooLarge(file, maxBytes) : new Refusal("common.file_unreadable", file.Name);
        }
    }

    private static Refusal TooLarge(IncomingFile file, int maxBytes) => new("common.file_too_large", file.Name, Math.Round((decimal)maxBytes / MiB, 1));
}
