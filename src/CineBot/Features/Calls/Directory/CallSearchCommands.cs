using System.Globalization;
using CineBot.Features.Calls.Profiles;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Directory;

/// <summary>« Chercher des technicien·nes » from a call, for its owners: the directory, with what the call lacks filled in.</summary>
internal sealed class CallSearchCommands(Database database, CallQuery queries, ResultCard card, ProfileWords words) : ICommandSet
{
    private const string Page = "call.search-page";

    public void Describe(CommandMap map)
    {
        map.Press("call.search", Access.Member, Answer.Private, BeginAsync);
        map.Press("call.search-role", Access.Member, Answer.Update, (request, cancellation) => ShowAsync(request, request.Picked is [var picked] && Snowflake.TryParse(picked, out var role) ? role : throw Outdated(), 1, cancellation));
        map.Press(Page, Access.Member, Answer.Update, (request, cancellation) => ShowAsync(request, request.Number(1), request.Number(2), cancellation));
    }

    private Task<Reply> BeginAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            return CallQuery.Missing(unit, call) switch
            {
                [] => Reply.Say("directory.nothing_missing"),
                [var only] => Reply.Show(Draw(unit, request, call, only, 1)),
                var several => Reply.Show(new(
                    new Heading(new("directory.for_call", CallFacts.Name(call))),
                    new Menu("call.search-role", "directory.role_prompt", [.. several.Select(Choice)], Number(call.Number)))),
            };
        },
        cancellation);

    private Task<Reply> ShowAsync(Request request, long number, long page, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            var role = CallQuery.Missing(unit, call).FirstOrDefault(missing => missing.Role == number) ?? throw new Refusal("directory.nothing_missing");
            return Reply.Show(Draw(unit, request, call, role, page));
        },
        cancellation);

    private Card Draw(IReadUnit unit, Request request, Call call, CallRole role, long page) =>
        card.Draw(unit, queries.Of(unit, call, role, request.Member), request, new(Page, Number(call.Number), Number(role.Role)), page);

    private Choice Choice(CallRole role) => new(new Text("directory.role_seats", role.SeatsLeft, words.Role(role.Slug!)), Number(role.Role));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Refusal Outdated() => new("common.outdated", new CommandName("help"));
}
