using CineBot.Features.Digest;
using CineBot.Features.Members;
using CineBot.Features.Recommendations.Leaving;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Hosting;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>What tests of the digest do again and again; by the club's clock it is Monday 5 October 2026, nine in the morning in Paris.</summary>
internal static class DigestHabits
{
    public const string Cléo = "c:cleo-de-5-a-7-1962", Atalante = "c:l-atalante-1934", Vertigo = "c:vertigo-1958";

    /// <summary>From the Monday on which all begins until Friday evening, an hour after the digest was due.</summary>
    public const double UntilFridayEvening = 4.5;

    /// <summary>Agnès switches it on: it comes on Fridays at six in the evening, in #accueil.</summary>
    public static async Task SwitchOnAsync(this Club club)
    {
        await club.SetAsync("digest.channel", $"{Accueil}");
        Assert.Equal("digest.noted.on", (await club.PressInChargeAsync("digest.switch", "on")).Key());
    }

    /// <summary>Nora recommends Cléo, which two want to see and one thanks her for; Agnès recommends L’Atalante, which leaves in ten days.</summary>
    public static async Task HappenAsync(this Club club, bool leaves = true)
    {
        await club.RecommendAsync(Nora, Cléo, "Parce que Varda");
        await club.RecommendAsync(Agnès, Atalante, "Le père Jules");
        foreach (var person in new[] { Karim, Zoé }) await club.PressAsync(person, "recommendation.wish", 1);
        await club.PressAsync(Karim, "recommendation.thanks", 1);
        if (leaves) await club.FillAsync(Agnès, (await club.PressAsync(Agnès, "recommendation.complete", 2)).Form(), ("until", LastDayReader.Say(club.InTenDays(), Language.French)));
        await club.DeliverAsync();
    }

    /// <summary>A press of Agnès's, who manages the server.</summary>
    public static Task<Answered> PressInChargeAsync(this Club club, string path, params object[] ids) => club.InChargeAsync(() => club.PressAsync(Agnès, path, ids));

    /// <summary>Something picked by Agnès, who manages the server.</summary>
    public static Task<Answered> SetAsync(this Club club, string path, string value) => club.InChargeAsync(() => club.PickAsync(Agnès, path, value));

    /// <summary>What it would say to everybody now.</summary>
    public static async Task<string> PreviewAsync(this Club club) => club.Words(await club.PressInChargeAsync("digest.preview"));

    public static IReadOnlyList<string> DigestsPosted(this Club club) => [.. club.Delivery.Calls.Where(call => call == $"post {Accueil.Value}")];

    public static Task StrikeAsync(this Club club) =>
        club.Part<IEnumerable<IHostedService>>().OfType<DigestClock>().Single().TickAsync(TestContext.Current.CancellationToken);

    /// <summary>So many days pass, and what is due is sent.</summary>
    public static async Task PassDaysAsync(this Club club, double days)
    {
        club.Time.Advance(TimeSpan.FromDays(days));
        await club.StrikeAsync();
        await club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        await club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
    }

    public static LocalDate InTenDays(this Club club) => Instant.FromDateTimeOffset(club.Time.GetUtcNow()).InUtc().Date.PlusDays(10);

    /// <summary>They erase everything, and what shows them is drawn anew.</summary>
    public static async Task EraseAsync(this Club club, MemberId member)
    {
        var eraser = club.Part<Eraser>();
        var entry = eraser.Announce(member, Instant.FromDateTimeOffset(club.Time.GetUtcNow()));
        await club.WriteAsync(unit => eraser.Erase(unit, member, entry));
        await club.PassDaysAsync(1.0 / 1440);
    }

    private static async Task<Answered> InChargeAsync(this Club club, Func<Task<Answered>> act)
    {
        club.Permissions = Permissions.ManageServer;
        var answered = await act();
        club.Permissions = Permissions.None;
        return answered;
    }
}
