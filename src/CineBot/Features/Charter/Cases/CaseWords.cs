using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>How moderators read a case: its article, its state, what it needs. Never who is in it.</summary>
internal sealed class CaseWords(IEnumerable<ICharterArticles> articles)
{
    /// <summary>The article's name in the charter in force; else its number alone, or that none was named.</summary>
    public Text Article(IReadUnit unit, GuildId guild, long? number) => number is not { } named ? "case.no_article"
        : articles.SelectMany(charter => charter.Of(unit, guild)).FirstOrDefault(article => article.Number == named) is { } known ? new Text("case.article", known.Name)
        : new Text("case.old_article", named);

    public static Text State(CaseState state) => $"case.state.{CaseRow.Name(state)}";

    public static Text Weight(Case one) => one.Gravity is { } gravity ? Weight(gravity) : one.IsUrgent ? "case.gravity.urgent" : "case.gravity.unknown";

    public static Text Weight(Gravity gravity) => $"case.gravity.s{(int)gravity}";

    /// <summary>How grave somebody found it; null where what was done was something else.</summary>
    public static Text? Weighed(string kind, string words) => (kind == CaseLog.KindOf(CaseAction.Triage) || kind == "lowering-proposed") && Enum.TryParse<Gravity>(words, out var gravity) ? Weight(gravity) : null;

    public static Text Explained(Gravity gravity) => $"case.gravity.s{(int)gravity}_means";

    /// <summary>What is asked of moderators now.</summary>
    public static Text Needs(IReadUnit unit, Case one) => (one.State, AssignmentStore.Free(unit, one).Count) switch
    {
        (CaseState.Triaged or CaseState.Assigned or CaseState.Hearing or CaseState.Proposed or CaseState.Appealed, 1) => "case.needs.second",
        (CaseState.Assigned or CaseState.Hearing or CaseState.Proposed, 0) => "case.needs.triaged",
        _ => $"case.needs.{CaseRow.Name(one.State)}",
    };

    /// <summary>A line of the queue.</summary>
    public Text[] Entry(IReadUnit unit, Case one) =>
    [
        new("case.entry", one.Code, Article(unit, one.Guild, one.Article)),
        new("case.entry_state", Weight(one), State(one.State), new FromNow(one.OpenedAt)),
        new("case.entry_needs", Needs(unit, one)),
    ];
}
