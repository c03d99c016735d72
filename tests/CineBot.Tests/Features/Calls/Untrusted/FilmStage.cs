using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Settings;
using CineBot.Tests.Features.Calls.Profiles;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Untrusted;

/// <summary>
/// A club where shoots are under way: Nora's call 1 is announced and looks for extras and for a boom, her call 2 is a draft, her call 3 is held for the moderator Chantal. Karim comes, Maya
/// applied and her seat is prepared, Paul asked something, Agnès is invited to hold call 1, and Nora asked Karim for a contact. Zoé has nothing to do with any of it.
/// </summary>
internal static class FilmStage
{
    public const string Address = "14 bis impasse Zanzibar", Question = "Y a-t-il un train du soir ?";

    public static readonly MemberId Paul = new(108);

    /// <summary>Who has something to press there, besides strangers.</summary>
    public static readonly MemberId[] Involved = [Nora, Chantal, Karim, Maya, Paul, Agnès];

    public static async Task<Club> OpenAsync()
    {
        var club = await Club.OpenAsync();
        await club.WriteAsync(unit =>
        {
            ModeratorStore.Name(unit, Server, Chantal);
            ChannelStore.Choose(unit, Server, ChannelPurpose.Announcements, Accueil);
            foreach (var adult in Involved.Append(Zoé)) AgeStore.Set(unit, adult, AgeBracket.Adult);
        });
        await AnnounceAsync(club);
        await AskAsync(club);
        await club.ProposeCallAsync("crew", "Tambour : 1 monteur");
        await club.ProposeCallAsync("crew", "Le Bief : 1 cadreur", words: "Appelle-moi au 06 12 34 56 78");
        await club.PressAsync(Nora, "call.submit", 3);
        await MeetAsync(club);
        await club.DeliverAfterAsync(TimeSpan.FromMinutes(1));
        return club;
    }

    private static async Task AnnounceAsync(Club club)
    {
        await club.PublishCallAsync(what: "La Digue : 12 figurants, 1 perchiste");
        await club.WriteAsync(unit =>
        {
            CallStore.Save(unit, CallStore.Find(unit, Server, 1)! with { Insurance = "yes", ImageRights = "Festivals", Meals = "provided" });
            PracticalStore.Set(unit, Server, 1, new(Address, "8 h", "06 39 98 47 11", "Par la digue", "Lariboisière", "Paul, au portail"));
        });
    }

    private static async Task AskAsync(Club club)
    {
        await club.PressAsync(Karim, "call.come", 1, 1);
        await club.FillAsync(Maya, (await club.PressAsync(Maya, "call.apply", 1, 2)).Form(), ("name", "Maya"), ("phrase", "Je tiens la perche"));
        await club.PressAsync(Nora, "call.offer", 1, 2, Maya);
        await club.FillAsync(Paul, (await club.PressAsync(Paul, "call.ask", 1)).Form(), ("words", Question));
        await club.SendAsync(club.Press(Nora, "call.coowner-ask", 1) with { Picked = [$"{Agnès}"] });
        club.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task MeetAsync(Club club)
    {
        club.Time.Advance(TimeSpan.FromMinutes(1));
        foreach (var person in new[] { Karim, Agnès }) await club.MakeProfileAsync(person, "perchiste", "Saint-Denis (93)");
        await club.FillAsync(Nora, (await club.PressAsync(Nora, "contact.propose", Karim, "perche")).Form(), ("words", "On tourne bientôt"));
    }
}
