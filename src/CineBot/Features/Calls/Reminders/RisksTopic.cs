using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Reminders;

/// <summary>Three days before: what is not certain yet, for the owners alone. Nobody is judged by it, and it is kept nowhere.</summary>
internal sealed class RisksTopic(CommunityClock clock) : ICallTopic
{
    private const int MostNames = 10;

    public string Topic => CallMoment.Risks;

    public Reminding? Draw(IReadUnit unit, Call call, Reminder reminder) => new(Lines(unit, call).Aggregate((said, line) => new("application.lines", said, line)))
    {
        Buttons = [new("application.button.applicants", "call.applicants", ApplicationButtons.Id(call.Number))],
    };

    // Nothing is lost: the list says the same.
    public Missed? Missed(IReadUnit unit, Call call, Reminder reminder) => null;

    private IEnumerable<Text> Lines(IReadUnit unit, Call call)
    {
        var coming = ApplicantList.Visible(unit, call).Where(one => one.IsComing).ToList();
        var lines = Risks(unit, call, coming).ToList();
        yield return new("application.risks", CallFacts.Name(call), new Text("application.risks.coming", (long)coming.Count));
        if (lines.Count == 0) yield return new("application.risks.none");
        foreach (var line in lines) yield return line;
    }

    private IEnumerable<Text> Risks(IReadUnit unit, Call call, List<Application> coming)
    {
        if (Named(coming.Where(one => one.AskedAgainAt is not null)) is { } unsure) yield return new("application.risks.unsure", unsure);
        if (Named(coming.Where(one => Overlap.Find(unit, call, one) is not null)) is { } busy) yield return new("application.risks.busy", busy);
        if (Named(coming.Where(one => one.IsNewcomer)) is { } first) yield return new("application.risks.first", first);
        foreach (var role in CallRoleStore.Of(unit, call.Guild, call.Number))
        {
            if (role.SeatsLeft > 0) yield return new("application.risks.free", role.SeatsLeft, CallFacts.Name(role));
            if (role.KindIn(call) is CallKind.Crew && role.Seats == 1 && role.SeatsLeft == 0) yield return new("application.risks.alone", CallFacts.Name(role));
        }

        if (ApplicantList.Visible(unit, call).Any(one => one.State is ApplicationState.Offered && one.OfferedUntil > clock.Now)) yield return new("application.risks.offered");
    }

    private static Listing? Named(IEnumerable<Application> some)
    {
        object[] names = [.. some.Take(MostNames + 1).Select(one => ApplicationWords.Name(one))];
        return names.Length switch { 0 => null, > MostNames => new([.. names.Take(MostNames), new Text("application.risks.others")]), _ => new(names) };
    }
}
