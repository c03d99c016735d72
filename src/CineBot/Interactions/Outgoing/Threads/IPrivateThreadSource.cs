using CineBot.Storage;

namespace CineBot.Interactions.Outgoing.Threads;

/// <summary>Knows the private threads of one kind: what they are called, what they begin with, who may be in them together.</summary>
internal interface IPrivateThreadSource
{
    string Kind { get; }

    Text Name(IReadUnit unit, CardRef thread);

    /// <summary>Its first message, which says what it is for and who can read it.</summary>
    Card Opening(IReadUnit unit, CardRef thread);

    /// <summary>Whether somebody may be let in beside those who are inside now; who may not yet is asked about again at each look.</summary>
    bool MayEnter(IReadUnit unit, CardRef thread, MemberId member, IReadOnlyCollection<MemberId> inside);

    /// <summary>Whether it matters who is inside: each of them is then looked for before anything is said there.</summary>
    bool IsWatched(IReadUnit unit, CardRef thread);

    /// <summary>Whether those who are inside now may go on speaking; else it is locked until they may.</summary>
    bool MayGoOn(IReadUnit unit, CardRef thread, IReadOnlyCollection<MemberId> inside);

    /// <summary>Something happened to it that somebody should hear of.</summary>
    void Happened(WriteUnit unit, CardRef thread, ThreadNews news);
}
