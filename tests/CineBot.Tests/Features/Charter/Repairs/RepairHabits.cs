using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Repairs;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Features.Charter.Hearings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Repairs;

/// <summary>What tests of repairs do again and again. Nora reported what Sacha wrote; Inès and Paul have the case in hand, Karim may facilitate.</summary>
internal static class RepairHabits
{
    /// <summary>Everybody was given the floor, and the server has a place for private threads.</summary>
    public static async Task<(Club Club, Case One)> OpenHeardAsync()
    {
        var club = await Club.OpenAsync();
        club.Seen = View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = CineBot.Discord.Invitation.Needed })] };
        await club.WriteAsync(unit => ChannelStore.Choose(unit, Server, ChannelPurpose.Threads, Accueil));
        await club.NameAsync(Inès, Paul, Léo);
        return (club, await club.GiveFloorAsync());
    }

    public static async Task<Answered> OfferAsync(this Club club, Case one, string kind, MemberId? facilitator = null)
    {
        club.Time.Advance(TimeSpan.FromMinutes(1));
        var opened = await club.PressAsync(Inès, "moderation.repair", one.Code);
        if (opened.Reply.Form is not { } form) return opened;
        (string, string)[] words = [("kind", kind), ("words", "Pour que chacun·e retrouve sa place."), .. facilitator is { } chosen ? [("who", $"{chosen.Value}")] : Array.Empty<(string, string)>()];
        return await club.FillAsync(Inès, form, words);
    }

    /// <summary>Everybody said yes to a conversation with Karim.</summary>
    public static async Task ConverseAsync(this Club club, Case one)
    {
        await club.OfferAsync(one, "conversation", Karim);
        foreach (var person in new[] { Nora, Sacha, Karim }) await club.YesAsync(person);
    }

    public static async Task<Answered> YesAsync(this Club club, MemberId person) => await club.PressAsync(person, "repair.yes", await club.RepairCodeAsync(person));

    public static async Task<Answered> SayAsync(this Club club, MemberId person, string path, string words)
    {
        club.Time.Advance(TimeSpan.FromSeconds(5));
        return await club.FillAsync(person, (await club.PressAsync(person, path, await club.RepairCodeAsync(person))).Form(), ("words", words));
    }

    public static Task<string> RepairCodeAsync(this Club club, MemberId person) => club.ReadAsync(unit => RepairPersonStore.Own(unit, Server, person)[0].Code);

    public static Task<bool> TriedAsync(this Club club, Case one) => club.ReadAsync(unit => RepairRules.WasTried(unit, one));
}
