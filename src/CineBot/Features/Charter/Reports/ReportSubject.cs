using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Reports;

/// <summary>What a report is about, as its form carries it: a message that was looked at, a person, or something that happened.</summary>
internal sealed record ReportSubject(CaseSubject About, MemberId? Concerned, ReportSnapshot? Taken)
{
    private const string Message = "m", Person = "p", Situation = "s";

    public static readonly string[] OfSituation = [Situation];

    public static string[] OfMessage(long snapshot) => [Message, Number(snapshot)];

    public static string[] OfPerson(MemberId person) => [Person, person.ToString()];

    /// <summary>Untrusted: the ids came back from a form.</summary>
    /// <exception cref="Refusal">The message that it was about is kept no longer, or it is none of our forms.</exception>
    public static ReportSubject Read(IReadUnit unit, Request request) => request.Ids switch
    {
        [Message, _] => ReportSnapshotStore.Find(unit, request.InGuild, request.Member, request.Number(1)) is { } taken
            ? new(CaseSubject.Message, taken.IsMachine ? null : taken.Author, taken)
            : throw new Refusal("report.message_gone", new CommandName("charter.report")),
        [Person, _] => new(CaseSubject.Person, new(request.Number(1)), null),
        [Situation] => new(CaseSubject.Situation, null, null),
        _ => throw new Refusal("common.outdated", new CommandName("help")),
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
