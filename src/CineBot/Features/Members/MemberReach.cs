using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>People's choices of what may reach them, when.</summary>
internal sealed class MemberReach : IReach
{
    public Reach Of(IReadUnit unit, MemberId member, MessageKind kind, Instant dueAt)
    {
        var settings = MemberStore.Find(unit, member);
        if (settings.IsPausedAt(dueAt) || !MessageChoiceStore.Has(unit, member, kind.Name)) return new(false, dueAt);
        return new(true, settings is { Quiet: { } quiet, Zone: { } zone } ? quiet.After(dueAt, zone) : dueAt);
    }
}
