using System.Globalization;

namespace CineBot.Rehearsal.Demo;

/// <summary>Something that people did on one of the last days, played through the real bot at its hour by the club's clock in Paris.</summary>
internal sealed record DemoMoment(int DaysAgo, string At, Func<DemoStage, Task> Play)
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>On day 0 the hour is how long ago it was.</summary>
    public DateTimeOffset When(DateTimeOffset now)
    {
        var time = TimeSpan.Parse(At, CultureInfo.InvariantCulture);
        if (DaysAgo == 0) return now - time;
        var day = TimeZoneInfo.ConvertTime(now, Paris).Date.AddDays(-DaysAgo) + time;
        return new DateTimeOffset(day, Paris.GetUtcOffset(day));
    }
}

/// <summary>What one feature lends to the demo's past; each feature has a file of its own, listed in <see cref="DemoScenes"/>.</summary>
internal interface IDemoScene
{
    /// <summary>What the page calls it while it is played.</summary>
    string Name { get; }

    IEnumerable<DemoMoment> Moments { get; }
}
