using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>The codes by which people know a case and a report: seven letters and digits that tell neither how many there are nor in which order.</summary>
internal static class CaseCode
{
    // No vowel, so that no word comes out; nothing that is read for something else.
    private const string Alphabet = "23456789BCDFGHJKMNPQRSTVWXZ";

    /// <summary>One that nothing in the server has, always the same for the same interaction.</summary>
    public static string Next(IReadUnit unit, GuildId guild, InteractionId interaction, string of)
    {
        for (var attempt = 0; ; attempt++)
        {
            var code = Write(SHA256.HashData(Encoding.ASCII.GetBytes($"{guild}/{interaction}/{of}/{attempt}")));
            if (!CaseFileStore.IsTaken(unit, guild, code)) return code;
        }
    }

    /// <summary>A code as people type it or a button carries it: in capitals, with its dash; null for what cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var letters = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return letters.Length == 7 ? $"{letters[..4]}-{letters[4..]}" : null;
    }

    private static string Write(byte[] hash)
    {
        var rest = BinaryPrimitives.ReadUInt64BigEndian(hash);
        Span<char> letters = stackalloc char[7];
        for (var i = 0; i < letters.Length; i++, rest /= (ulong)Alphabet.Length) letters[i] = Alphabet[(int)(rest % (ulong)Alphabet.Length)];
        return $"{letters[..4]}-{letters[4..]}";
    }
}
