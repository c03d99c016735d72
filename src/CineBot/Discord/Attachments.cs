using CineBot.Discord.Rest;
using CineBot.Interactions;

namespace CineBot.Discord;

/// <summary>Reads what people attach from Discord's own addresses, and says in their words why it could not.</summary>
internal sealed class Attachments(Cdn cdn) : IAttachments
{
    private const int Megabyte = 1024 * 1024;

    public async Task<byte[]> ReadAsync(IncomingFile file, int maxBytes, CancellationToken cancellation)
    {
        if (file.Size > maxBytes) throw TooLarge(file, maxBytes);
        try
        {
            return await cdn.ReadAsync(file.Address, maxBytes, cancellation);
        }
        catch (FileUnreadable failure)
        {
            throw failure.Why switch
            {
                WhyUnreadable.TooLarge => TooLarge(file, maxBytes),
                WhyUnreadable.Unavailable => new Refusal("attachment.unavailable", file.Name),
                _ => new Refusal("attachment.gone", file.Name),
            };
        }
    }

    private static Refusal TooLarge(IncomingFile file, int maxBytes) => new("attachment.too_large", file.Name, Math.Max(1, maxBytes / Megabyte));
}
