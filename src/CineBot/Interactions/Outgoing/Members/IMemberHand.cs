namespace CineBot.Interactions.Outgoing.Members;

/// <summary>
/// What the bot does to people in Discord. Doing it twice is doing it once. Every method throws <see cref="DeliveryFailure"/> where Discord or the
/// network says no; the reason is seen by whoever reads the server's audit log.
/// </summary>
internal interface IMemberHand
{
    Task GiveAsync(GuildId guild, MemberId member, RoleId role, string reason, CancellationToken cancellation);

    Task TakeAsync(GuildId guild, MemberId member, RoleId role, string reason, CancellationToken cancellation);

    /// <summary>Nothing that the person wrote is removed.</summary>
    Task ExcludeAsync(GuildId guild, MemberId member, string reason, CancellationToken cancellation);

    /// <summary>The person may come back; they are not brought back.</summary>
    Task LetBackAsync(GuildId guild, MemberId member, string reason, CancellationToken cancellation);
}
