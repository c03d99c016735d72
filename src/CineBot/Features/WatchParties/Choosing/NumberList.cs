using System.Globalization;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Several numbers in one column: with commas between them, in their order.</summary>
internal static class NumberList
{
    public static string Write(IEnumerable<long> numbers) => string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    public static IReadOnlyList<long> Read(string numbers) =>
        [.. numbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
}
