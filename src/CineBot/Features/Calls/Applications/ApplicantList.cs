using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>The applications of a call as its owners see them, page by page; whoever keeps away from them is not in it.</summary>
internal static class ApplicantList
{
    private const int PageSize = 10;

    /// <summary>What the owners may see: those who keep away only count, nameless, where they hold a seat.</summary>
    public static IReadOnlyList<Application> Visible(IReadUnit unit, Call call) =>
        [.. ApplicationStore.All(unit, call.Guild, call.Number).Where(one => !Apart.FromOwners(unit, call, one.Member))];

    public static Reply Show(IReadUnit unit, Call call, ApplicantFilter filter, long page, Instant now)
    {
        var all = Visible(unit, call);
        var some = all.Where(one => filter.Holds(one, now)).OrderBy(one => one.State is ApplicationState.Submitted ? 0 : 1).ThenBy(one => one.Queue).ToList();
        var pages = Math.Max(1, (some.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var shown = some.Skip((int)(page - 1) * PageSize).Take(PageSize).ToList();
        var roles = CallRoleStore.Of(unit, call.Guild, call.Number).ToDictionary(role => role.Role);
        return Reply.Show(new(
        [
            new Heading(new("application.list.title", CallFacts.Name(call))),
            .. roles.Values.Select(role => new Line(Seats(unit, call, role))),
            .. Nameless(unit, call) is > 0 and var nameless ? [new Note(new("application.list.nameless", nameless))] : Array.Empty<Block>(),
            Filters(call, filter, all, now),
            .. shown.Count == 0 ? [new Line("application.list.empty")] : shown.Select(one => new Line(LineOf(call, one, roles[one.Role], now))),
            .. shown.Count == 0 ? Array.Empty<Block>() : [Opening(call, shown, roles)],
        ])).With([.. Turning(call, filter, page, pages), .. Publishing(call, all)]);
    }

    // An offer holds its seat, and is not taken before somebody says so.
    private static Text Seats(IReadUnit unit, Call call, CallRole role)
    {
        var offered = ApplicationCountStore.Offered(unit, call.Guild, call.Number, role.Role);
        return ApplicationWords.WithOffers(new("application.list.role", role.SeatsTaken - offered, CallFacts.Name(role), role.Seats), offered);
    }

    private static long Nameless(IReadUnit unit, Call call) =>
        ApplicationStore.All(unit, call.Guild, call.Number).Count(one => one.HasSeat && Apart.FromOwners(unit, call, one.Member));

    private static Text LineOf(Call call, Application one, CallRole role, Instant now)
    {
        var state = one.Prepared is { } prepared ? new Text(prepared.IsOffer ? "application.list.offer_prepared" : "application.list.decline_prepared", ApplicationWords.State(one, now)) : ApplicationWords.State(one, now);
        var line = new Text("application.list.line", ApplicationWords.Name(one), one.Member, CallFacts.Name(role), state);
        if (Lateness.IsLate(call, one)) return new("application.list.late", line);
        return one.Phrase is { } phrase ? new("application.list.phrase", line, ApplicationWords.Cut(phrase, 80)) : line;
    }

    private static Menu Filters(Call call, ApplicantFilter filter, IReadOnlyList<Application> all, Instant now) =>
        new("call.applicants-filter", "application.list.filter", [.. ApplicantFilter.All.Select(one => new Choice(new Text($"application.filter.{one.Name}", all.Count(each => one.Holds(each, now))), one.Name))], ApplicationButtons.Id(call.Number)) { Chosen = [filter.Name] };

    private static Menu Opening(Call call, List<Application> shown, Dictionary<long, CallRole> roles) =>
        new("call.applicant", "application.list.open", [.. shown.Select(one => new Choice(new Text("application.list.choice", ApplicationWords.Name(one), CallFacts.Name(roles[one.Role])), $"{one.Role}:{one.Member}"))], ApplicationButtons.Id(call.Number));

    private static IEnumerable<Button> Turning(Call call, ApplicantFilter filter, long page, long pages)
    {
        var id = ApplicationButtons.Id(call.Number);
        if (page > 1) yield return new("application.button.before", "call.applicants-page", id, filter.Name, ApplicationButtons.Id(page - 1));
        if (page < pages) yield return new("application.button.after", "call.applicants-page", id, filter.Name, ApplicationButtons.Id(page + 1));
    }

    private static IEnumerable<Button> Publishing(Call call, IReadOnlyList<Application> all)
    {
        if (all.LongCount(one => one.Prepared is not null) is > 0 and var prepared)
            yield return new(new("application.button.answers", prepared), "call.answers", ApplicationButtons.Id(call.Number)) { Look = ButtonLook.Main };
    }
}
