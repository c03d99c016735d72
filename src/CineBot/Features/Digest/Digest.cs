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
internal sealed class DigestDesk(IEnumerable<IDigestSource> sources)
{
    // Nobody takes that many people's place; it bounds what is read where hundreds were thanked.
    private const int MostTurns = 12;

    private readonly IReadOnlyList<IDigestSource> _sources = [.. sources.OrderBy(source => source.Section)];

    /// <summary>Null where there is no news: what merely goes on is no reason to write.</summary>
    public Digest? Compose(IReadUnit unit, SentDigest span, MemberId? reader = null)
    {
        return Compose(unit, new DigestWeek(span.Guild, span.From, span.To) { Reader = reader, MayName = Naming(unit, reader) });
    }

    /// <summary>Everybody whom the public one may ever name: where somebody it names erases everything, somebody else comes in their place.</summary>
    public IReadOnlySet<MemberId> NamedEver(IReadUnit unit, SentDigest span)
    {
        var named = new HashSet<MemberId>();
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var isTold = Naming(unit, reader: null);
            var week = new DigestWeek(span.Guild, span.From, span.To) { MayName = member => !named.Contains(member) && isTold(member) };
            var count = named.Count;
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
            [.. parts.GroupBy(one => one.Source.Section).SelectMany(section => (IEnumerable<Block>)[new Line($"digest.section.{Name(section.Key)}"), .. section.SelectMany(one => one.Part!.Blocks)])],
            new([.. parts.Where(one => one.Source.IsNews).Select(one => one.Part!.Summary)]));
    }

    // Two who keep apart are not named in one digest, nor one of them to the other.
    private static Func<MemberId, bool> Naming(IReadUnit unit, MemberId? reader)
    {
        var named = reader is { } own ? new HashSet<MemberId> { own } : [];
        return member => named.Contains(member) || (!named.Any(other => KeptAwayStore.AreApart(unit, member, other)) && named.Add(member));
    }

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
