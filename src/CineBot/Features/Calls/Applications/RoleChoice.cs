using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>
/// The roles of a call that one applies for, and how each stands for one person. Where there are several, the form lists all of them: whoever fills it in
/// loses nothing when a seat goes meanwhile.
/// </summary>
internal sealed record RoleChoice(Call Call, IReadOnlyList<CallRole> Roles, IReadOnlySet<long> Asked)
{
    /// <summary>Where a press would name a role: it is chosen in the form.</summary>
    public const string InForm = "0";

    private const string Field = "role";

    /// <summary>Null where the press names a role, or where there is but one.</summary>
    public static RoleChoice? Of(IReadUnit unit, Request request, Call call)
    {
        if (request.Ids is [_, not InForm, ..]) return null;
        var roles = CallRoleStore.Of(unit, call.Guild, call.Number).Where(role => role.KindIn(call) is not CallKind.Extras).ToList();
        if (roles.Count < 2) return null;
        var asked = ApplicationStore.Of(unit, call.Guild, call.Number, request.Member).Where(one => !ApplicationStates.Allows(one.State, ApplicationAction.Submit)).Select(one => one.Role);
        return new(call, roles, asked.ToHashSet());
    }

    /// <summary>As if the role that was chosen in the form had been pressed.</summary>
    public static Request Pressed(Request request) =>
        request.Ids is [var call, InForm, ..] && request.Words(Field) is { } role ? request with { Ids = [call, role, .. request.Ids.Skip(2)] } : request;

    public string[] Ids => [ApplicationButtons.Id(Call.Number), InForm];

    /// <exception cref="Refusal">They asked for all of them, or what they did not ask for is full.</exception>
    public void CheckAny()
    {
        if (Roles.Any(IsOpen)) return;
        var full = Roles.Where(role => !Asked.Contains(role.Role)).ToList();
        Button[] mine = Asked.Count > 0 ? [ApplicationButtons.Mine(Call)] : [];
        throw full.Count == 0
            ? new Refusal(new Text("application.asked_all"), mine)
            : new Refusal(new Text("application.all_full", CallFacts.Name(Call)), [.. full.Select(role => ApplicationButtons.WatchNamed(Call, role)), .. mine]);
    }

    /// <summary>The one that is left is chosen already.</summary>
    public MenuField Menu() => new(Field, "application.form.role", [.. Roles.Select(role => new Choice(Label(role), ApplicationButtons.Id(role.Role)))])
    {
        Chosen = Roles.Where(IsOpen).ToList() is [var only] ? [ApplicationButtons.Id(only.Role)] : [],
    };

    private bool IsOpen(CallRole role) => role.SeatsLeft > 0 && !Asked.Contains(role.Role);

    private Text Label(CallRole role) => Asked.Contains(role.Role) ? new("application.form.role_asked", CallFacts.Name(role))
        : role.SeatsLeft == 0 ? new("application.form.role_full", CallFacts.Name(role))
        : new("application.form.role_left", role.SeatsLeft, CallFacts.Name(role));
}
