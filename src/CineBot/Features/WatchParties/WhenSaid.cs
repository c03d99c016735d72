using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>What somebody's words for a date come to: a moment, several to choose from, or none.</summary>
internal abstract record WhenSaid
{
    private WhenSaid()
    {
    }

    /// <summary>One moment.</summary>
    internal sealed record Once(ZonedDateTime At) : WhenSaid
    {
        /// <summary>What was filled in, to be told.</summary>
        public Text? Remark { get; init; }

        /// <summary>What others would have meant by the same words.</summary>
        public ZonedDateTime? Or { get; init; }

        /// <summary>How long it is to last, where that was said too.</summary>
        public Duration? Length { get; init; }
    }

    /// <summary>Several; the person is asked which.</summary>
    internal sealed record Which(Text Question, IReadOnlyList<ZonedDateTime> Choices) : WhenSaid;

    /// <summary>None; the sentence helps to say it otherwise.</summary>
    internal sealed record Unclear(Text Why) : WhenSaid;
}
