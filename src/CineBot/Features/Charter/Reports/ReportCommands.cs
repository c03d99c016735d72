using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Reports;

/// <summary>Reporting a message, a person or a situation: never gated, kept before anything else, answered at once.</summary>
internal sealed class ReportCommands(Database database, ReportForm form, Reporting reporting, ReportAnswers answers) : ICommandSet
{
    private static readonly Access Own = Access.Member.Discreetly().CountingItself();

    public void Describe(CommandMap map)
    {
        map.MessageMenu("report-message", Own, Answer.Form, OnMessageAsync);
        map.PersonMenu("report-person", Own, Answer.Form, (request, cancellation) => OnPersonAsync(request, request.Subject?.Author, cancellation));
        map.Command("charter.report", Own, Answer.Form, (request, cancellation) => OnPersonAsync(request, request.Options.TryGetValue("person", out var person) ? (MemberId)person : null, cancellation), new Option("person", OptionKind.Person));
        map.Press("report.open", Own, Answer.Form, (request, cancellation) => OnPersonAsync(request, null, cancellation));
        map.Testimony(ReportForm.Path, Own, Answer.Private, SendAsync, BuildAsync);
    }

    // Not claimed: the form that opens is sent under this same interaction.
    private Task<Reply> OnMessageAsync(Request request, CancellationToken cancellation) =>
        database.WriteAsync(
            unit =>
            {
                var taken = answers.Take(unit, request);
                ReportRules.CheckPace(unit, request);
                ReportRules.CheckOnce(unit, request, new(CaseSubject.Message, taken.Author, taken));
                return Reply.Open(form.Build(unit, request.InGuild, ReportSubject.OfMessage(ReportSnapshotStore.Add(unit, request.InGuild, request.Member, taken))));
            },
            cancellation);

    private Task<Reply> OnPersonAsync(Request request, MemberId? person, CancellationToken cancellation)
    {
        answers.CheckAbout(request, person);
        // What a program says or does is something that happened; it has nobody in it.
        var about = person is { } somebody && !request.Machines.Contains(somebody) ? ReportSubject.OfPerson(somebody) : ReportSubject.OfSituation;
        return database.ReadAsync(
            unit =>
            {
                ReportRules.CheckPace(unit, request);
                if (about is not [_]) ReportRules.CheckOnce(unit, request, new(CaseSubject.Person, person, null));
                return Reply.Open(form.Build(unit, request.InGuild, about));
            },
            cancellation);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(unit => form.Build(unit, request.InGuild, [.. request.Ids]), cancellation);

    private Task<Reply> SendAsync(Request request, CancellationToken cancellation)
    {
        var words = ReportForm.Read(request);
        return database.WriteAsync(
            request,
            unit =>
            {
                var subject = ReportSubject.Read(unit, request);
                answers.CheckAbout(request, subject.Concerned);
                var report = reporting.Keep(unit, request, subject, words);
                if (subject.Taken is not null) ReportSnapshotStore.Delete(unit, request.InGuild, request.Member, request.Number(1));
                return answers.Received(unit, report);
            },
            cancellation);
    }
}
