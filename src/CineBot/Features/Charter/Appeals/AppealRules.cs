using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Appeals;

/// <summary>Against what one may appeal, until when, and what may be answered.</summary>
internal static class AppealRules
{
    /// <summary>What was decided and told in a case; null where nothing was.</summary>
    public static Measure? Told(IReadUnit unit, Case one) => MeasureStore.Of(unit, one).LastOrDefault(measure => measure.NotifiedAt is not null);

    public static Instant Until(Measure told) => CaseTimes.AppealUntil(told.NotifiedAt!.Value);

    public static bool May(IReadUnit unit, Case one, CaseRole role, Instant now) => WhyNot(unit, one, role, now) is null;

    /// <summary>The measure that the appeal is about.</summary>
    /// <exception cref="Refusal">Nothing was decided, it was done already, or its time is over.</exception>
    public static Measure Check(IReadUnit unit, Case one, CaseRole role, Instant now) =>
        WhyNot(unit, one, role, now) is { } why ? throw new Refusal(why, See(one, role)) : Told(unit, one)!;

    /// <summary>Whether a moderator may enter one for its person.</summary>
    public static bool MayEnter(IReadUnit unit, CaseActor actor, Case one, Instant now) => WhyNotEnter(unit, actor, one, now) is null;

    /// <summary>The measure that the entered appeal is about.</summary>
    /// <exception cref="Refusal">Nobody may appeal, its person can by themselves, or it is not this moderator's to enter.</exception>
    public static Measure CheckEnter(IReadUnit unit, CaseActor actor, Case one, Instant now) =>
        WhyNotEnter(unit, actor, one, now) is { } why ? throw new Refusal(why, See(one, CaseRole.Free)) : Told(unit, one)!;

    /// <summary>The case that concerns somebody, by its code.</summary>
    /// <exception cref="Refusal">There is none of which they know: the same sentence whether it exists or not.</exception>
    public static Case FindOwn(IReadUnit unit, Request request) =>
        request.Ids is [var typed, ..] && CaseCode.Read(typed) is { } code && AppealStore.FindCase(unit, request.InGuild, request.Member, code) is { } number
            ? CaseFileStore.Find(unit, request.InGuild, number)!
            : throw new Refusal("appeal.unknown", new CommandName("charter.follow"));

    /// <summary>A moderator may be anything to the case that the table of states lets appeal.</summary>
    private static Text? WhyNot(IReadUnit unit, Case one, CaseRole role, Instant now) =>
        AppealStore.Find(unit, one) is { } made ? new("appeal.already", made.MadeAt)
        : Told(unit, one) is not { } told ? "appeal.nothing"
        : told.Member is null ? "appeal.person_gone"
        : now > Until(told) ? new("appeal.too_late", Until(told))
        : CaseStates.Allows(one.State, CaseAction.Appeal, role) ? null
        : CaseStates.Why(one.State, CaseAction.Appeal, role);

    // One can appeal only once: nobody who decided uses that up, nor anybody where the person can still do it here.
    private static Text? WhyNotEnter(IReadUnit unit, CaseActor actor, Case one, Instant now)
    {
        if (WhyNot(unit, one, CaseDesk.RolesOf(unit, actor, one)[0], now) is { } why) return why;
        if (Told(unit, one) is not { Kind: MeasureKind.Exclusion } told) return "appeal.entering.their_own";
        return MeasureVotes.Agreeing(unit, one, told).Contains(actor.Member) ? new Text("appeal.entering.not_yours") : null;
    }

    private static Button See(Case one, CaseRole role) =>
        role is CaseRole.Concerned ? new("appeal.button.see", "appeal.see", one.Code) : new("case.button.back", "moderation.open", one.Code);

    /// <summary>What can be put in the place of a measure: the same for less long, or something milder that needs no choice of a role.</summary>
    public static IReadOnlyList<MeasureKind> Milder(Measure measure) => [.. Enum.GetValues<MeasureKind>().Where(kind => kind == measure.Kind || (kind < measure.Kind && kind is not MeasureKind.Role))];

    /// <exception cref="Refusal">It would be as heavy as before, or heavier.</exception>
    public static void CheckMilder(Measure measure, MeasureKind kind, Instant until)
    {
        if (!Milder(measure).Contains(kind) || until > measure.Until || (kind == measure.Kind && until == measure.Until)) throw new Refusal("appeal.not_milder", measure.Until);
    }
}
