using CineBot.EndToEnd.OpenApi;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Calls;

/// <summary>The private thread of those who come, over the socket: who is let in, who goes out, and who reads it.</summary>
public sealed class TeamThreadStoryTests
{
    private const string Boots = "Prenez des bottes Zanzibar", Hello = "Bonjour Zanzibar", ClosedConversation = "50007";

    [Theory(Timeout = 240_000)]
    [InlineData("fr", "peut aussi tout y lire")]
    [InlineData("en", "can read all of it too")]
    public async Task Whoever_is_confirmed_is_let_in_whoever_withdraws_goes_out_and_it_rests_with_the_shoot(string language, string whoReads)
    {
        await using var shoot = await Shoot.OpenAsync(language);
        var people = await OfferAsync(shoot);

        await shoot.AnswerAsync(people[0], "call.accept/1/1");
        shoot.Pass(TimeSpan.FromMinutes(1));
        var thread = await shoot.WithAsync(shoot.Nora, people[0]);
        Assert.Contains(whoReads, thread.Messages[0].Text, StringComparison.Ordinal);
        Assert.False(people[1].Sees(thread));
        Assert.Empty(people[0].Conversation.Messages);

        await shoot.AnswerAsync(people[1], "call.accept/1/1");
        shoot.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(thread, await shoot.WithAsync(shoot.Nora, people[0], people[1]));
        await TellAsync(shoot, thread);
        people[1].Say(thread, Hello);

        await shoot.WithdrawAsync(people[0], 1, 1);
        shoot.Pass(TimeSpan.FromMinutes(1));
        await shoot.WithAsync(shoot.Nora, people[1]);
        Assert.False(people[0].Sees(thread));
        await CancelAsync(shoot);
        await shoot.EndsAsync(thread);

        shoot.NeverInPublic(Boots, Hello);
        Discretion.NobodyIsDisturbed(shoot);
        Assert.All(shoot.Discord.Transcript.Rest.Where(exchange => exchange.Status is >= 400), refused => Assert.Contains(ClosedConversation, refused.Answer, StringComparison.Ordinal));
        Court.Approve(shoot.Discord);
    }

    // Two parts, two who applied; the first chose to hear of it by private message, and takes none: what they are told waits for them.
    private static async Task<IReadOnlyList<Persona>> OfferAsync(Shoot shoot)
    {
        await shoot.CompleteAsync(await shoot.DraftAsync("cast", shoot.Words.CastWanted.Replace('1', '2'), 1), 1);
        var people = await shoot.CrowdAsync("Comédienne", 2);
        people[0].CloseDms();
        foreach (var person in people) await shoot.ApplyAsync(person, 1, 1);
        await shoot.DecideAsync(1, [.. people.Select(person => (person, 1L))], []);
        return people;
    }

    // Nora finds where it is, and says something to everybody: there, and to nobody apart.
    private static async Task TellAsync(Shoot shoot, Channel thread)
    {
        var panel = await shoot.PanelAsync(1);
        await shoot.Nora.ClickAsync(panel, "1/call.more/1");
        var stands = await shoot.Nora.ClickAsync(panel, "1/call.thread/1");
        Assert.Contains($"<#{thread.Id}>", stands.Text, StringComparison.Ordinal);
        var form = await shoot.Nora.ClickAsync(stands.Message!, "1/call.tell/1");
        await shoot.Nora.SubmitAsync(form.Modal!, ("words", Boots));
        await shoot.World.WaitForAsync(_ => thread.Messages.Any(message => message.Text.Contains(Boots, StringComparison.Ordinal)), TestContext.Current.CancellationToken);
    }

    private static async Task CancelAsync(Shoot shoot)
    {
        var panel = await shoot.PanelAsync(1);
        await shoot.Nora.ClickAsync(panel, "1/call.more/1");
        await shoot.Nora.ClickAsync(panel, "1/call.cancel/1");
        var why = await shoot.Nora.ClickAsync(panel, "1/call.cancel-why/1");
        await shoot.Nora.SubmitAsync(why.Modal!, ("reason", "Storm 7"));
        shoot.Pass(TimeSpan.FromMinutes(1));
    }
}
