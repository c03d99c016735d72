using CineBot.Interactions;

namespace CineBot.Features.Charter.Notices;

/// <summary>
/// A letter about a case to one person: they are told though they did not ask, so it is whole and calm. <paramref name="Kind"/> names it for the bot (<c>measure-decided</c>),
/// as a literal where it is made, so that a test finds every kind; <paramref name="Ways"/> stand under it. What every letter begins and ends with is added when it is sent.
/// </summary>
internal sealed record Notice(string Kind, Text Title, IReadOnlyList<Text> Paragraphs, IReadOnlyList<Button> Ways)
{
    /// <summary>What the person may do about it, said at its end.</summary>
    public NoticeEnd End { get; init; }

    /// <summary>It cannot wait for the morning: somebody's safety depends on it, or what it tells of holds from now on.</summary>
    public bool IsAtOnce { get; init; }
}

/// <summary>What a letter says at its end of what its reader may do.</summary>
internal enum NoticeEnd
{
    /// <summary>It only tells.</summary>
    None,

    /// <summary>An answer is hoped for, by the ways under it.</summary>
    Answer,

    /// <summary>They may appeal: until when, and how; the button is added.</summary>
    Appeal,

    /// <summary>The same for somebody who may have to leave the server, and then reaches the bot no longer: the outside contact takes the appeal.</summary>
    AppealFromOutside,
}
