using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>Who may do what in a server: asked at the door by the condition of that name, and again in the unit that writes.</summary>
internal static class Capabilities
{
    /// <summary>The charter's own condition, with its own words for who may not.</summary>
    public const string Cases = "cases";
    public const string Charter = "may-publish-the-charter";
    public const string Calls = "may-look-after-calls";
    public const string Parties = "may-look-after-parties";
    public const string Settings = "may-set";

    public static readonly IReadOnlyList<Capability> All = Enum.GetValues<Capability>();

    /// <summary>What is given to somebody who is named without more being said.</summary>
    public static readonly IReadOnlyList<Capability> Usual = [Capability.Charter, Capability.Calls, Capability.Parties, Capability.Settings];

    /// <summary>The condition of access that asks for it.</summary>
    public static string ConditionOf(Capability capability) => capability switch
    {
        Capability.Cases => Cases,
        Capability.Charter => Charter,
        Capability.Calls => Calls,
        Capability.Parties => Parties,
        _ => Settings,
    };

    /// <summary>Whether the person was named for it.</summary>
    public static bool Has(IReadUnit unit, GuildId guild, MemberId member, Capability capability) => CapabilityStore.Has(unit, guild, member, capability);

    /// <summary>Whether who asks may do it: named for it, or managing the server, which opens all but cases.</summary>
    public static bool May(IReadUnit unit, Request request, Capability capability) =>
        (capability is not Capability.Cases && IsManager(request)) || Has(unit, request.InGuild, request.Member, capability);

    /// <summary>Whether the server itself gives the person the right to manage it.</summary>
    public static bool IsManager(Request request) => (request.Permissions & (Permissions.Administrator | Permissions.ManageServer)) != Permissions.None;

    public static Text NameOf(Capability capability) => $"rights.{StoredAs(capability)}";

    /// <summary>Its name within a sentence.</summary>
    public static Text SaidOf(Capability capability) => $"data.value.capability.{StoredAs(capability)}";

    /// <summary>How it is written in the database, in buttons and in files.</summary>
    public static string StoredAs(Capability capability) => capability switch
    {
        Capability.Cases => "cases",
        Capability.Charter => "charter",
        Capability.Calls => "calls",
        Capability.Parties => "parties",
        _ => "settings",
    };

    /// <summary>Null for what is none of ours.</summary>
    public static Capability? Parse(string stored) => All.Cast<Capability?>().FirstOrDefault(one => StoredAs(one!.Value) == stored);
}
