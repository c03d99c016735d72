using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>Gives and takes capabilities, each change into the audit chain.</summary>
internal sealed class RightsRules(Ranks ranks)
{
    /// <summary>Who asks may do just what they are given here: an owner gives anything, others only what they may do themselves.</summary>
    /// <exception cref="Refusal">They would give what they do not have.</exception>
    public void Set(WriteUnit unit, Request request, MemberId person, IReadOnlyCollection<Capability> wanted)
    {
        var guild = request.InGuild;
        var had = CapabilityStore.Of(unit, guild, person);
        List<Capability> given = [.. wanted.Except(had).Order()], taken = [.. had.Except(wanted).Order()];
        if (given.Cast<Capability?>().FirstOrDefault(one => !MayGive(unit, request, one!.Value)) is { } lacking) throw new Refusal("rights.not_yours", Capabilities.NameOf(lacking));
        foreach (var one in given) CapabilityStore.Give(unit, guild, person, one);
        foreach (var one in taken) CapabilityStore.Take(unit, guild, person, one);
        if (wanted.Count > 0) ModeratorStore.Write(unit, guild, person);
        else ModeratorStore.Unname(unit, guild, person);
        if (given.Count + taken.Count > 0) RightChangeStore.Add(unit, guild, request.Member, person, given, taken);
    }

    /// <summary>Names somebody for the usual, beside what they may do already.</summary>
    public void Name(WriteUnit unit, Request request, MemberId person) =>
        Set(unit, request, person, [.. CapabilityStore.Of(unit, request.InGuild, person).Union(Capabilities.Usual)]);

    public void Unname(WriteUnit unit, Request request, MemberId person) => Set(unit, request, person, []);

    private bool MayGive(IReadUnit unit, Request request, Capability capability) => ranks.IsOwner(request) || Capabilities.May(unit, request, capability);
}
