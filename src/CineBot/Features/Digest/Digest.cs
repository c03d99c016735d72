using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Digest;

/// <summary>What a digest says: its blocks, and in a few words for a private message.</summary>
internal sealed record Digest(IReadOnlyList<Block> Blocks, Listing Summary)
{
    /// <summary>Everybody whom it names.</summary>
    public IEnumerable<MemberId> Named => Blocks.SelectMany(Texts).SelectMany(Naming.People);

    private static IEnumerable<Text> Texts(Block block) => block switch
    {
        Line line => [line.Text],
        Note note => [note.Text],
        Heading heading => [heading.Text],
        Actionable actionable => actionable.Lines,
        _ => [],
    };
}

/// <summary>Puts a digest together from what each feature has to say.</summary>
internal sealed class DigestDesk(IEnumerable<IDigestSource> sources, IServers servers)
{
    // Nobody takes that many people's place; it bounds what is read where hundreds were thanked.
    private const int MostTurns = 12;

    private readonly IReadOnlyList<IDigestSource> _sources = [.. sources.OrderBy(source => source.Section)];

    /// <summary>Null where there is no news: what merely goes on is no reason to write. One that went out names nobody whom it did not know of then, and none names who is <paramref name="gone"/>.</summary>
    /// <exception cref="DeliveryFailure">Discord has not told of the server, and so not of who may look at which channel.</exception>
    public Digest? Compose(IReadUnit unit, SentDigest span, MemberId? reader = null, IReadOnlySet<MemberId>? gone = null)
    {
        var known = span.Number == 0 ? null : DigestStore.Named(unit, span);
        return Compose(unit, Week(unit, span, reader, member => known?.Contains(member) != false && gone?.Contains(member) != true));
    }

    /// <summary>Whether there is a channel of which one may be told in private: where Discord has not told of the server, there may be.</summary>
    public bool TellsInPrivate(GuildId guild) => servers.Find(guild)?.Channels.Any(IsForEverybody) != false;

    /// <summary>Everybody whom the public one may ever name: where somebody it names erases everything, somebody else comes in their place.</summary>
    /// <exception cref="DeliveryFailure">As above.</exception>
    public IReadOnlySet<MemberId> NamedEver(IReadUnit unit, SentDigest span, IReadOnlySet<MemberId>? gone = null)
    {
        var named = new HashSet<MemberId>();
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var count = named.Count;
            var week = Week(unit, span, reader: null, member => !named.Contains(member) && gone?.Contains(member) != true);
            named.UnionWith(Compose(unit, week)?.Named.ToList() ?? []);
            if (named.Count == count) break;
        }

        return named;
    }

    private Digest? Compose(IReadUnit unit, DigestWeek week)
    {
        var parts = _sources.Select(source => (Source: source, Part: source.Read(unit, week))).Where(one => one.Part is not null).ToList();
        if (!parts.Exists(one => one.Source.IsNews)) return null;
        return new(
            [.. parts.GroupBy(one => one.Source.Section).SelectMany(section => (IEnumerable<Block>)[new Heading($"digest.section.{Name(section.Key)}"), .. section.SelectMany(one => one.Part!.Blocks)])],
            new([.. parts.Where(one => one.Source.IsNews).Select(one => one.Part!.Summary)]));
    }

    private DigestWeek Week(IReadUnit unit, SentDigest span, MemberId? reader, Func<MemberId, bool> isKnown)
    {
        var channels = (servers.Find(span.Guild) ?? throw new DeliveryFailure(DeliveryFault.Unavailable)).Channels.ToDictionary(channel => channel.Channel);
        // Whoever reads it in private may be anybody in the server.
        var room = reader is null && span.Channel is { } chosen ? channels.GetValueOrDefault(chosen) : null;
        var isApartFromNone = Naming(unit, reader);
        return new(span.Guild, span.From, span.To)
        {
            Reader = reader,
            IsThere = IsThere,
            MayName = member => IsThere(member) && isApartFromNone(member),
            MayTellOf = channel => channels.GetValueOrDefault(channel) is { } told && (room is null ? IsForEverybody(told) : told.IsSeenFrom(room)),
        };

        bool IsThere(MemberId member) => isKnown(member) && !MemberStore.Find(unit, member).IsPausedAt(span.To);
    }

    // Two who keep apart are not named in one digest, nor one of them to the other.
    private static Func<MemberId, bool> Naming(IReadUnit unit, MemberId? reader)
    {
        var named = reader is { } own ? new HashSet<MemberId> { own } : [];
        return member => named.Contains(member) || (!named.Any(other => KeptAwayStore.AreApart(unit, member, other)) && named.Add(member));
    }

    private static bool IsForEverybody(ChannelView channel) => channel is { IsOpen: true, IsAdult: false };

    private static string Name(DigestSection section) => section switch
    {
        DigestSection.Arrived => "arrived",
        DigestSection.Parties => "parties",
        DigestSection.Shoots => "shoots",
        DigestSection.Leaving => "leaving",
        DigestSection.Wanted => "wanted",
        _ => "thanks",
    };
}
