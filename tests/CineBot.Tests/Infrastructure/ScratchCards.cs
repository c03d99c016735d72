using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Tests.Infrastructure;

/// <summary>Cards of a kind that only the tests know, sorted and ended as a test says.</summary>
internal sealed class ScratchCards : ICardSource
{
    public string Kind => "scratch";

    public List<Text> Sorted { get; } = [];

    public bool IsOver { get; set; }

    public Card? Draw(IReadUnit unit, CardRef card) => new(new Line("common.busy"));

    public MemberId? Keeper(IReadUnit unit, CardRef card) => Glaneuses.Nora;

    public Text Name(IReadUnit unit, CardRef card) => "common.already_done";

    IReadOnlyList<Text> ICardSource.Tags(IReadUnit unit, CardRef card) => Sorted;

    bool ICardSource.IsOver(IReadUnit unit, CardRef card) => IsOver;
}
