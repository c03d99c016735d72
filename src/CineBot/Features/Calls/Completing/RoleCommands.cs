using System.Globalization;
using System.Text.RegularExpressions;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Completing;

/// <summary>What one role of a call asks: seats, those of newcomers, the ages played, and a criterion with its reason.</summary>
internal sealed partial class RoleCommands(Database database, CompletionPanel panel, CallEditing editing) : ICommandSet
{
    private const string Path = "call.role-form";

    public void Describe(CommandMap map)
    {
        map.Press("call.role", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request with { Ids = [.. request.Ids.Take(1), .. request.Picked.Take(1)] }, cancellation)));
        map.Form(Path, Access.Member.Within(Limits.Care), Answer.Update, KeepAsync, BuildAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var role = RoleOf(Sheet(unit, request), request);
            return new Form(
                Path,
                "call.role.title",
                new TextField("seats", "call.role.seats") { MaxLength = 3, Value = Written(role.Seats) },
                new TextField("newcomers", "call.role.newcomer_seats") { Required = false, MaxLength = 3, Hint = "call.role.newcomer_hint", Value = role.NewcomerSeats == 0 ? null : Written(role.NewcomerSeats) },
                new TextField("ages", "call.role.played") { Required = false, MaxLength = 20, Hint = "call.role.played_hint", Value = role.Ages is { } ages ? string.Create(CultureInfo.InvariantCulture, $"{ages.From}-{ages.To}") : null },
                new TextField("criteria", "call.role.wanted") { Required = false, MaxLength = CallRole.LongestCriteria, Hint = "call.role.wanted_hint", Value = role.Criteria },
                new TextField("reason", "call.role.why") { Required = false, MaxLength = Call.LongestReason, Tall = true, Hint = "call.role.why_hint", Value = role.CriteriaReason })
            { Ids = request.Ids };
        },
        cancellation);

    private Task<Reply> KeepAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var before = Sheet(unit, request);
            var role = Read(request, RoleOf(before, request));
            return panel.Show(unit, editing.Keep(unit, before, before with { Roles = [.. before.Roles.Select(one => one.Role == role.Role ? role : one)] }));
        },
        cancellation);

    private static CallRole Read(Request request, CallRole role)
    {
        var seats = Numbers.Read(request, "seats", 1, CallRole.MostSeats) ?? role.Seats;
        var newcomers = Numbers.Read(request, "newcomers", 0, seats) ?? 0;
        var (criteria, reason) = (request.Words("criteria"), request.Words("reason"));
        if (criteria is not null && reason is null) throw new Refusal("call.role.say_why", criteria);
        return role with { Seats = seats, NewcomerSeats = newcomers, Ages = Ages(request.Words("ages")), Criteria = criteria, CriteriaReason = criteria is null ? null : reason };
    }

    private static AgeRange? Ages(string? typed)
    {
        if (typed is null) return null;
        if (Range().Match(typed) is not { Success: true } range) throw new Refusal("call.role.wrong_ages", typed);
        var from = long.Parse(range.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
        var to = range.Groups["to"].Success ? long.Parse(range.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) : from;
        return from <= to && to <= 120 ? new(from, to) : throw new Refusal("call.role.wrong_ages", typed);
    }

    private static CallSheet Sheet(IReadUnit unit, Request request)
    {
        var call = CallDesk.FindHeld(unit, request);
        CallStates.After(call.State, CallAction.Describe);
        return CallSheet.Of(unit, call);
    }

    private static CallRole RoleOf(CallSheet sheet, Request request) =>
        sheet.Roles.FirstOrDefault(role => role.Role == request.Number(1)) ?? throw new Refusal("call.role.gone");

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\D{0,4}(?<from>[0-9]{1,3})(?:\s?(?:-|–|à|to|et|and)\s?(?<to>[0-9]{1,3}))?(?:\s?(?:ans|years))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Range();
}
