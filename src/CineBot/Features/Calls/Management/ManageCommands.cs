using CineBot.Features.Calls.Proposing;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>The calls that one holds, and for moderators those that wait for them; each opens whole, with what can be done with it.</summary>
internal sealed class ManageCommands(Database database) : ICommandSet
{
    private const long PageSize = 6, MostForModerators = 5;

    public void Describe(CommandMap map)
    {
        map.Command("film-shoot.manage", Access.Member, Answer.Private, ListAsync);
        map.Press("call.mine-list", Access.Member, Answer.Update, ListAsync);
        map.Press("call.manage", Access.Member, Answer.Private, ShowAsync);
        map.Press("call.panel", Access.Member, Answer.Update, ShowAsync);
        map.Press("call.more", Access.Member, Answer.Update, MoreAsync);
        map.Press("call.change", Access.Member, Answer.Private, ChangeAsync);
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation) =>
        database.ReadAsync(unit => ManagePanel.Show(unit, request, Overseeing.Find(unit, request)), cancellation);

    private Task<Reply> MoreAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            return Reply.Say("manage.more", CallFacts.Name(call)).With([.. PanelButtons.Seldom(call), PanelButtons.Back(call)]);
        },
        cancellation);

    // Each part has its own form, which a pick opens.
    private Task<Reply> ChangeAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            CallStates.After(call.State, CallAction.Describe);
            return (Reply.Say(call.PublishedAt is null ? "manage.change" : "manage.change_announced") with { Card = new(PartForm.Menu(call)) })
                .With(new Button("manage.button.complete", "call.complete", CallCard.Id(call)), PanelButtons.Back(call));
        },
        cancellation);

    private Task<Reply> ListAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var all = MyCallStore.CountHeldBy(unit, request.InGuild, request.Member);
            var forModerators = CallPeople.IsModerator(unit, request) ? ForModerators(unit, request).ToList() : [];
            if (all == 0 && forModerators.Count == 0) return Reply.Say("manage.none", new CommandName("film-shoot.extras"), new CommandName("film-shoot.crew"));
            var pages = Math.Max(1, 1 + ((all - 1) / PageSize));
            var page = request.Ids.Count > 0 ? Math.Clamp(request.Number(0), 1, pages) : 1;
            var mine = MyCallStore.HeldBy(unit, request.InGuild, request.Member, (page - 1) * PageSize, PageSize);
            return Reply.Show(new([.. forModerators, .. Mine(mine, all)])).With([.. Turning(page, pages)]);
        },
        cancellation);

    private static IEnumerable<Block> Mine(IReadOnlyList<Call> calls, long all)
    {
        if (all == 0) yield break;
        yield return new Heading(new("manage.mine", all));
        foreach (var call in calls) yield return Entry(call);
    }

    private static IEnumerable<Block> ForModerators(IReadUnit unit, Request request)
    {
        var waiting = CallStore.CountHeld(unit, request.InGuild);
        if (waiting > 0) yield return new Heading(new("manage.held", waiting));
        foreach (var call in CallStore.Held(unit, request.InGuild, 0, MostForModerators)) yield return Entry(call, new("call.button.look", "call.look", CallCard.Id(call)));
        if (waiting > MostForModerators) yield return new Buttons(new Button("call.button.held", "call.held"));
        var alone = MyCallStore.Orphans(unit, request.InGuild, MostForModerators).Concat(MyCallStore.Silent(unit, request.InGuild, request.At - CareHours.SilentAfter, MostForModerators)).ToList();
        if (alone.Count > 0) yield return new Heading("manage.alone");
        foreach (var call in alone) yield return Entry(call);
    }

    private static Actionable Entry(Call call) => Entry(call, new("call.button.manage", "call.panel", CallCard.Id(call)));

    private static Actionable Entry(Call call, Button button) => new(
        button,
        new Text("manage.entry", CallFacts.Name(call)),
        new Text("manage.standing", new Text($"manage.state.{CallRow.Name(call.State)}"), new Text($"call.kind.{CallRow.Name(call.Kind)}")));

    private static IEnumerable<Button> Turning(long page, long pages)
    {
        if (page > 1) yield return new("manage.button.before", "call.mine-list", $"{page - 1}");
        if (page < pages) yield return new("manage.button.after", "call.mine-list", $"{page + 1}");
    }
}
