using System.Security.Cryptography;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// Reads each file of a reported message once, for its digest, and keeps nothing of what is in it. What cannot be read keeps its name and size, and the case
/// says that there is no digest.
/// </summary>
internal sealed class CaseFileReading(Database database, IAttachments attachments, CommunityClock clock)
{
    private const int MostBytes = 25 * 1024 * 1024;

    private static readonly Duration Again = Duration.FromMinutes(10);

    /// <summary>Discord's addresses hold for about a day.</summary>
    private static readonly Duration Patience = Duration.FromHours(20);

    /// <summary>All that are due, one after the other; false where none was.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var due = await database.ReadAsync(unit => DigestStore.Due(unit, clock.Now, 10), cancellation);
        foreach (var file in due) await ReadAsync(file, cancellation);
        return due.Count > 0;
    }

    private async Task ReadAsync(DigestStore.DueFile file, CancellationToken cancellation)
    {
        var (digest, fault) = await TryAsync(file, cancellation);
        await database.WriteAsync(
            unit =>
            {
                if (digest is null && fault is null && unit.Now - file.TakenAt < Patience) DigestStore.Postpone(unit, file, unit.Now + Again);
                else DigestStore.Settle(unit, file, digest, digest is null ? fault ?? "gone" : null);
                return true;
            },
            cancellation);
    }

    // Neither: it cannot be read now, and perhaps later.
    private async Task<(string? Digest, string? Fault)> TryAsync(DigestStore.DueFile file, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(file.Address, UriKind.Absolute, out var address)) return (null, "gone");
        try
        {
            var content = await attachments.ReadAsync(new("evidence", file.Name, file.Size, null, address), MostBytes, cancellation);
            return (Convert.ToHexStringLower(SHA256.HashData(content)), null);
        }
        catch (Refusal refusal)
        {
            return (null, refusal.Text.Key switch { "attachment.too_large" => "large", "attachment.unavailable" => null, _ => "gone" });
        }
    }
}
