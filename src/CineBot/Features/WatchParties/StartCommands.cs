using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>The start of the film: in so many minutes or at an hour, counted down for everybody; then how far it is, and its end.</summary>
internal sealed class StartCommands(Database database, WhenReader dates, Start start) : ICommandSet
{
    private static readonly long[] Minutes = [0, 5, 10, 15];

    public void Describe(CommandMap map)
    {
        map.Press("party.launch", Access.Member, Answer.Private, AskAsync);
        map.Press("party.launch-in", Access.Member.Within(Limits.Care), Answer.Update, LaunchInAsync);
        map.Press("party.launch-at", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form("party.launching", Access.Member.Within(Limits.Care), Answer.Private, LaunchAtAsync, BuildAsync);
        map.Press("party.elapsed", Access.Member, Answer.Private, (request, cancellation) => database.ReadAsync(unit => Start.HowFar(PartyDesk.Find(unit, request), request.At), cancellation));
        map.Press("party.end", Access.Member.Within(Limits.Care), Answer.Update, (request, cancellation) => database.WriteAsync(request, unit => start.End(unit, PartyDesk.FindHeld(unit, request)), cancellation));
    }

    private Task<Reply> AskAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = PartyDesk.FindHeld(unit, request);
            PartyStates.After(party.State, PartyAction.Start);
            var id = PartyCard.Id(party);
            return Reply.Say("party.launch_when").With(
            [
                .. Minutes.Select(minutes => new Button(minutes == 0 ? "party.button.launch_now" : new Text("party.button.launch_in", minutes), "party.launch-in", id, $"m{minutes}")),
                new Button("party.button.launch_at", "party.launch-at", id),
            ]);
        },
        cancellation);

    private Task<Reply> LaunchInAsync(Request request, CancellationToken cancellation)
    {
        var minutes = request.Ids is [_, ['m', .. var number]] && long.TryParse(number, out var given) && Minutes.Contains(given) ? given : throw new Refusal("common.outdated", new CommandName("help"));
        return LaunchAsync(request, request.At + Duration.FromMinutes(minutes), cancellation);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            PartyStates.After(PartyDesk.FindHeld(unit, request).State, PartyAction.Start);
            return new Form("party.launching", "party.launching.title", new TextField("at", "party.launching.at") { MaxLength = ProposalReader.LongestDate, Hint = "party.launching.at_hint" }) { Ids = request.Ids };
        },
        cancellation);

    private async Task<Reply> LaunchAtAsync(Request request, CancellationToken cancellation)
    {
        var typed = request.Words("at") ?? throw new Refusal("party.no_date");
        return await dates.ReadAsync(request, typed, cancellation) switch
        {
            WhenSaid.Once once => await LaunchAsync(request, once.At.ToInstant(), cancellation),
            WhenSaid.Unclear unclear => throw new Refusal(unclear.Why),
            _ => throw new Refusal("party.launch_unclear", typed),
        };
    }

    private Task<Reply> LaunchAsync(Request request, Instant at, CancellationToken cancellation) =>
        database.WriteAsync(request, unit => start.Launch(unit, PartyDesk.FindHeld(unit, request), at), cancellation);
}
