using CineBot.Features.Members;
using CineBot.Features.Recommendations.Lists;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.News;

/// <summary>
/// Tells those who chose so, by private message, that somebody thanked them for a film or saw it thanks to them: each of these once for each person
/// and recommendation, never of one's own deed, and nothing between people who keep apart. After three messages in a day the rest wait and come as one.
/// </summary>
internal sealed class GoodNews(Outbox outbox, IReach reach)
{
    public static readonly MessageKind Thanks = new("thanks");
    public static readonly MessageKind Seen = new("seen");

    private const int MostADay = 3;

    private static readonly Duration Day = Duration.FromDays(1);

    // It is pleasant for as long as the film is fresh in mind; after that it waits in /moi.
    private static readonly Duration Horizon = Duration.FromDays(3);

    public void Thanked(WriteUnit unit, Recommendation recommendation, MemberId by)
    {
        foreach (var author in Authors(unit, recommendation, by))
        {
            if (Tell(unit, Thanks, recommendation, by, author)) continue;
            if (GratitudeStore.Saw(unit, recommendation, author, by)) Tell(unit, Seen, recommendation, by, author);
        }
    }

    /// <summary>Whoever heard from them already that they are thankful is not told that somebody saw it, too.</summary>
    public void Saw(WriteUnit unit, Recommendation recommendation, MemberId by)
    {
        foreach (var author in Authors(unit, recommendation, by))
        {
            if (GratitudeStore.Saw(unit, recommendation, author, by) && !GoodNewsStore.Has(unit, recommendation, Thanks.Name, by, author))
                Tell(unit, Seen, recommendation, by, author);
        }
    }

    private static IEnumerable<MemberId> Authors(WriteUnit unit, Recommendation recommendation, MemberId by) =>
        VoiceStore.All(unit, recommendation).Select(voice => voice.Member).Where(author => author != by && !KeptAwayStore.AreApart(unit, author, by));

    // True where the person hears of it, now or since before.
    private bool Tell(WriteUnit unit, MessageKind kind, Recommendation recommendation, MemberId from, MemberId to)
    {
        if (!reach.Of(unit, to, kind, unit.Now).ByMessage) return false;
        if (GoodNewsStore.Has(unit, recommendation, kind.Name, from, to)) return true;
        var bundle = GoodNewsStore.Waiting(unit, recommendation.Guild, to, unit.Now) ?? Send(unit, kind, recommendation.Guild, to);
        GoodNewsStore.Add(unit, recommendation, kind.Name, from, to, bundle);
        return true;
    }

    private Bundle Send(WriteUnit unit, MessageKind kind, GuildId guild, MemberId to)
    {
        var latest = GoodNewsStore.Latest(unit, to, unit.Now - Day, MostADay);
        var room = latest.Count < MostADay ? unit.Now : latest[^1] + Day;
        var bundle = new Bundle(unit.NextNumber(guild, GoodNewsWords.CardKind), reach.Of(unit, to, kind, room).DueAt);
        outbox.Remind(unit, new(new(guild, GoodNewsWords.CardKind, bundle.Number), "news", bundle.TellAt, bundle.TellAt + Horizon) { Member = to, ByMessage = true });
        return bundle;
    }
}
