using NodaTime;

namespace CineBot.Features.Calls.Directory;

/// <summary>One person asks another for help on a shoot, through the bot: they are named to each other as contacts only once the other says yes.</summary>
internal sealed record Contact(GuildId Guild, long Number, MemberId From, MemberId To, string Slug, string Words, ContactState State, Instant AskedAt)
{
    public const int LongestWords = 500;

    /// <summary>The call that it is about.</summary>
    public long? Call { get; init; }
}

/// <summary>Where a request for contact stands.</summary>
internal enum ContactState
{
    Asked,
    Yes,
    No,
    Withdrawn,
}
