using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>What is to be done for one row.</summary>
internal enum OutboxAction
{
    Post,
    Refresh,
    Thread,
    Remark,
    Notice,
}

/// <summary>What is due at the same time goes out in this order; within one of them, what ceases first to be of use.</summary>
internal enum Urgency
{
    /// <summary>Somebody looks at it now: what they pressed changes before their eyes.</summary>
    Awaited,

    /// <summary>It has its hour: reminders and messages to people.</summary>
    Timely,

    /// <summary>Whenever there is room.</summary>
    Anytime,
}

/// <summary>Something to say, as it is written down.</summary>
internal sealed record OutboxEntry(GuildId Guild, OutboxAction Action, Instant DueAt, Instant UsefulUntil)
{
    public CardRef? Card { get; init; }

    public ChannelId? Channel { get; init; }

    public MemberId? Member { get; init; }

    public bool ByMessage { get; init; }

    public Text? Text { get; init; }

    /// <summary>What a person may do about what they are told, under its text.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>It is a reminder: of what.</summary>
    public string? Topic { get; init; }

    public Urgency Urgency { get; init; } = Action is OutboxAction.Notice ? Urgency.Timely : Urgency.Awaited;

    public Reminder? Reminder => Topic is null || Card is null ? null : new(Card, Topic, DueAt, UsefulUntil) { Member = Member, ByMessage = ByMessage };
}

/// <summary>Something to say, as the worker took it up at <paramref name="TakenAt"/>; <paramref name="Attempts"/> counts this one.</summary>
internal sealed record OutboxRow(OutboxEntry Entry, long Number, int Attempts, Instant CreatedAt, Instant TakenAt)
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    private readonly byte[] _digest = SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join(':', Entry.Guild, Number, CreatedAt.ToUnixTimeMilliseconds(), Entry.Action)));

    /// <summary>24 characters that stay the same over every attempt, so that Discord itself drops a second sending for a few minutes.</summary>
    public string Nonce => string.Concat(_digest.Take(24).Select(octet => Base32[octet & 31]));

    /// <summary>From 1 to 2³¹−1: travels unseen with the message, to find it again when Discord has forgotten the nonce.</summary>
    public int Marker => Math.Max(1, BitConverter.ToInt32(_digest, 24) & int.MaxValue);

    /// <summary>Its usefulness has ended: better unsaid than said now. A card is never too late to be drawn anew.</summary>
    public bool IsExpired => Entry.Action is not OutboxAction.Refresh && TakenAt > Entry.UsefulUntil;

    /// <summary>It goes out so long after its time that it must say so.</summary>
    public bool IsLate => TakenAt - Entry.DueAt > Duration.FromMinutes(5);

    /// <summary>Rows of one lane are sent one after the other; the lanes do not wait for each other.</summary>
    public string Lane => Entry is { Card: { } card, Action: not OutboxAction.Notice } ? $"{card.Guild}:{card.Kind}:{card.Number}" : $"{Entry.Guild}:{Entry.Member}";
}
