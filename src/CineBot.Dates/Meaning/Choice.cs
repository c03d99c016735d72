namespace CineBot.Dates.Meaning;

/// <summary>Several readings as one: none of the choices is ambiguous in turn, nor there twice.</summary>
internal static class Choice
{
    public static Reading Of(Question question, IReadOnlyList<Reading> readings)
    {
        if (readings is [var only]) return only;
        var inner = readings.OfType<AmbiguousReading>().Select(reading => (Question?)reading.Question).FirstOrDefault();
        var flat = readings.SelectMany(reading => reading is AmbiguousReading several ? several.Choices : [reading]).Distinct().ToList();
        var sound = flat.Where(reading => reading is not (RefusedReading or SkippedReading or GoneReading)).ToList();
        return sound switch
        {
            [] => flat[0],
            [var one] => one,
            _ => new AmbiguousReading(readings.Count(reading => sound.Contains(reading)) > 1 ? question : inner ?? question, sound),
        };
    }

    /// <summary>The same with each moment turned into something else.</summary>
    public static Reading Map(Reading reading, Func<MomentReading, Reading> turn) => reading switch
    {
        MomentReading moment => turn(moment),
        AmbiguousReading several => new AmbiguousReading(several.Question, [.. several.Choices.Select(one => Map(one, turn))]),
        GoneReading { Next: { } next } gone => gone with { Next = Map(next, turn) },
        _ => reading,
    };
}
