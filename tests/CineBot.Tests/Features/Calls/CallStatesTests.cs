using CineBot.Features.Calls;
using CineBot.Interactions;

namespace CineBot.Tests.Features.Calls;

public sealed class CallStatesTests
{
    private static readonly Texts Texts = Texts.Load(typeof(Texts).Assembly);

    [Fact]
    public void Every_action_leads_every_state_to_a_state_or_to_a_sentence_in_both_languages()
    {
        foreach (var (state, action) in Pairs())
        {
            var (next, sentence) = Ask(state, action);

            Assert.Equal(CallStates.Allows(state, action), next is not null);
            Assert.True(next is not null || (Texts.Find(sentence!, Language.French) is not null && Texts.Find(sentence!, Language.English) is not null), $"{state} {action}: {sentence}");
        }
    }

    [Fact]
    public void Nothing_leads_out_of_the_end()
    {
        Assert.All(Pairs().Where(pair => pair.State is CallState.Archived or CallState.Cancelled), pair => Assert.False(CallStates.Allows(pair.State, pair.Action)));
    }

    [Fact]
    public void Nothing_leads_a_call_that_is_held_round_the_moderator()
    {
        var byOthers = Enum.GetValues<CallAction>().Except([CallAction.Approve, CallAction.SendBack]);

        var next = byOthers.Select(action => Ask(CallState.Held, action).Next).OfType<CallState>();

        Assert.Equal([CallState.Held, CallState.Cancelled], next.Distinct().Order());
    }

    [Fact]
    public void Every_state_can_be_reached_from_a_draft()
    {
        var reached = new HashSet<CallState> { CallState.Draft };
        var before = 0;
        while (reached.Count > before)
        {
            before = reached.Count;
            reached.UnionWith([.. reached.SelectMany(state => Enum.GetValues<CallAction>().Select(action => Ask(state, action).Next)).OfType<CallState>()]);
        }

        Assert.Equal(Enum.GetValues<CallState>(), reached.Order());
    }

    private static IEnumerable<(CallState State, CallAction Action)> Pairs() =>
        Enum.GetValues<CallState>().SelectMany(_ => Enum.GetValues<CallAction>(), (state, action) => (state, action));

    private static (CallState? Next, string? Sentence) Ask(CallState state, CallAction action)
    {
        try
        {
            return (CallStates.After(state, action), null);
        }
        catch (Refusal refusal)
        {
            return (null, refusal.Text.Key);
        }
    }
}
