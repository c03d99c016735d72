using System.Security.Cryptography;
using System.Text;
using CineBot.Features.Films;

namespace CineBot.Features.Recommendations.Learning;

/// <summary>How many people must like both films of a pair before it counts: three to five, the same for a pair each time, and known to nobody without the secret.</summary>
internal sealed class PairThreshold(string secret)
{
    public const int Least = 3;
    private const int Span = 3;

    public bool IsReached(FilmId one, FilmId other, int people)
    {
        if (people < Least) return false;
        if (people >= Least + Span - 1) return true;
        var (first, second) = string.CompareOrdinal(one.Value, other.Value) < 0 ? (one, other) : (other, one);
        return people >= Least + (SHA256.HashData(Encoding.UTF8.GetBytes($"{secret}|{first}|{second}"))[0] % Span);
    }
}
