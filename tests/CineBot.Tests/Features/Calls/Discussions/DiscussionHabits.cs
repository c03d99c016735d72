using CineBot.Features.Calls;
using CineBot.Features.Calls.Discussions;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Discussions;

/// <summary>What tests of discussions do again and again: Nora holds a call for one part, Karim and Zoé applied.</summary>
internal static class DiscussionHabits
{
    /// <summary>The club where the bot may do all it needs, with a channel for private threads or without.</summary>
    public static async Task<(Club Club, Call Call)> OpenAsync(bool withChannel = true)
    {
        var club = await Club.OpenAsync();
        club.Seen = View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = CineBot.Discord.Invitation.Needed })] };
        if (withChannel) await club.WriteAsync(unit => ChannelStore.Choose(unit, Server, ChannelPurpose.Threads, Accueil));
        var call = await club.CastAsync(1);
        foreach (var member in new[] { Karim, Zoé }) await club.ApplyAsync(member, call, ("name", member == Karim ? "Karim" : "Zoé"));
        return (club, call);
    }

    /// <summary>« Discuter » on the card of an application, by whoever holds the call.</summary>
    public static Task<Answered> DiscussAsync(this Club club, Call call, MemberId applicant, MemberId? holder = null) => club.PressAsync(holder ?? Nora, "call.discuss", call.Number, 1, applicant);

    /// <summary>« Discuter » in « Ma candidature ».</summary>
    public static Task<Answered> DiscussOwnAsync(this Club club, Call call, MemberId applicant) => club.PressAsync(applicant, "call.discuss", call.Number);

    /// <summary>The form by which the bot carries words to somebody who applied, sent.</summary>
    public static async Task<Answered> WriteToAsync(this Club club, Call call, MemberId applicant, string words)
    {
        club.Time.Advance(TimeSpan.FromSeconds(3));
        return await club.FillAsync(Nora, (await club.PressAsync(Nora, "call.discuss-write", call.Number, 1, applicant)).Form(), ("words", words));
    }

    /// <summary>The form that opens under the last message that waits for the person, sent.</summary>
    public static async Task<Answered> AnswerLastAsync(this Club club, MemberId member, string words)
    {
        var last = (await club.WaitingAsync(member))[^1];
        return await club.FillAsync(member, (await club.PressAsync(member, last.Buttons.Single(button => button.Path == "call.discuss-write"))).Form(), ("words", words));
    }

    public static async Task RoundAsync(this Club club)
    {
        await club.Part<DiscussionRound>().TickAsync(TestContext.Current.CancellationToken);
        await club.DeliverAsync();
    }

    public static List<MemberId> Inside(this Club club) => [.. club.Delivery.Inside.Select(inside => inside.Member)];

    public static ChannelId Thread(this Club club) => club.Delivery.Threads.Keys.Single();

    /// <summary>What the person was told last, what came of a thread included.</summary>
    public static async Task<Text?> ToldAsync(this Club club, MemberId member)
    {
        await club.DeliverAsync();
        return await club.WaitingAsync(member) is [.., var last] ? last.Text : null;
    }
}
