using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>One application as the owners of its call read it, with what they can do about it.</summary>
internal static class ApplicantCard
{
    public static Reply Show(IReadUnit unit, Call call, Application one, Instant now, params Button[] more)
    {
        var role = CallRoleStore.Find(unit, call.Guild, call.Number, one.Role)!;
        var isExtra = role.KindIn(call) is CallKind.Extras;
        return Reply.Show(new([.. Words(unit, call, one, role, now), .. Prepared(one), .. isExtra ? [] : Refusing(one)])).With([.. isExtra ? [] : Deciding(one), .. more, Back(call)]);
    }

    private static IEnumerable<Block> Words(IReadUnit unit, Call call, Application one, CallRole role, Instant now)
    {
        yield return new Heading(new("application.applicant.title", ApplicationWords.Name(one)));
        yield return new Line(new("application.applicant.line", one.Member, CallFacts.Name(role), ApplicationWords.State(one, now)));
        if (ApplicationWords.Days(unit, call, one) is { } days) yield return new Line(new("application.mine.days", days));
        if (one.Phrase is { } phrase) yield return new Quote(phrase);
        if (one.Link is { } link) yield return new Line(new("application.applicant.link", new Uri(link)));
        if (one.Answers is { } answers)
        {
            yield return new Line(new("application.applicant.answers", call.Questions ?? ""));
            yield return new Quote(answers);
        }

        if (one.IsNewcomer) yield return new Note("application.applicant.newcomer");
        if (TermsStore.Find(unit, one) is { AgreedAt: { } agreed }) yield return new Note(new("application.applicant.agreed", ApplicationWords.Terms(call), agreed));
        if (Lateness.IsLate(call, one)) yield return new Note("application.applicant.late");
        if (one is { State: ApplicationState.Withdrawn, Reason: { } why }) yield return new Note(new("application.applicant.why", new Text($"application.why.{why}")));
    }

    private static IEnumerable<Block> Prepared(Application one)
    {
        if (one.Prepared is not { } prepared) yield break;
        yield return new Rule();
        yield return new Line(prepared.IsOffer ? "application.prepared.offer" : new Text("application.prepared.decline", new Text($"application.reason.{prepared.Reason}")));
        if (prepared.Words is { } words) yield return new Quote(words);
    }

    private static IEnumerable<Block> Refusing(Application one)
    {
        if (!ApplicationStates.Allows(one.State, ApplicationAction.Prepare)) yield break;
        var reasons = PreparedAnswer.Reasons.Select(reason => new Choice(new Text($"application.reason.{reason}"), reason));
        yield return new Menu("call.decline", "application.decline_prompt", [.. reasons], Ids(one)) { Chosen = one.Prepared is { IsOffer: false, Reason: { } chosen } ? [chosen] : [] };
    }

    private static IEnumerable<Button> Deciding(Application one)
    {
        var ids = Ids(one);
        if (one.IsUnanswered)
            yield return one.State is ApplicationState.Shortlisted ? new("application.button.unlist", "call.unlist", ids) : new("application.button.shortlist", "call.shortlist", ids);
        if (!ApplicationStates.Allows(one.State, ApplicationAction.Prepare)) yield break;
        if (one.Prepared is not { IsOffer: true }) yield return new("application.button.offer", "call.offer", ids) { Look = ButtonLook.Good };
        if (one.Prepared is null) yield break;
        yield return new("application.button.words", "call.answer-words", ids);
        yield return new("application.button.unprepare", "call.unprepare", ids);
    }

    private static Button Back(Call call) => new("application.button.list", "call.applicants-page", ApplicationButtons.Id(call.Number), ApplicantFilter.All[0].Name, "1");

    private static string[] Ids(Application one) => [ApplicationButtons.Id(one.Number), ApplicationButtons.Id(one.Role), one.Member.ToString()];
}
