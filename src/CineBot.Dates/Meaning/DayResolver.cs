namespace CineBot.Dates.Meaning;

/// <summary>Puts together what was said of the day: a day of the week, a date, a week.</summary>
internal static class DayResolver
{
    /// <summary>Null where nothing was said of the day; no choice where the calendar has none such.</summary>
    public static Days? Find(Slots slots, Frame frame) => slots switch
    {
        { Weekday: { } weekday, Date: { } date } => Both(weekday, date(frame), frame),
        { Weekday: { } weekday, Week: { } week } => weekday.In(frame, week),
        { Weekday: { } weekday } => weekday.Find(frame),
        { Date: { } date } => date(frame),
        _ => null,
    };

    /// <summary>A date with its day of the week: they must agree, or it is asked which counts.</summary>
    private static Days Both(Weekday weekday, Days dates, Frame frame)
    {
        if (dates.Choices.Count == 0) return dates;
        var agreeing = dates.Choices.Where(choice => choice.Day.DayOfWeek == weekday.Day).ToList();
        if (agreeing.Count > 0) return dates with { Choices = agreeing };
        // « Lundi 16 novembre », two days later: it was that Monday, not next year's Tuesday.
        var gone = dates.Choices.Where(choice => choice.Remarks == Remarks.NextYear).Select(choice => choice.Day.PlusYears(-1)).Where(day => day.DayOfWeek == weekday.Day).ToList();
        if (gone.Count > 0) return Days.One(new DayChoice(gone[0], Later: dates.Choices[0].Day));
        var date = dates.Choices[0];
        var nearest = Enumerable.Range(-3, 7).Select(date.Day.PlusDays).First(day => day.DayOfWeek == weekday.Day);
        return new([date, new(nearest < frame.Today ? nearest.PlusWeeks(1) : nearest)], Question.DayOrDate);
    }
}
