using CineBot.Features.Calls.Applications;
using CineBot.Interactions;

namespace CineBot.Tests.Features.Calls.Applications;

public sealed class ApplicationStatesTests
{
    private static readonly Texts Texts = Texts.Load(typeof(Texts).Assembly);

    [Fact]
    public void Every_action_leads_every_state_to_a_state_or_to_a_sentence_in_both_languages()
    {
        foreach (var (state, action) in Pairs())
        {
            var (next, sentence) = Ask(state, action);

            Assert.Equal(ApplicationStates.Allows(state, action), next is not null);
            Assert.True(next is not null || (Texts.Find(sentence!, Language.French) is not null && Texts.Find(sentence!, Language.English) is not null), $"{state} {action}: {sentence}");
        }
    }

    [Fact]
    public void Nobody_is_confirmed_by_anything_but_a_press_of_their_own()
    {
        ApplicationAction[] own = [ApplicationAction.Come, ApplicationAction.Accept, ApplicationAction.Agree, ApplicationAction.Reconfirm];

        var leading = Pairs().Where(pair => pair.State < ApplicationState.Confirmed && Ask(pair.State, pair.Action).Next is ApplicationState.Confirmed or ApplicationState.Reconfirmed);

        Assert.NotEmpty(leading);
        Assert.All(leading, pair => Assert.Contains(pair.Action, own));
    }

    [Fact]
    public void Every_open_state_is_left_in_one_press_and_a_seat_is_taken_from_nobody()
    {
        Assert.All(Pairs().Where(pair => pair.Action is ApplicationAction.Withdraw && pair.State <= ApplicationState.Reconfirmed), pair => Assert.Equal(ApplicationState.Withdrawn, Ask(pair.State, pair.Action).Next));
        Assert.All(
            Pairs().Where(pair => pair.State is ApplicationState.Confirmed or ApplicationState.Reconfirmed && pair.Action is ApplicationAction.Decline or ApplicationAction.Prepare or ApplicationAction.Lapse or ApplicationAction.Offer),
            pair => Assert.False(ApplicationStates.Allows(pair.State, pair.Action)));
    }

    [Fact]
    public void Every_state_can_be_reached_from_an_application_that_was_sent()
    {
        var reached = new HashSet<ApplicationState> { ApplicationState.Submitted };
        var before = 0;
        while (reached.Count > before)
        {
            before = reached.Count;
            reached.UnionWith([.. reached.SelectMany(state => Enum.GetValues<ApplicationAction>().Select(action => Ask(state, action).Next)).OfType<ApplicationState>()]);
        }

        Assert.Equal(Enum.GetValues<ApplicationState>(), reached.Order());
    }

    private static IEnumerable<(ApplicationState State, ApplicationAction Action)> Pairs() =>
        Enum.GetValues<ApplicationState>().SelectMany(_ => Enum.GetValues<ApplicationAction>(), (state, action) => (state, action));

    private static (ApplicationState? Next, string? Sentence) Ask(ApplicationState state, ApplicationAction action)
    {
        try
        {
            return (ApplicationStates.After(state, action), null);
        }
        catch (Refusal refusal)
        {
            return (null, refusal.Text.Key);
        }
    }
}
