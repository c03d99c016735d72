namespace CineBot.Dates.Meaning;

/// <summary>What is known of the half of the day.</summary>
internal enum HalfOfDay
{
    /// <summary>All of it: 20h, 8pm, 08:00.</summary>
    Known,

    /// <summary>By habit: 8:30 is in the morning in French, and asked in English.</summary>
    ByHabit,

    /// <summary>Nothing: « 8 et demie », « at 8 ».</summary>
    Asked,

    /// <summary>In so many words: 8pm, « 10h du matin ». Another part of the day beside it must agree.</summary>
    Told,

    /// <summary>Midnight by name, which ends a day for most people and begins it for some.</summary>
    Midnight,
}

/// <summary>A time of day in minutes, up to 24 h, as far as it was named.</summary>
internal sealed record Clock(int Minutes, HalfOfDay Half = HalfOfDay.Known)
{
    /// <summary>A time that no clock shows: « 25h », « 21h75 ».</summary>
    public static Clock None { get; } = new(-1);

    private const int HalfDay = 720;
    private const int Day = 1440;

    /// <summary>The minutes after the day's midnight that may be meant, likeliest first; none where the part of the day excludes them all.</summary>
    public IReadOnlyList<int> In(Part? part, bool isEnglish, bool hasDay)
    {
        if (part is not null) return Half == HalfOfDay.Told ? part.Keep(Minutes) : Placed(part);
        return Half == HalfOfDay.Midnight && !hasDay ? [Day] : [.. Any(isEnglish)];
    }

    /// <summary>The same, with its half of the day told by a part beside it; null where that part excludes it.</summary>
    public Clock? Told(Part part) => Placed(part) is [var minutes, ..] ? new(minutes % Day, HalfOfDay.Told) : null;

    /// <summary>The first time after <paramref name="start"/> that may be meant by this as an end.</summary>
    public int After(int start, Part? part, bool isEnglish) => (part is null || Placed(part).Count == 0 ? Any(isEnglish) : Placed(part)).SelectMany(minutes => new[] { minutes, minutes + Day }).Where(minutes => minutes > start).DefaultIfEmpty(start).Min();

    private List<int> Placed(Part part) => [.. Any(isEnglish: true).Select(part.Place).OfType<int>().Distinct().Take(1)];

    private IEnumerable<int> Any(bool isEnglish) => Half switch
    {
        HalfOfDay.Midnight => [Day, Minutes],
        HalfOfDay.Asked when Minutes < HalfDay + 60 => Both(),
        HalfOfDay.ByHabit when isEnglish && Minutes is >= 60 and < HalfDay + 60 => Both(),
        _ => [Minutes],
    };

    // Films are shown in the evening: that is offered first.
    private IEnumerable<int> Both() => Minutes < HalfDay ? [Minutes + HalfDay, Minutes] : [Minutes, Minutes + HalfDay];
}
