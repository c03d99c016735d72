using CineBot.Interactions;
using CineBot.Interactions.Outgoing;

namespace CineBot.Features.Settings.Rights;

/// <summary>Holds to the server's own order: nobody changes what somebody may do who stands above them there, and the owner stands above all.</summary>
internal sealed class Ranks(IServers servers, IMembers members)
{
    public bool IsOwner(Request request) => Server(request).Owner == request.Member;

    /// <summary>Of somebody who left, things can still be taken.</summary>
    /// <exception cref="Refusal">The person stands above who asks, or Discord cannot say now.</exception>
    public async Task CheckAsync(Request request, MemberId person, CancellationToken cancellation)
    {
        var server = Server(request);
        if (server.Owner == request.Member || person == request.Member) return;
        if (person == server.Owner) throw new Refusal("rights.above", person);
        var found = await FindAsync(request, person, cancellation);
        if (found is not null && server.RankOf(found.Roles) > server.RankOf(request.Roles)) throw new Refusal("rights.above", person);
    }

    private ServerView Server(Request request) => servers.Find(request.InGuild) ?? throw new Refusal("common.busy");

    private async Task<MemberView?> FindAsync(Request request, MemberId person, CancellationToken cancellation)
    {
        try
        {
            return await members.FindAsync(request.InGuild, person, cancellation);
        }
        catch (DeliveryFailure)
        {
            throw new Refusal("common.busy");
        }
    }
}
