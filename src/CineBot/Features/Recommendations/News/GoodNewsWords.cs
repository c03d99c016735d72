using CineBot.Features.Films;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.News;

/// <summary>Finds what a message of good news says when it goes out: what was taken back, or is not wished for any more, is left out.</summary>
internal sealed class GoodNewsWords(IReach reach, IServers servers) : IReminderSource
{
    public const string CardKind = "good_news";

    private const int MostPeople = 3;
    private const int MostItems = 8;

    private static readonly IReadOnlyList<MessageKind> Kinds = [GoodNews.Thanks, GoodNews.Seen];

    public string Kind => CardKind;

    public Reminding? Draw(IReadUnit unit, Reminder reminder) => Words(unit, reminder) is { } words ? new(words) : null;

    /// <summary>It waits for the person, as what was to come by private message does.</summary>
    public Missed? Missed(IReadUnit unit, Reminder reminder) => reminder.Member is { } member && Words(unit, reminder) is { } words ? new(member, words) : null;

    private Text? Words(IReadUnit unit, Reminder reminder)
    {
        if (reminder.Member is not { } member) return null;
        var chosen = Kinds.Where(kind => reach.Of(unit, member, kind, reminder.DueAt).ByMessage).Select(kind => kind.Name).ToList();
        var news = GoodNewsStore.In(unit, reminder.About.Guild, reminder.About.Number)
            .Where(item => chosen.Contains(item.Kind) && !KeptAwayStore.AreApart(unit, member, item.From));
        var items = news.GroupBy(item => (item.Film, item.Kind)).Select(group => Item(unit, group.Key.Film, group.Key.Kind, [.. group])).ToList();
        if (items.Count == 0) return null;
        var said = items.Count <= MostItems ? items : [.. items.Take(MostItems), new Text("good_news.more", items.Count - MostItems)];
        return servers.Find(reminder.About.Guild) is { } server ? new("good_news.from_server", server.Name, new Listing([.. said])) : new("good_news.from_somewhere", new Listing([.. said]));
    }

    private static Text Item(IReadUnit unit, FilmId id, string kind, List<GoodNewsItem> people)
    {
        var film = NamedFilmStore.Find(unit, id)!.Title;
        if (kind == GoodNews.Seen.Name) return new("good_news.seen", people.Count, film);
        object[] named = [.. people.Take(MostPeople).Select(item => (object)item.From)];
        if (people.Count > MostPeople) named = [.. named, new Text("good_news.others", people.Count - MostPeople)];
        return new("good_news.thanks", people.Count, new Listing(named), film);
    }
}
