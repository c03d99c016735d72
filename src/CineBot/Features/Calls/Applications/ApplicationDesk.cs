using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>Finds what a press of an applicant is about; it only ever reads rows of whoever pressed.</summary>
internal static class ApplicationDesk
{
    /// <summary>The role that the press names, or the only one that there is.</summary>
    /// <exception cref="Refusal">There are several, and they may choose by a press; or the call has none of that number.</exception>
    public static CallRole RoleOf(IReadUnit unit, Request request, Call call)
    {
        if (request.Ids is [_, not RoleChoice.InForm, ..])
            return CallRoleStore.Find(unit, call.Guild, call.Number, request.Number(1)) ?? throw new Refusal("application.no_such_role", new CommandName("film-shoot.calls"));
        var all = CallRoleStore.Of(unit, call.Guild, call.Number);
        var roles = all.Where(role => IsFor(request.Path, role.KindIn(call))).ToList() is { Count: > 0 } some ? some : [.. all];
        return roles is [var only] ? only : throw new Refusal(new Text("application.which_role", CallFacts.Name(call)), [.. roles.Select(role => Choice(request, call, role))]);
    }

    /// <summary>The application of whoever pressed.</summary>
    /// <exception cref="Refusal">They have none for that role.</exception>
    public static Application MineFor(IReadUnit unit, Request request, Call call)
    {
        var role = RoleOf(unit, request, call);
        return ApplicationStore.Find(unit, call.Guild, call.Number, role.Role, request.Member)
            ?? throw new Refusal(new Text("application.none", CallFacts.Name(call)), ApplicationButtons.Again(call, role));
    }

    /// <exception cref="Refusal">The call is theirs, or they take part in it in another role already.</exception>
    public static void CheckMayAsk(IReadUnit unit, Request request, Call call, CallRole role)
    {
        if (call.IsHeldBy(request.Member)) throw new Refusal("application.yours");
        if (role.KindIn(call) is not CallKind.Extras) return;
        var others = CallRoleStore.Of(unit, call.Guild, call.Number).Where(other => other.Role != role.Role && other.KindIn(call) is CallKind.Extras).Select(other => other.Role).ToHashSet();
        if (ApplicationStore.Of(unit, call.Guild, call.Number, request.Member).FirstOrDefault(one => one.IsOpen && others.Contains(one.Role)) is { } taken)
            throw new Refusal(new Text("application.one_role", ApplicationWords.Role(unit, taken)), ApplicationButtons.Withdraw(taken));
    }

    // Extras come and the others apply: each press offers the roles that it is for.
    private static bool IsFor(string path, CallKind kind) => path switch { "call.come" => kind is CallKind.Extras, "call.apply" => kind is not CallKind.Extras, _ => true };

    private static Button Choice(Request request, Call call, CallRole role) =>
        new(new Text("application.button.role", CallFacts.Name(role)), request.Path, ApplicationButtons.Id(call.Number), ApplicationButtons.Id(role.Role));
}
