using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>All that may be read of a call in public: itself, its roles, its days. The practical part is not in it, and cannot be.</summary>
internal sealed record CallSheet(Call Call, IReadOnlyList<CallRole> Roles, IReadOnlyList<CallDay> Days)
{
    public static CallSheet Of(IReadUnit unit, Call call) => new(call, CallRoleStore.Of(unit, call.Guild, call.Number), CallDayStore.Of(unit, call.Guild, call.Number));

    /// <summary>Every seat is taken, or kept for somebody.</summary>
    public bool IsFull => Roles.Count > 0 && Roles.All(role => role.SeatsLeft == 0);
}
