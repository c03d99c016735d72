using CineBot.Features.WatchParties;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

/// <summary>What tests of watch parties do again and again; by the club's clock it is Monday 5 October 2026, nine in the morning in Paris.</summary>
internal static class PartyHabits
{
    public const string Cléo = "Cléo de 5 à 7";

    /// <summary>A party of Agnès's on Saturday at nine in the evening, announced and posted.</summary>
    public static async Task<long> AnnounceAsync(this Club club, long? seats = null, string when = "samedi 21h", MemberId? host = null)
    {
        var preview = await club.ProposeAsync(when, seats, host);
        await club.PressAsync(host ?? Agnès, preview.Button("party.publish"));
        await club.DeliverAsync();
        return long.Parse(preview.Button("party.publish").Ids[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    public static Task<Answered> ProposeAsync(this Club club, string when = "samedi 21h", long? seats = null, MemberId? host = null) => seats is { } counted
        ? club.AskAsync(host ?? Agnès, "watch-party", ("film", Cléo), ("when", when), ("where", PartyPlace.Choice(Salle)), ("seats", counted))
        : club.AskAsync(host ?? Agnès, "watch-party", ("film", Cléo), ("when", when), ("where", PartyPlace.Choice(Salle)));

    public static Task<Party> PartyAsync(this Club club, long number) => club.ReadAsync(unit => PartyStore.Find(unit, Server, number)!);

    public static async Task<SignUp?> SignUpAsync(this Club club, long number, MemberId member)
    {
        var party = await club.PartyAsync(number);
        return await club.ReadAsync(unit => SignUpStore.Find(unit, party, member));
    }

    /// <summary>Time passes, and what the hour brings to parties and to the outbox is done.</summary>
    public static async Task PassAsync(this Club club, TimeSpan time)
    {
        club.Time.Advance(time);
        await club.Part<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<PartyClock>().Single().TickAsync(TestContext.Current.CancellationToken);
        await club.DeliverAsync();
    }

    public static MemberId Guest(int number) => new(5000 + number);

    public static Button? Find(this Card card, string path) =>
        card.Blocks.SelectMany(block => block switch { Buttons buttons => buttons.Row, Actionable actionable => [actionable.Button], _ => [] }).FirstOrDefault(button => button.Path == path);
}
