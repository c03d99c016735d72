namespace CineBot.Dates.Meaning;

/// <summary>A part of a day, in minutes from its midnight.</summary>
internal sealed record Part(PartOfDay Of, int From, int To)
{
    private const int Hour = 60;
    private const int HalfDay = 12 * Hour;
    private const int Day = 24 * Hour;

    public static Part Morning { get; } = new(PartOfDay.Morning, 6 * Hour, HalfDay);

    public static Part Afternoon { get; } = new(PartOfDay.Afternoon, HalfDay, 18 * Hour);

    public static Part Evening { get; } = new(PartOfDay.Evening, 17 * Hour, Day);

    public static Part Night { get; } = new(PartOfDay.Night, Day, Day + (6 * Hour));

    /// <summary>Its last hours: « en fin d’après-midi » is from 16 to 19 h. Null for a night, whose end is a morning.</summary>
    public Part? Late => Of switch
    {
        PartOfDay.Morning => this with { From = 10 * Hour },
        PartOfDay.Afternoon => this with { From = 16 * Hour, To = 19 * Hour },
        PartOfDay.Evening => this with { From = 22 * Hour },
        _ => null,
    };

    /// <summary>Its first hours.</summary>
    public Part? Early => Of switch
    {
        PartOfDay.Morning => this with { To = 9 * Hour },
        PartOfDay.Afternoon => this with { To = 15 * Hour },
        PartOfDay.Evening => this with { To = 20 * Hour },
        _ => null,
    };

    /// <summary>Where in this part a time is that was named beside it (« 8h du soir »: 20 h; « ce soir à 1h »: the night after); null where it is in none.</summary>
    public int? Place(int minutes) => Of switch
    {
        PartOfDay.Morning => minutes is < HalfDay ? minutes : null,
        PartOfDay.Afternoon => minutes is >= HalfDay and < 20 * Hour ? minutes : minutes < 8 * Hour ? minutes + HalfDay : null,
        PartOfDay.Evening => Evenings(minutes),
        _ => minutes is >= 21 * Hour ? minutes : minutes < 7 * Hour ? minutes + Day : null,
    };

    /// <summary>The same where the time as it was told lies in this part, or up to four hours after it; none where it does not.</summary>
    public IReadOnlyList<int> Keep(int minutes) =>
        minutes >= From && minutes < To ? [minutes] : minutes + Day < To + (4 * Hour) && minutes + Day >= From ? [minutes + Day] : [];

    private static int? Evenings(int minutes) => minutes switch
    {
        < 4 * Hour => minutes + Day,
        >= 4 * Hour and < HalfDay => minutes + HalfDay,
        >= HalfDay and < HalfDay + Hour => minutes + HalfDay,
        >= 16 * Hour => minutes,
        _ => null,
    };
}
