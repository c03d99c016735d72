using CineBot.Features.WatchParties.Mirror;
using CineBot.Features.WatchParties.Reminders;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

/// <summary>What tests of all that follows a party do again and again.</summary>
internal static class FollowerHabits
{
    /// <summary>« Les Glaneuses » with a bot that was invited by the link it prints, so that it may open threads.</summary>
    public static ServerView Invited { get; } =
        View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = CineBot.Discord.Invitation.Needed })] };

    /// <summary>Time goes on to that hour of Paris, and what it brings is done.</summary>
    public static async Task PassToAsync(this Club club, int month, int day, int hour, int minute = 0)
    {
        var at = new LocalDateTime(2026, month, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Paris"]).ToInstant();
        club.Time.Advance(at.ToDateTimeOffset() - club.Time.GetUtcNow());
        await club.SettleAsync();
    }

    /// <summary>Everything that is due is done, but not what the hour alone brings to parties.</summary>
    public static async Task SettleAsync(this Club club)
    {
        await club.Part<ReminderWorker>().TickAsync(TestContext.Current.CancellationToken);
        await club.DeliverAsync();
        await club.Part<MirrorWorker>().TickAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What was said in public besides cards, with whom it notified.</summary>
    public static IReadOnlyList<(ChannelId Channel, string Words, IReadOnlyList<MemberId> Told)> Said(this Club club) =>
    [
        .. club.Delivery.Standing.Where(standing => standing.Key.Channel.Value >= Recos.Value && standing.Value.Card.Blocks.Length < 4)
            .OrderBy(standing => standing.Key.Message.Value)
            .Select(standing => (standing.Key.Channel, club.Words(standing.Value), standing.Value.Card.Telling)),
    ];

    /// <summary>What one person was told by private message.</summary>
    public static IReadOnlyList<string> ToldPrivately(this Club club, MemberId member) =>
        [.. club.Delivery.Standing.Where(standing => standing.Key.Channel == new ChannelId(member.Value)).OrderBy(standing => standing.Key.Message.Value).Select(standing => club.Words(standing.Value))];

    /// <summary>What waits for one person.</summary>
    public static Task<IReadOnlyList<string>> WaitingAsync(this Club club, MemberId member) => club.ReadAsync<IReadOnlyList<string>>(unit => [.. MessageStore.Waiting(unit, member, 50).Select(message => message.Text.Key)]);

    public static Task<Answered> PickAsync(this Club club, MemberId member, string path, long number, params string[] values) =>
        club.SendAsync(club.Press(member, path, number) with { Picked = values });
}
