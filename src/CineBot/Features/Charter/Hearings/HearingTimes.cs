using NodaTime;

namespace CineBot.Features.Charter.Hearings;

/// <summary>Every delay and limit of hearings.</summary>
internal static class HearingTimes
{
    /// <summary>So long somebody may answer, and amend what they said.</summary>
    public static readonly Duration Open = Duration.FromDays(7);

    /// <summary>After this they are reminded, once.</summary>
    public static readonly Duration Reminded = Duration.FromDays(3);

    /// <summary>So long whoever reported may say what is passed on, before the person concerned is invited without it.</summary>
    public static readonly Duration Facts = Duration.FromHours(48);

    public const int LongestAnswer = 900;

    /// <summary>What somebody says in their own words, without questions.</summary>
    public const int LongestWords = 1500;

    public const int LongestFacts = 1500;

    public const int LongestAbout = 300;

    /// <summary>What is passed on of all reports together, so that an invitation stays readable.</summary>
    public const int LongestTold = 3000;

    public const int MostWitnesses = 3;
}
