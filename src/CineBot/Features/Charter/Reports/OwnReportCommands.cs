using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Reports;

/// <summary>Adding a word to one's own report, and taking it back.</summary>
internal sealed class OwnReportCommands(Database database, Reporting reporting, Withdrawing withdrawing) : ICommandSet
{
    private const string Form = "report.adding";
    private const int LongestAdded = 3000, LongestWord = 1000;

    private static readonly Access Own = Access.Member.Discreetly();

    public void Describe(CommandMap map)
    {
        map.Press("report.add", Own, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(Form, Own, Answer.Private, AddAsync, BuildAsync);
        map.Press("report.withdraw", Own, Answer.Update, (request, cancellation) => database.ReadAsync(unit => Confirm(FindOpen(unit, request)), cancellation));
        map.Press("report.withdraw-sure", Own.Within(Limits.Answers), Answer.Update, WithdrawAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit => new Form(Form, "report.adding.title", new TextField("word", "report.adding.word") { MaxLength = LongestWord, Tall = true, Hint = "report.adding.hint" }) { Ids = [FindOpen(unit, request).Code] },
        cancellation);

    private async Task<Reply> AddAsync(Request request, CancellationToken cancellation)
    {
        var reply = await database.WriteAsync(
            request,
            unit =>
            {
                var report = FindOpen(unit, request);
                var word = request.Words("word") ?? throw new Refusal("form.missing", new Text("report.adding.word"));
                var added = report.Added is { } before ? $"{before}\n\n{word}" : word;
                if (added.Length > LongestAdded) throw new Refusal("report.added_full", LongestAdded);
                CaseReportStore.Append(unit, report, added);
                CaseLog.Add(unit, reporting.Name(unit, request, CaseFileStore.Find(unit, report.Guild, report.Number)!, word), "added", request.Member);
                return Reply.Say("report.word_added", report.Code);
            },
            cancellation);
        return reply.With(new Button("report.button.list", "report.list"));
    }

    private static Reply Confirm(CaseReport report) => Reply.Show(new(
        new Heading("report.withdrawing.title"),
        new Line("report.withdrawing.means"),
        new Note("report.withdrawing.safety"),
        new Buttons(
            new Button("report.button.withdraw_sure", "report.withdraw-sure", report.Code) { Look = ButtonLook.Danger },
            new Button("report.button.keep", "report.see", report.Code))));

    private async Task<Reply> WithdrawAsync(Request request, CancellationToken cancellation)
    {
        var reply = await database.WriteAsync(request, unit => Reply.Say(withdrawing.Withdraw(unit, FindOpen(unit, request), request.Member)), cancellation);
        return reply with { Card = await database.ReadAsync(unit => FollowCard.Draw(unit, FollowCommands.Find(unit, request)), cancellation) };
    }

    private static CaseReport FindOpen(IReadUnit unit, Request request) =>
        FollowCommands.Find(unit, request) is { State: ReportState.Open } report ? report : throw new Refusal(new Text("report.over"), new Button("report.button.list", "report.list"));
}
