using System.Text.Json.Nodes;
using CineBot.Rehearsal.Gateway;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>Who is in a thread; the list needs the privileged intent, one person at a time does not.</summary>
internal sealed class ThreadMemberRoutes(Access access, GatewaySettings settings)
{
    private const string All = "/channels/{channel_id}/thread-members";
    private const string Me = $"{All}/@me";
    private const string One = $"{All}/{{user_id}}";

    private VirtualWorld World => access.World;

    public void Map(RouteTable routes)
    {
        routes.On("GET", All, List);
        routes.On("PUT", Me, request => Join(request, access.Bot));
        routes.On("DELETE", Me, request => Quit(request, access.Bot));
        routes.On("GET", One, Find);
        routes.On("PUT", One, Add);
        routes.On("DELETE", One, Remove);
    }

    private Channel Thread(RestRequest request)
    {
        var channel = access.Channel(request.Id("channel_id"));
        return channel.IsThread ? channel : throw RestRefusal.WrongKindOfChannel();
    }

    private Channel OpenThread(RestRequest request)
    {
        var thread = Thread(request);
        return thread.Thread!.Archived ? throw RestRefusal.ArchivedThread() : thread;
    }

    private RestAnswer List(RestRequest request)
    {
        if (!settings.Privileged.HasFlag(Intent.GuildMembers)) throw RestRefusal.MissingAccess();
        var thread = Thread(request);
        return RestAnswer.Ok(thread.Thread!.Members.Keys.Select(user => (JsonNode?)thread.Thread.MemberJson(thread.Id, user)).AsArray());
    }

    private RestAnswer Find(RestRequest request)
    {
        var thread = Thread(request);
        var id = request.Path["user_id"] == "@me" ? access.Bot.Id : request.Id("user_id");
        return thread.Thread!.Members.ContainsKey(id) ? RestAnswer.Ok(thread.Thread.MemberJson(thread.Id, id)) : throw RestRefusal.UnknownMember();
    }

    private RestAnswer Add(RestRequest request)
    {
        var thread = OpenThread(request);
        access.Demand(thread, Permission.SendMessagesInThreads);
        var id = request.Id("user_id");
        if (!thread.Guild!.Members.TryGetValue(id, out var member)) throw RestRefusal.UnknownMember();
        // Somebody who cannot view the parent is not let in at all.
        if (!Authority.In(thread.Guild, id, thread.Parent).HasFlag(Permission.ViewChannel)) throw RestRefusal.MissingAccess();
        if (thread is { Kind: ChannelKind.PrivateThread, Thread.Invitable: false } && thread.Thread.OwnerId != access.Bot.Id)
            access.Demand(thread, Permission.ManageThreads);
        return Join(request, member.User);
    }

    private RestAnswer Remove(RestRequest request)
    {
        var thread = OpenThread(request);
        if (thread.Kind != ChannelKind.PrivateThread || thread.Thread!.OwnerId != access.Bot.Id) access.Demand(thread, Permission.ManageThreads);
        return Quit(request, World.FindUser(request.Id("user_id")) ?? throw RestRefusal.UnknownUser());
    }

    private RestAnswer Join(RestRequest request, User user)
    {
        World.Join(OpenThread(request), user);
        return RestAnswer.Nothing;
    }

    private RestAnswer Quit(RestRequest request, User user)
    {
        World.Quit(OpenThread(request), user);
        return RestAnswer.Nothing;
    }
}
