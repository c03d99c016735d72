using CineBot.Features.WatchParties.Choosing;
using CineBot.Features.WatchParties.DatePolls;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

/// <summary>What tests of votes and polls do again and again; by the club's clock it is Monday 5 October 2026, nine in the morning in Paris.</summary>
internal static class ChoosingHabits
{
    public const string Cléo = "Cléo de 5 à 7", Glaneurs = "Les Glaneurs et la Glaneuse", Bonheur = "Le Bonheur";

    /// <summary>A vote of Agnès's, its card posted; two days of nominations and one of votes unless the form says otherwise.</summary>
    public static async Task<Answered> OpenVoteAsync(this Club club, params (string Field, string Words)[] terms)
    {
        var opened = await club.AskAsync(Agnès, "watch-party", ("vote", "films"));
        var said = await club.FillAsync(Agnès, opened.Form(), terms);
        await club.DeliverAsync();
        return said;
    }

    public static async Task<Answered> NominateAsync(this Club club, MemberId member, string film, string? notes = null, long vote = 1)
    {
        var form = (await club.PressAsync(member, "film-vote.nominate", vote)).Form();
        return notes is null ? await club.FillAsync(member, form, ("film", film)) : await club.FillAsync(member, form, ("film", film), ("notes", notes));
    }

    /// <summary>Titles that no catalogue holds, so that each is a film of its own.</summary>
    public static async Task NominateAsync(this Club club, int films)
    {
        for (var film = 1; film <= films; film++) await club.NominateAsync(Guest(1 + (film / 2)), $"Bobine sans titre {film} zzq");
    }

    public static Task<Answered> ChooseAsync(this Club club, MemberId member, string path, object[] ids, params object[] picked) =>
        club.SendAsync(club.Press(member, path, ids) with { Picked = [.. picked.Select(value => $"{value}")] });

    public static Task<Answered> ApproveAsync(this Club club, MemberId member, params object[] films) => club.ChooseAsync(member, "film-vote.choose", [1], films);

    /// <summary>A poll of Agnès's with these slots, published and posted.</summary>
    public static async Task<Answered> OpenPollAsync(this Club club, string slots = "vendredi 21h\nsamedi 21h\ndimanche 16h", string? film = Cléo, string open = "48")
    {
        var preview = await club.DraftPollAsync(slots, film, open);
        var published = await club.PressAsync(Agnès, preview.Button("date-poll.publish"));
        await club.DeliverAsync();
        return published;
    }

    public static async Task<Answered> DraftPollAsync(this Club club, string slots, string? film = Cléo, string open = "48")
    {
        var opened = film is null ? await club.AskAsync(Agnès, "watch-party", ("vote", "dates")) : await club.AskAsync(Agnès, "watch-party", ("vote", "dates"), ("film", film));
        return await club.FillAsync(Agnès, opened.Form(), ("slots", slots), ("open", open));
    }

    public static Task<Answered> TickAsync(this Club club, MemberId member, params object[] slots) => club.ChooseAsync(member, "date-poll.choose", [1], slots);

    /// <summary>Time passes, and what the hour brings to votes, polls and the outbox is done.</summary>
    public static async Task StrikeAsync(this Club club, TimeSpan time)
    {
        club.Time.Advance(time);
        await club.Part<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<ChoosingClock>().Single().TickAsync(TestContext.Current.CancellationToken);
        await club.DeliverAsync();
        club.Time.Advance(TimeSpan.FromSeconds(3));
        await club.DeliverAsync();
    }

    /// <summary>What is said to somebody, with plain spaces so that tests can be read.</summary>
    public static string Said(this Club club, Answered answered) => Plain(club.Words(answered));

    /// <summary>The last card of the channel, with plain spaces.</summary>
    public static string Card(this Club club) => Plain(club.Shown(Recos) ?? "");

    public static string Plain(string words) => words.Replace('\u00a0', ' ');

    /// <summary>The card as it stands, once the last refresh is through.</summary>
    public static async Task<string> CardAsync(this Club club, string kind, long number = 1)
    {
        await club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        var place = await club.ReadAsync(unit => CineBot.Interactions.Outgoing.CardBook.Find(unit, new(Server, kind, number))!);
        return Plain(club.Words(club.Delivery.Standing.Single(standing => standing.Key.Message == place.Message).Value));
    }

    public static Task<FilmVote> VoteAsync(this Club club, long number = 1) => club.ReadAsync(unit => FilmVoteStore.Find(unit, Server, number)!);

    public static Task<DatePoll> PollAsync(this Club club, long number = 1) => club.ReadAsync(unit => DatePollStore.Find(unit, Server, number)!);

    public static MemberId Guest(int number) => new(7000 + number);
}
