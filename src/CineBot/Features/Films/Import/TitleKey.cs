using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CineBot.Features.Films.Import;

/// <summary>A number by which lines with the same folded title find each other.</summary>
internal static class TitleKey
{
    /// <summary>Null for a title without a letter or a digit: nothing can be said to bear the same.</summary>
    public static long? Of(string title) => TitleFolding.Fold(title) is { Length: > 0 } folded ? Number(folded) : null;

    private static long Number(string folded)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(folded), digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }
}
