using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Calls.Days;

/// <summary>What somebody's words for the days of a shoot come to: the days, or several to choose from.</summary>
internal abstract record DatesSaid
{
    private DatesSaid()
    {
    }

    /// <summary>The days, the earliest first; none where they are still to be decided.</summary>
    internal sealed record Known(IReadOnlyList<CallDay> Days, DateTimeZone Zone) : DatesSaid
    {
        /// <summary>What was said of the hours without one, such as « samedi matin ».</summary>
        public string? Hours { get; init; }

        public bool IsNight { get; init; }
    }

    /// <summary>Several; the person is asked which.</summary>
    internal sealed record Asked(Text Question, IReadOnlyList<CallDay> Choices, DateTimeZone Zone) : DatesSaid;

    /// <summary>None; the sentence helps to say it otherwise.</summary>
    internal sealed record Unclear(Text Why) : DatesSaid;
}
