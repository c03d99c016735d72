using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>People's quiet hours as they are now, whatever they were when something was promised to them.</summary>
internal sealed class MemberNights(Database database) : INights
{
    public async ValueTask<Instant> AfterAsync(MemberId member, Instant instant, CancellationToken cancellation) =>
        await database.ReadAsync(unit => MemberStore.Find(unit, member), cancellation) is { Quiet: { } quiet, Zone: { } zone } ? quiet.After(instant, zone) : instant;
}
