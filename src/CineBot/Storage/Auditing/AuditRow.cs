using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CineBot.Storage.Auditing;

/// <summary>One row of a server's audit chain: its hash covers everything else in it, the hash of the row before included.</summary>
internal sealed record AuditRow(GuildId GuildId, long Sequence, Instant WrittenAt, string Kind, string Pseudonym, string Digest, string Previous, string Hash)
{
    /// <summary>What stands before the first row.</summary>
    public static readonly string Nothing = new('0', 64);

    /// <summary>Whether nothing in the row was changed since it was written.</summary>
    public bool IsWhole => Hash == Sealed().Hash;

    /// <summary>The row as it follows on <paramref name="before"/>, which is null for the first.</summary>
    public static AuditRow After(AuditHead? before, GuildId guild, Instant at, string kind, string pseudonym, string digest) =>
        new AuditRow(guild, (before?.Count ?? 0) + 1, at, kind, pseudonym, digest, before?.Hash ?? Nothing, Nothing).Sealed();

    /// <summary>What a row says of some words: without the salt nobody can tell which, nor try.</summary>
    public static string DigestOf(string salt, string words) => Hex(salt + "\n" + words);

    // One field a line, none of which can hold an end of line.
    private AuditRow Sealed() => this with
    {
        Hash = Hex(string.Create(CultureInfo.InvariantCulture, $"{GuildId}\n{Sequence}\n{WrittenAt.ToUnixTimeMilliseconds()}\n{Kind}\n{Pseudonym}\n{Digest}\n{Previous}")),
    };

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
