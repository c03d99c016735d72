using CineBot.Features.Calls.Profiles;
using CineBot.Features.Places;

namespace CineBot.Features.Calls.Directory;

/// <summary>Who is looked for in a server's directory, and by whom: everything but these two narrows it.</summary>
internal sealed record DirectoryQuery(GuildId Guild, MemberId Reader)
{
    public const int UsualRadius = 50;

    /// <summary>A role by its slug; whoever it is, without one.</summary>
    public string Slug { get; init; } = EntryStore.AnyRole;

    public Place? Near { get; init; }

    /// <summary>Kilometres; null: as far as each of them goes.</summary>
    public long? Radius { get; init; }

    /// <summary>Those who work from where they are: besides those who are near, or, without a place, alone.</summary>
    public bool Remote { get; init; }

    /// <summary>Any of which will do.</summary>
    public IReadOnlyList<AskedDay> Days { get; init; } = [];

    public SkillLevel? Least { get; init; }

    /// <summary>Words of what they bring, folded.</summary>
    public string? Gear { get; init; }

    /// <summary>The bot itself looks: those too whom nobody else sees, but not those whom it told of the call already.</summary>
    public bool IsForWave { get; init; }

    /// <summary>The call that somebody is looked for; whoever applied for it, or passed, is not found.</summary>
    public long? Call { get; init; }

    /// <summary>Whoever holds the call with the reader: those who keep away from either are not found.</summary>
    public MemberId? Beside { get; init; }

    public Week Week => Week.Of(Days.SelectMany(day => day.Parts));
}
