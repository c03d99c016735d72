using CineBot.Features.Films;
using CineBot.Features.Recommendations.Learning;

namespace CineBot.Features.Recommendations.Tonight;

/// <summary>A film that somebody wants to see; its length in minutes where it is known.</summary>
internal sealed record Wanted(FilmId Film, long? Runtime);

/// <summary>One person's lists as far as they may be used here: all of them for who asks, for others only what they let this server know.</summary>
internal sealed record Tastes(MemberId Member, IReadOnlyList<Wanted> Wishes, IReadOnlySet<FilmId> Seen);

/// <summary>A film that the server recommends: by whom, and for which moods.</summary>
internal sealed record Recommended(FilmId Film, long? Runtime, IReadOnlyList<MemberId> Voices, IReadOnlySet<string> Moods);

/// <summary>What people here warn of in a film, in their own words, whoever they are.</summary>
internal sealed record Warned(FilmId Film, IReadOnlyList<string> Notes);

/// <summary>A film of the catalogue, with its length in minutes.</summary>
internal sealed record Known(FilmId Film, long? Runtime);

/// <summary>Those who will watch together, with what may be used of their lists, and what their server recommends: nothing, outside a server.</summary>
internal sealed record Company(IReadOnlyList<Tastes> People, IReadOnlyList<Recommended> Recommendations)
{
    /// <summary>What who asks will probably like, the likeliest first.</summary>
    public IReadOnlyList<Liking> Likings { get; init; } = [];

    /// <summary>Films that somebody of the company avoids; who, is nobody's business.</summary>
    public IReadOnlySet<FilmId> Avoided { get; init; } = new HashSet<FilmId>();

    public LeftOut LeftOut { get; init; } = LeftOut.Nothing;

    public bool HasSeen(FilmId film) => People.Any(person => person.Seen.Contains(film));

    /// <summary>Neither seen by one of them nor avoided by one.</summary>
    public bool IsOpenTo(FilmId film) => !Avoided.Contains(film) && !HasSeen(film);
}

/// <summary>A film for tonight and why: those of the company who want to see it, or those who recommend it, or nobody yet.</summary>
internal sealed record Suggestion(FilmId Film, Source Source, IReadOnlyList<MemberId> People)
{
    /// <summary>The film that who asks liked, and that this one is near to.</summary>
    public FilmId? Because { get; init; }

    /// <summary>What was asked for and could not be had.</summary>
    public GivenUp GivenUp { get; init; }
}

/// <summary>Where a suggestion comes from; the first ones are made first.</summary>
internal enum Source
{
    Wishes,
    Likings,
    Recommendations,
    Catalogue,
}

/// <summary>What is let go of when nothing is left that fits.</summary>
internal enum GivenUp
{
    Nothing,

    /// <summary>The catalogue says nothing of moods.</summary>
    Mood,

    Length,
}
