using CineBot.Discord.Servers;
using CineBot.Features.Calls.Applications;
using CineBot.Rehearsal;
using CineBot.Rehearsal.Faults;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.EndToEnd.Calls;

/// <summary>A bot that has only just started, and is asked under a private message about a server that nobody has told it of yet.</summary>
public sealed class EarlyPressTests
{
    private const string Still = "call.still/1/1";

    [Fact(Timeout = 240_000)]
    public async Task It_waits_to_be_told_of_the_server_and_does_what_is_asked()
    {
        await using var shoot = await Shoot.OpenAsync("fr");
        var person = (await shoot.FillAsync())[0];
        shoot.PassTo(Shoot.WeekBefore);
        var asked = await shoot.ToldAsync(person, shoot.Under(Still));
        var told = new TaskCompletionSource();
        shoot.Discord.Faults.Rest.Always("GET /users/@me/guilds", new RestEffect { HeldUntil = told.Task });

        // Its patience is that of a clock which stands still: how fast this machine is decides nothing.
        await shoot.SleepUntilAsync(Shoot.WeekBefore + TimeSpan.FromHours(1), parts => parts.AddSingleton(new ServerBook(new ManualTime(Shoot.Published))));
        var before = shoot.Discord.Transcript.Rest.Count(IsLater);
        var pressed = person.StartClick(asked, shoot.Under(Still));
        await shoot.Discord.Transcript.WaitForCountAsync(before + 1, IsLater, TestContext.Current.CancellationToken);
        told.SetResult();
        await pressed.SettledAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Ça se passe dans un serveur", pressed.Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Reconfirmed, await shoot.StateAsync(person, 1, 1));
    }

    // The answer that says that the answer will come.
    private static bool IsLater(RestExchange exchange) => exchange.Template.StartsWith("/interactions/", StringComparison.Ordinal) && exchange.Body.Contains("\"type\":5", StringComparison.Ordinal);
}
