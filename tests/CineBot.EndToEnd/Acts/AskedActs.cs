using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;

namespace CineBot.EndToEnd.Acts;

/// <summary>Asks for things to be done to people in a test's name; who is told what is lacking is set by the test.</summary>
internal sealed class AskedActs : IMemberActSource
{
    public string Kind => "asked-act";

    public MemberId Asker { get; set; }

    public IReadOnlyList<MemberId> Askers(IReadUnit unit, CardRef about) => [Asker];

    public void Done(WriteUnit unit, MemberAct act)
    {
    }

    public void GivenUp(WriteUnit unit, MemberAct act, Obstacle obstacle)
    {
    }
}
