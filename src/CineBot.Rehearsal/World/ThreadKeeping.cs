using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>Opens threads, lets people in and out, archives by the community's clock.</summary>
internal static class ThreadKeeping
{
    public static Channel OpenThread(this VirtualWorld world, Channel parent, ChannelKind kind, string name, User owner, ulong? id = null, int autoArchive = 4320)
    {
        var state = new ThreadState(owner.Id, world.Now) { AutoArchiveMinutes = autoArchive };
        var thread = new Channel(id ?? world.NewId(), kind, name) { Guild = parent.Guild, Parent = parent, Thread = state };
        state.Members[owner.Id] = world.Now;
        parent.Guild!.Channels.Add(thread);
        var payload = thread.ToJson();
        payload["newly_created"] = true;
        world.Tell("THREAD_CREATE", payload, thread.Guild, Intent.Guilds, thread);
        return thread;
    }

    public static void Join(this VirtualWorld world, Channel thread, User user)
    {
        lock (world.Gate)
        {
            if (!thread.Thread!.Members.TryAdd(user.Id, world.Now)) return;
            TellMembers(world, thread, [user.Id], []);
        }
    }

    public static void Quit(this VirtualWorld world, Channel thread, User user)
    {
        lock (world.Gate)
        {
            if (thread.Thread!.Members.Remove(user.Id)) TellMembers(world, thread, [], [user.Id]);
        }
    }

    public static void Archive(this VirtualWorld world, Channel thread, bool archived = true, bool locked = false)
    {
        lock (world.Gate)
        {
            (thread.Thread!.Archived, thread.Thread.Locked, thread.Thread.ArchiveChangedAt) = (archived, locked, world.Now);
            world.ChannelChanged(thread);
        }
    }

    /// <summary>Archives what has been quiet for longer than it said it would stay open.</summary>
    public static void ArchiveQuietThreads(this VirtualWorld world)
    {
        lock (world.Gate)
        {
            var quiet = world.Guilds.SelectMany(guild => guild.Threads)
                .Where(thread => !thread.Thread!.Archived && thread.Thread.LastActivity.AddMinutes(thread.Thread.AutoArchiveMinutes) < world.Now)
                .ToList();
            foreach (var thread in quiet) world.Archive(thread, archived: true, locked: thread.Thread!.Locked);
        }
    }

    private static void TellMembers(VirtualWorld world, Channel thread, ulong[] added, ulong[] removed)
    {
        // Without the members intent an application hears only of itself.
        var needs = added.Concat(removed).All(id => id == world.Bot.Id) ? Intent.Guilds : Intent.GuildMembers;
        var payload = new JsonObject
        {
            ["id"] = thread.Id.Text(),
            ["guild_id"] = thread.Guild!.Id.Text(),
            ["member_count"] = thread.Thread!.Members.Count,
            ["added_members"] = added.Select(id => thread.Thread.MemberJson(thread.Id, id)).AsArray(),
            ["removed_member_ids"] = removed.Select(id => (JsonNode?)id.Text()).AsArray(),
        };
        world.Tell("THREAD_MEMBERS_UPDATE", payload, thread.Guild, needs, thread);
    }
}
