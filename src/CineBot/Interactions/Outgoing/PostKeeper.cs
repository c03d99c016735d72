namespace CineBot.Interactions.Outgoing;

/// <summary>Keeps a card's post or thread in line with what is stored: sorted by its tags, put to rest when all is over, woken when it is not over after all.</summary>
internal sealed class PostKeeper(CardDesk desk, IDelivery delivery, IServers servers, ForumTags tags)
{
    public bool IsForum(GuildId guild, ChannelId channel) => Seen(guild, channel)?.Kind is PickerKind.Forums;

    /// <summary>The post as it is to begin: its name and its tags.</summary>
    /// <exception cref="DeliveryFailure">The forum asks for a tag, and has none that fits.</exception>
    public async Task<NamedThread> BeginAsync(CardRef card, ChannelId forum, CancellationToken cancellation)
    {
        var named = await desk.NameAsync(card, cancellation);
        return named with { Tags = await TagsAsync(card, forum, named.Language, cancellation) };
    }

    /// <summary>How the post or thread stands after this, as it is remembered. What Discord refuses here spoils no card: it is not asked for again until something changes.</summary>
    public async Task<string> FollowAsync(CardRef card, CardPlace place, CancellationToken cancellation)
    {
        var wanted = await WantedAsync(card, place, cancellation);
        // An edit has woken the post that is at rest.
        if (place.Thread is not { } thread || (wanted.ToString() == place.Standing && !wanted.IsOver)) return wanted.ToString();
        var change = new ThreadChange { Tags = place.IsPost ? wanted.Tags : null, IsArchived = wanted.IsOver, IsLocked = MayLock(card.Guild, place.Channel) ? wanted.IsOver : null };
        try
        {
            await delivery.ChangeThreadAsync(thread, change, cancellation);
        }
        catch (DeliveryFailure failure) when (failure.Fault is not (DeliveryFault.Unavailable or DeliveryFault.Ambiguous))
        {
            // Somebody took the thread, a tag or the right away: the card itself is as it should be.
        }

        return wanted.ToString();
    }

    private async Task<PostStanding> WantedAsync(CardRef card, CardPlace place, CancellationToken cancellation)
    {
        var isOver = await desk.IsOverAsync(card, cancellation);
        if (!place.IsPost || !IsForum(card.Guild, place.Channel)) return new([], isOver);
        try
        {
            return new(await TagsAsync(card, place.Channel, await desk.LanguageAsync(card.Guild, cancellation), cancellation), isOver);
        }
        catch (DeliveryFailure failure) when (failure.Fault is DeliveryFault.TagMissing)
        {
            // It keeps those that it has.
            return new([.. place.Standing.TrimEnd('!').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)], isOver);
        }
    }

    private async Task<IReadOnlyList<long>> TagsAsync(CardRef card, ChannelId channel, Language language, CancellationToken cancellation)
    {
        if (Seen(card.Guild, channel) is not { } forum) return [];
        var wanted = await desk.TagsAsync(card, cancellation);
        return await tags.ForAsync(forum, wanted, language, cancellation);
    }

    private bool MayLock(GuildId guild, ChannelId channel) =>
        Seen(guild, channel) is { } seen && (seen.BotPermissions & (Permissions.ManageThreads | Permissions.Administrator)) != Permissions.None;

    private ChannelView? Seen(GuildId guild, ChannelId channel) => servers.Find(guild)?.Channels.FirstOrDefault(known => known.Channel == channel);
}
