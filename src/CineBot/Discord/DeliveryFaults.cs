using CineBot.Discord.Rest;
using CineBot.Interactions.Outgoing;
using NodaTime;

namespace CineBot.Discord;

/// <summary>Tells the client's failures in the words of the outbox.</summary>
internal sealed class DeliveryFaults(TimeProvider wireTime)
{
    public async Task<T> TellAsync<T>(Func<Task<T>> deliver)
    {
        try
        {
            return await deliver();
        }
        catch (DiscordRefusal refusal)
        {
            throw new DeliveryFailure(Fault(refusal.Kind), cause: refusal);
        }
        catch (DiscordUnavailable unavailable)
        {
            throw new DeliveryFailure(unavailable.IsAmbiguous ? DeliveryFault.Ambiguous : DeliveryFault.Unavailable, RetryAfter(unavailable), unavailable);
        }
        catch (TokenRefused refused)
        {
            throw new DeliveryFailure(DeliveryFault.Unavailable, cause: refused);
        }
    }

    public Task TellAsync(Func<Task> deliver) => TellAsync(async () =>
    {
        await deliver();
        return true;
    });

    private Duration? RetryAfter(DiscordUnavailable unavailable) =>
        unavailable.RetryAt is { } at ? Duration.Max(Duration.Zero, Duration.FromTimeSpan(at - wireTime.GetUtcNow())) : null;

    private static DeliveryFault Fault(RefusalKind kind) => kind switch
    {
        RefusalKind.ChannelGone => DeliveryFault.ChannelGone,
        RefusalKind.MessageGone => DeliveryFault.MessageGone,
        RefusalKind.Denied => DeliveryFault.Forbidden,
        RefusalKind.PrivateMessagesClosed => DeliveryFault.PrivateChannelClosed,
        RefusalKind.MemberGone => DeliveryFault.MemberGone,
        RefusalKind.RoleGone => DeliveryFault.RoleGone,
        RefusalKind.ThreadClosed => DeliveryFault.ThreadArchived,
        RefusalKind.EditedTooOften => DeliveryFault.EditedTooOften,
        RefusalKind.BlockedByAutoMod => DeliveryFault.Blocked,
        // What is known of the forum is older than the forum: the next look is right.
        RefusalKind.TagRefused => DeliveryFault.Unavailable,
        RefusalKind.EventGone => DeliveryFault.EventGone,
        RefusalKind.EventOver => DeliveryFault.EventOver,
        RefusalKind.EventsFull => DeliveryFault.EventsFull,
        _ => DeliveryFault.Refused,
    };
}
