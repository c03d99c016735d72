using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Applications;

/// <summary>The presses that go with an application.</summary>
internal static class ApplicationButtons
{
    public static Button Accept(Application application) => new("application.button.accept", "call.accept", Ids(application)) { Look = ButtonLook.Good };

    /// <summary>« No » to a seat that is kept: the same press as leaving.</summary>
    public static Button Decline(Application application) => new("application.button.decline", "call.withdraw", Ids(application));

    public static Button Withdraw(Application application) => new("application.button.withdraw", "call.withdraw", Ids(application));

    public static Button Still(Application application) => new("application.button.still", "call.still", Ids(application)) { Look = ButtonLook.Good };

    public static Button Hindered(Application application) => new("application.button.hindered", "call.withdraw", Ids(application));

    public static Button Agree(Application application) => new("application.button.agree", "call.agree", Ids(application)) { Look = ButtonLook.Good };

    public static Button NoMore(Application application) => new("application.button.no_more", "call.withdraw", Ids(application));

    public static Button Mine(Call call) => new("application.button.mine", "call.mine", Id(call.Number));

    /// <summary>Asks for a role, as the kind of the role has it.</summary>
    public static Button Again(Call call, CallRole role) => role.KindIn(call) is CallKind.Extras
        ? new("application.button.come", "call.come", Id(call.Number), Id(role.Role)) { Look = ButtonLook.Good }
        : new("application.button.apply", "call.apply", Id(call.Number), Id(role.Role)) { Look = ButtonLook.Main };

    public static Button Watch(Call call, long role) => new("application.button.watch", "call.watch", Id(call.Number), Id(role));

    /// <summary>The same among several roles.</summary>
    public static Button WatchNamed(Call call, CallRole role) => Watch(call, role.Role) with { Label = new("application.button.watch_role", CallFacts.Name(role)) };

    public static string[] Ids(Call call, CallRole role) => [Id(call.Number), Id(role.Role)];

    public static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string[] Ids(Application application) => [Id(application.Number), Id(application.Role)];
}
