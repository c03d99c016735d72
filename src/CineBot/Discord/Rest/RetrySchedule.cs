namespace CineBot.Discord.Rest;

/// <summary>When to try again: pauses double from <paramref name="First"/> to <paramref name="Longest"/>, each between half and one and a half of itself.</summary>
internal sealed record RetrySchedule(TimeSpan First, TimeSpan Longest, int Tries, TimeSpan AttemptTimeout)
{
    /// <summary>For what is worthless after three seconds.</summary>
    public static RetrySchedule Hurried { get; } =
        new(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(400), 10, TimeSpan.FromMilliseconds(1250));

    /// <summary>For everything else; whoever needs the request done asks again later.</summary>
    public static RetrySchedule Patient { get; } =
        new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8), 4, TimeSpan.FromSeconds(10));

    /// <summary>As <see cref="Patient"/>, for ten mebibytes on a slow line.</summary>
    public static RetrySchedule Uploading { get; } = Patient with { AttemptTimeout = TimeSpan.FromSeconds(60) };

    public static RetrySchedule Of(RestRequest request) =>
        request.Deadline is not null ? Hurried : request.IsUpload ? Uploading : Patient;

    /// <summary>The pause after that many failures, for a <paramref name="roll"/> in [0, 1); null when there is no further try.</summary>
    public TimeSpan? Pause(int failures, double roll)
    {
        if (failures >= Tries) return null;
        var doubled = First * Math.Pow(2, failures - 1);
        return (doubled < Longest ? doubled : Longest) * (0.5 + roll);
    }
}
