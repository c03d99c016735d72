using CineBot.Features.Places;
using NodaTime;

namespace CineBot.Features.Calls.Profiles;

/// <summary>What a person says that they can do on a shoot, where and when; all of it but one role is optional.</summary>
internal sealed record Profile(MemberId Member)
{
    public const int MostRoles = 8, LongestGear = 200, LongestLanguages = 100, LongestLinks = 300, UsualRadius = 30, WidestRadius = 1000, UsualCap = 4;

    public PlaceCode? Place { get; init; }

    /// <summary>How far from there they go, in kilometres.</summary>
    public long Radius { get; init; } = UsualRadius;

    /// <summary>They also work from where they are: editing, music, subtitles.</summary>
    public bool IsRemote { get; init; }

    public Week Week { get; init; }

    public string? Languages { get; init; }

    public string? Gear { get; init; }

    public string? Links { get; init; }

    /// <summary>How often in thirty days they may be asked; null: as often as it comes.</summary>
    public long? MonthlyCap { get; init; } = UsualCap;

    /// <summary>In the order of their slugs.</summary>
    public IReadOnlyList<ProfileRole> Roles { get; init; } = [];

    public IReadOnlyList<Away> Away { get; init; } = [];

    /// <summary>Whatever of it is in its person's own words, for others to read.</summary>
    public IEnumerable<string> PublicTexts => new[] { Gear, Languages, Links }.OfType<string>();

    public ProfileRole? In(string slug) => Roles.FirstOrDefault(role => role.Slug == slug);

    /// <summary>Whether they said that they are free then: it is one of their days, and they are not away.</summary>
    public bool IsFree(AskedDay day) => day.Parts.Any(Week.Holds) && !IsAway(day.Date);

    public bool IsAway(LocalDate day) => Away.Any(away => away.Holds(day));
}

/// <summary>A role that somebody takes on, by its slug in the list of film roles; without a level where they said none.</summary>
internal sealed record ProfileRole(string Slug, SkillLevel? Level);

/// <summary>Days on which somebody is away, the last one included.</summary>
internal sealed record Away(LocalDate From, LocalDate To)
{
    public const int MostPeriods = 10, LongestDays = 366;

    public bool Holds(LocalDate day) => day >= From && day <= To;
}
