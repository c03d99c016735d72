using CineBot.Features.WatchParties;
using CineBot.Interactions;

namespace CineBot.Tests.Features.WatchParties;

public sealed class PartyStatesTests
{
    private static readonly Texts Texts = Texts.Load(typeof(Texts).Assembly);

    [Fact]
    public void Every_action_leads_every_state_to_a_state_or_to_a_sentence_in_both_languages()
    {
        foreach (var (state, action) in Pairs())
        {
            var (next, sentence) = Ask(state, action);

            Assert.Equal(PartyStates.Allows(state, action), next is not null);
            Assert.True(next is not null || (Texts.Find(sentence!, Language.French) is not null && Texts.Find(sentence!, Language.English) is not null), $"{state} {action}: {sentence}");
        }
    }

    [Fact]
    public void Nothing_leads_out_of_the_end()
    {
        Assert.All(Pairs().Where(pair => pair.State is PartyState.Ended or PartyState.Cancelled), pair => Assert.False(PartyStates.Allows(pair.State, pair.Action)));
    }

    [Fact]
    public void Every_state_can_be_reached_from_a_draft()
    {
        var reached = new HashSet<PartyState> { PartyState.Draft };
        var before = 0;
        while (reached.Count > before)
        {
            before = reached.Count;
            reached.UnionWith([.. reached.SelectMany(state => Enum.GetValues<PartyAction>().Select(action => Ask(state, action).Next)).OfType<PartyState>()]);
        }

        Assert.Equal(Enum.GetValues<PartyState>(), reached.Order());
    }

    private static IEnumerable<(PartyState State, PartyAction Action)> Pairs() =>
        Enum.GetValues<PartyState>().SelectMany(_ => Enum.GetValues<PartyAction>(), (state, action) => (state, action));

    private static (PartyState? Next, string? Sentence) Ask(PartyState state, PartyAction action)
    {
        try
        {
            return (PartyStates.After(state, action), null);
        }
        catch (Refusal refusal)
        {
            return (null, refusal.Text.Key);
        }
    }
}
