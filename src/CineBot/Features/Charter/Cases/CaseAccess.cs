using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>Cases are for those who were named for them, one by one; managing the server is not enough. Asked at the door, and again in the unit that writes.</summary>
internal sealed class CaseAccess(Database database, IMembers members) : IAccessCondition
{
    /// <summary>A moderator who was named for cases.</summary>
    public static readonly Access Moderator = Access.Member.If(Capabilities.Cases).Within(Limits.Cases).Discreetly();

    public string Name => Capabilities.Cases;

    public async Task CheckAsync(Request request, CancellationToken cancellation)
    {
        await database.ReadAsync(unit => { Check(unit, request); return true; }, cancellation);
        if (request.IsElsewhere && !await IsThereAsync(request, cancellation)) throw new Refusal("case.not_there");
    }

    /// <inheritdoc />
    public void CheckAgain(IReadUnit unit, Request request) => Check(unit, request);

    // Whoever left the server, or is kept from it, keeps the letters that they got; nobody reads cases from outside while nobody can say whether they did.
    private async Task<bool> IsThereAsync(Request request, CancellationToken cancellation)
    {
        try
        {
            return await members.FindAsync(request.InGuild, request.Member, cancellation) is not null;
        }
        catch (DeliveryFailure)
        {
            throw new Refusal("common.busy");
        }
    }

    /// <exception cref="Refusal">They are not named for cases, or no longer.</exception>
    public static void Check(IReadUnit unit, Request request)
    {
        if (!Capabilities.Has(unit, request.InGuild, request.Member, Capability.Cases)) throw new Refusal("case.named_only", new CommandName("settings"), new CommandName("charter.report"));
    }
}
