using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;

namespace CineBot.Tests.Infrastructure;

/// <summary>Asks for things to be done to people, for the tests of what does them.</summary>
internal sealed class ScratchActs : IMemberActSource
{
    public string Kind => "scratch-act";

    public bool IsConfidential { get; set; } = true;

    public List<MemberId> Asking { get; } = [];

    public List<string> Heard { get; } = [];

    public static CardRef About { get; } = new(Glaneuses.Server, "scratch-act", 1);

    public IReadOnlyList<MemberId> Askers(IReadUnit unit, CardRef about) => Asking;

    public void Done(WriteUnit unit, MemberAct act) => Heard.Add($"done {act.Kind}");

    public void GivenUp(WriteUnit unit, MemberAct act, Obstacle obstacle) => Heard.Add($"{obstacle} {act.Kind}");
}
