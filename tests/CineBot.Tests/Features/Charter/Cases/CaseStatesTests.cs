using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Features.Charter.Cases;

public sealed partial class CaseStatesTests
{
    private static readonly Texts Texts = Texts.Load(typeof(Texts).Assembly);

    [Fact]
    public void Every_state_action_and_role_leads_to_a_state_or_to_a_sentence_in_both_languages()
    {
        var triples = Triples().ToList();

        Assert.Equal(16 * Enum.GetValues<CaseAction>().Length * 8, triples.Count);
        foreach (var (state, action, role) in triples)
        {
            var (next, sentence) = Ask(state, action, role);

            Assert.Equal(CaseStates.Allows(state, action, role), next is not null);
            Assert.True(next is not null || (Texts.Find(sentence!, Language.French) is not null && Texts.Find(sentence!, Language.English) is not null), $"{state} {action} {role}: {sentence}");
        }
    }

    [Fact]
    public void Whoever_may_not_know_of_a_case_reads_what_is_said_of_none()
    {
        var unknowing = Triples().Where(triple => triple.Role is CaseRole.Recused or CaseRole.Nobody);

        Assert.All(unknowing, triple => Assert.Equal((null, CaseStates.Unknown), Ask(triple.State, triple.Action, triple.Role)));
    }

    [Fact]
    public void Who_reported_can_only_take_it_back_and_the_person_concerned_only_appeal()
    {
        Assert.Equal([CaseAction.Withdraw], Triples().Where(triple => triple.Role is CaseRole.Reporter && Ask(triple).Next is not null).Select(triple => triple.Action).Distinct());
        Assert.Equal([CaseAction.Appeal], Triples().Where(triple => triple.Role is CaseRole.Concerned && Ask(triple).Next is not null).Select(triple => triple.Action).Distinct());
    }

    [Fact]
    public void Nothing_is_decided_by_somebody_who_does_not_have_the_case_in_hand_nor_manage_the_server()
    {
        CaseAction[] deciding = [CaseAction.Propose, CaseAction.Agree, CaseAction.Decide, CaseAction.Uphold, CaseAction.Lighten, CaseAction.Lift];

        Assert.All(Triples().Where(triple => deciding.Contains(triple.Action) && triple.Role is not (CaseRole.Assigned or CaseRole.Administrator)), triple => Assert.Null(Ask(triple).Next));
    }

    [Fact]
    public void Nothing_leads_out_of_what_is_erased_and_only_the_hour_closes_and_erases()
    {
        Assert.All(Triples().Where(triple => triple.State is CaseState.Expunged), triple => Assert.Null(Ask(triple).Next));
        Assert.All(Triples().Where(triple => Ask(triple).Next is CaseState.Closed or CaseState.Expunged), triple => Assert.Equal(CaseRole.Clock, triple.Role));
    }

    /// <summary>In an export and in the list of what was done: also of what is no action of anybody's.</summary>
    [Fact]
    public void Whatever_is_written_down_of_a_case_is_in_words_in_both_languages()
    {
        string[] kinds = [.. Enum.GetValues<CaseAction>().Select(CaseLog.KindOf), .. Sources.OfBot(".cs").SelectMany(file => WrittenDown().Matches(file.Text)).Select(match => match.Groups["kind"].Value)];

        Assert.Contains("viewed", kinds);
        Assert.Contains("report-withdrawn", kinds);
        foreach (var language in new[] { Language.French, Language.English })
            Assert.Empty(kinds.Where(kind => Texts.Find(CaseLog.Named(kind).Key, language) is null).Distinct());
    }

    [Fact]
    public void Every_state_can_be_reached_from_a_report()
    {
        var reached = new HashSet<CaseState> { CaseState.Signalled };
        for (var before = 0; reached.Count > before;)
        {
            before = reached.Count;
            reached.UnionWith([.. Triples().Where(triple => reached.Contains(triple.State)).Select(triple => Ask(triple).Next).OfType<CaseState>()]);
        }

        Assert.Equal(Enum.GetValues<CaseState>(), reached.Order());
    }

    [Theory]
    [InlineData("Signalled", "Triage", "Free", "case.stands.signalled")]
    [InlineData("Triaged", "Propose", "Free", "case.stands.triaged")]
    [InlineData("Hearing", "Propose", "Free", "case.take_first")]
    [InlineData("Decided", "Withdraw", "Reporter", "case.withdrawn_too_late")]
    [InlineData("Appealed", "Appeal", "Concerned", "case.appeal_not_now")]
    [InlineData("Triaged", "Triage", "Reporter", "case.unknown")]
    public void The_sentence_says_what_comes_first(string state, string action, string role, string sentence)
    {
        Assert.Equal((null, sentence), Ask(Enum.Parse<CaseState>(state), Enum.Parse<CaseAction>(action), Enum.Parse<CaseRole>(role)));
    }

    [System.Text.RegularExpressions.GeneratedRegex("""\b(?:CaseLog\.)?Add\(unit, [^;]{1,60}, "(?<kind>[a-z-]+)["],""")]
    private static partial System.Text.RegularExpressions.Regex WrittenDown();

    private static IEnumerable<(CaseState State, CaseAction Action, CaseRole Role)> Triples() =>
        from state in Enum.GetValues<CaseState>() from action in Enum.GetValues<CaseAction>() from role in Enum.GetValues<CaseRole>() select (state, action, role);

    private static (CaseState? Next, string? Sentence) Ask((CaseState State, CaseAction Action, CaseRole Role) triple) => Ask(triple.State, triple.Action, triple.Role);

    private static (CaseState? Next, string? Sentence) Ask(CaseState state, CaseAction action, CaseRole role)
    {
        try
        {
            return (CaseStates.After(state, action, role), null);
        }
        catch (Refusal refusal)
        {
            return (null, refusal.Text.Key);
        }
    }
}
