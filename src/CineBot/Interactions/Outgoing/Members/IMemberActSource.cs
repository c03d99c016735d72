using CineBot.Storage;

namespace CineBot.Interactions.Outgoing.Members;

/// <summary>Knows what asks for things to be done to people, by the kind of its <see cref="CardRef"/>.</summary>
internal interface IMemberActSource
{
    string Kind { get; }

    /// <summary>Nobody but the askers may learn that there is anything to do: not even that it waits for a permission.</summary>
    bool IsConfidential => true;

    /// <summary>Who is told in private when it cannot be done; looked up at that moment, so that nobody reads of what is no longer theirs.</summary>
    IReadOnlyList<MemberId> Askers(IReadUnit unit, CardRef about);

    /// <summary>Where they look at what it is about; what waits for them is known by it when that is forgotten.</summary>
    IReadOnlyList<Button> Ways(IReadUnit unit, CardRef about) => [];

    /// <summary>It is done.</summary>
    void Done(WriteUnit unit, MemberAct act);

    /// <summary>It will not be done: why.</summary>
    void GivenUp(WriteUnit unit, MemberAct act, Obstacle obstacle);
}
