using System.Text.Json;
using CineBot.Discord.Payloads;
using CineBot.Discord.Reading;
using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Bodies;
using CineBot.Discord.Servers;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using NodaTime;

namespace CineBot.Discord;

/// <summary>Carries out what the outbox asks of Discord; a marker is the number of the message's outer container.</summary>
internal sealed class Delivery(DiscordRest rest, ReplyWriter writer, DeliveryFaults faults, ServerBook servers) : IDelivery
{
    private const int ThreadExists = 160004;
    private const int Container = 17;
    private const int MostPosts = 25;
    private const int MostPages = 10;

    // Between this machine's clock and Discord's.
    private static readonly Duration ClockSkew = Duration.FromMinutes(10);

    public Task<MessageId> PostAsync(ChannelId channel, OutgoingMessage message, string nonce, CancellationToken cancellation) =>
        faults.TellAsync(async () => (await rest.Messages.CreateAsync(channel, writer.Public(message) with { Nonce = nonce }, cancellation)).Id);

    public Task EditAsync(ChannelId channel, MessageId id, OutgoingMessage message, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Messages.EditAsync(channel, id, writer.Public(message), cancellation));

    public Task DeleteAsync(ChannelId channel, MessageId id, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Messages.DeleteAsync(channel, id, cancellation));

    public Task<ChannelId> OpenPrivateChannelAsync(MemberId member, CancellationToken cancellation) =>
        faults.TellAsync(async () => (await rest.Channels.OpenPrivateAsync(member, cancellation)).Id);

    public Task<ChannelId> OpenThreadAsync(ChannelId channel, MessageId message, NamedThread name, CancellationToken cancellation) =>
        faults.TellAsync(async () =>
        {
            try
            {
                return (await rest.Threads.StartFromAsync(channel, message, Thread(name), cancellation)).Id;
            }
            catch (DiscordRefusal refusal) when (refusal.Code == ThreadExists)
            {
                // The thread of a message has the message's id.
                return new ChannelId(message.Value);
            }
        });

    public Task<ChannelId> OpenPrivateThreadAsync(ChannelId channel, NamedThread name, CancellationToken cancellation) =>
        faults.TellAsync(async () => (await rest.Threads.StartAsync(channel, Thread(name), isPrivate: true, cancellation)).Id);

    public Task<PostedThread> PostInForumAsync(ChannelId forum, NamedThread name, OutgoingMessage message, CancellationToken cancellation) =>
        faults.TellAsync(async () => Posted((await rest.Threads.PostAsync(forum, Thread(name), writer.Public(message), cancellation)).Id));

    public Task AddToThreadAsync(ChannelId thread, MemberId member, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Threads.AddMemberAsync(thread, member, cancellation));

    public Task RemoveFromThreadAsync(ChannelId thread, MemberId member, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Threads.RemoveMemberAsync(thread, member, cancellation));

    public Task<bool> IsInThreadAsync(ChannelId thread, MemberId member, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Threads.HasMemberAsync(thread, member, cancellation));

    public Task<IReadOnlyList<ChannelId>> FindPrivateThreadsAsync(GuildId guild, ChannelId parent, NamedThread name, CancellationToken cancellation) =>
        faults.TellAsync<IReadOnlyList<ChannelId>>(async () =>
        [
            .. (await rest.Guilds.ActiveThreadsAsync(guild, cancellation))
                .Where(thread => thread.ParentId == parent && thread.Type is ChannelType.PrivateThread && thread.OwnerId == servers.Self && thread.Name == writer.ThreadName(name))
                .OrderByDescending(thread => thread.Id.Value)
                .Select(thread => thread.Id),
        ]);

    public Task UnarchiveAsync(ChannelId thread, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Channels.ModifyThreadAsync(thread, new() { IsArchived = false }, cancellation));

    public Task ChangeThreadAsync(ChannelId thread, ThreadChange change, CancellationToken cancellation) =>
        faults.TellAsync(() => rest.Channels.ModifyThreadAsync(thread, change, cancellation));

    public Task<IReadOnlyList<ForumTag>> AddTagsAsync(ChannelId forum, IReadOnlyList<string> names, CancellationToken cancellation) =>
        faults.TellAsync<IReadOnlyList<ForumTag>>(async () =>
            [.. ((await rest.Channels.AddTagsAsync(forum, names, cancellation)).AvailableTags ?? []).Select(tag => new ForumTag(tag.Id, tag.Name, tag.Moderated))]);

    public Task<MessageId?> FindAsync(ChannelId channel, int marker, Instant since, CancellationToken cancellation) =>
        faults.TellAsync(async () =>
        {
            MessageId? before = null;
            for (var page = 0; page < MostPages; page++)
            {
                var messages = await rest.Messages.LatestAsync(channel, before, cancellation);
                if (messages.FirstOrDefault(message => Carries(message, marker)) is { } found) return found.Id;
                if (messages is not [.., var oldest] || Instant.FromDateTimeOffset(oldest.Timestamp) < since - ClockSkew) return null;
                before = oldest.Id;
            }

            return (MessageId?)null;
        });

    public Task<PostedThread?> FindPostAsync(GuildId guild, ChannelId forum, int marker, CancellationToken cancellation) =>
        faults.TellAsync(async () =>
        {
            var posts = (await rest.Guilds.ActiveThreadsAsync(guild, cancellation)).Where(thread => thread.ParentId == forum).OrderByDescending(thread => thread.Id.Value);
            foreach (var post in posts.Take(MostPosts))
            {
                if (await OpensWithAsync(post.Id, marker, cancellation)) return Posted(post.Id);
            }

            return null;
        });

    // The first message of a post has the post's id; its author may have taken it away.
    private async Task<bool> OpensWithAsync(ChannelId post, int marker, CancellationToken cancellation)
    {
        try
        {
            return Carries(await rest.Messages.GetAsync(post, new(post.Value), cancellation), marker);
        }
        catch (DiscordRefusal refusal) when (refusal.Kind is RefusalKind.MessageGone)
        {
            return false;
        }
    }

    private ThreadBody Thread(NamedThread name) => new(writer.ThreadName(name)) { Tags = name.Tags };

    private static PostedThread Posted(ChannelId thread) => new(thread, new(thread.Value));

    private static bool Carries(Message message, int marker) =>
        message.Components is { ValueKind: JsonValueKind.Array } components
        && components.EnumerateArray().Any(component => ((JsonElement?)component).Number("type") == Container && ((JsonElement?)component).Number("id") == marker);
}
