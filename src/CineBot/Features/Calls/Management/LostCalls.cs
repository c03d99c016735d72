using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>
/// The channel of a call's card was deleted: the card goes where calls or greetings go in that server, and its owners hear of it. A post that somebody deleted
/// stays away until an owner, who hears of it too, puts it up again.
/// </summary>
internal sealed class LostCalls(Database database, Outbox outbox, ChannelChoice channels, CallNews news) : IServerEvents, ICommandSet
{
    public void Describe(CommandMap map) => map.Press("call.repost", Access.Member.Within(Limits.Care), Answer.Private, RepostAsync);

    public Task SeenAsync(ServerView server, CancellationToken cancellation) => Task.CompletedTask;

    public Task LeftAsync(GuildId guild, CancellationToken cancellation) => Task.CompletedTask;

    public Task ListedAsync(ServerList servers, CancellationToken cancellation) => Task.CompletedTask;

    public Task ChannelGoneAsync(GuildId guild, ChannelId channel, CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            // A post of a forum is a thread: its call still names the forum.
            var posts = LostCallStore.PostsIn(unit, guild, channel);
            CardBook.ChannelGone(unit, guild, channel);
            foreach (var number in LostCallStore.In(unit, guild, channel)) Recover(unit, CallStore.Find(unit, guild, number)!);
            foreach (var number in posts) Tell(unit, CallStore.Find(unit, guild, number)!);
            return true;
        },
        cancellation);

    /// <summary>It is announced and not over, and its card stands nowhere and is not about to.</summary>
    public static bool IsLost(IReadUnit unit, Call call) => IsRunning(call) && CardBook.Find(unit, CallCard.RefTo(call)) is null && !OutboxStore.IsPosting(unit, CallCard.RefTo(call));

    // Whoever deleted one post may have meant it: its owners decide.
    private void Tell(WriteUnit unit, Call call)
    {
        if (IsLost(unit, call)) news.TellOwners(unit, call, new("manage.news.deleted", CallFacts.Name(call)), null, new Button("manage.button.repost", "call.repost", CallCard.Id(call)), PanelButtons.Manage(call));
    }

    private void Recover(WriteUnit unit, Call call)
    {
        if (!IsLost(unit, call)) return;
        var elsewhere = Put(unit, call);
        var text = elsewhere is { } there ? new Text("manage.news.moved", CallFacts.Name(call), there) : new Text("manage.news.lost", CallFacts.Name(call), new CommandName("settings"));
        news.TellOwners(unit, call, text, null, PanelButtons.Manage(call));
    }

    private ChannelId? Put(WriteUnit unit, Call call)
    {
        var open = channels.Open(unit, call.Guild, ChannelPurpose.Announcements);
        if (open is not { } channel) return null;
        CallStore.Save(unit, call with { Channel = channel });
        outbox.Post(unit, CallCard.RefTo(call), channel);
        return channel;
    }

    private Task<Reply> RepostAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            if (!IsLost(unit, call)) throw new Refusal("manage.not_lost");
            return Put(unit, call) is { } channel ? Reply.Say("manage.done.repost", CallFacts.Name(call), channel) : throw new Refusal("manage.nowhere", new CommandName("settings"));
        },
        cancellation);

    private static bool IsRunning(Call call) => call is { PublishedAt: not null, State: CallState.Published or CallState.Suspended or CallState.Closed or CallState.Shooting };
}
