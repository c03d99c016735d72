namespace CineBot.Dates;

/// <summary>Texts that are understood then and there, to show to whoever typed one that is not.</summary>
internal static class Examples
{
    public static IReadOnlyList<string> For(ReadingContext context)
    {
        var day = context.Now.InZone(context.Zone).Date.PlusDays(7);
        return context.Language == Language.French
            ? ["samedi 21h", $"{day.Day:00}/{day.Month:00} 20h30"]
            : ["saturday 9pm", $"{EnglishMonths[day.Month - 1]} {day.Day} 8:30pm"];
    }

    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
}
