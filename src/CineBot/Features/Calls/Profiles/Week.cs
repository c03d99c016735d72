using System.Globalization;
using NodaTime;

namespace CineBot.Features.Calls.Profiles;

/// <summary>When somebody is usually free: any of the seven days and the seven evenings. None of them: they did not say.</summary>
internal readonly record struct Week(long Bits)
{
    public const long All = (1 << 14) - 1;

    public static readonly Week Unsaid;

    public bool IsSaid => Bits != 0;

    /// <summary>Every part of the week, Monday first, each day before its evening.</summary>
    public static IReadOnlyList<WeekPart> Parts { get; } =
        [.. Enumerable.Range(1, 7).SelectMany(day => new[] { new WeekPart((IsoDayOfWeek)day, false), new WeekPart((IsoDayOfWeek)day, true) })];

    public static Week Of(IEnumerable<WeekPart> parts) => new(parts.Aggregate(0L, (bits, part) => bits | part.Bit));

    public IEnumerable<WeekPart> Held()
    {
        var bits = Bits;
        return Parts.Where(part => (bits & part.Bit) != 0);
    }

    public bool Holds(WeekPart part) => (Bits & part.Bit) != 0;
}

/// <summary>A day of the week, or its evening; travels as <c>6</c> and <c>6e</c>.</summary>
internal readonly record struct WeekPart(IsoDayOfWeek Day, bool IsEvening)
{
    public long Bit => 1L << ((int)Day - 1 + (IsEvening ? 7 : 0));

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{(int)Day}{(IsEvening ? "e" : "")}");
}
