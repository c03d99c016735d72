using CineBot.EndToEnd.OpenApi;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Calls;

/// <summary>« Discuter » over the socket: whoever holds a call and somebody who applied, in a thread for two or through the bot.</summary>
public sealed class DiscussionStoryTests
{
    private const string Question = "Question Zanzibar 7", Answer = "Réponse Zanzibar 8", Again = "Encore Zanzibar 9";

    [Theory(Timeout = 240_000)]
    [InlineData("fr", "peut aussi tout y lire")]
    [InlineData("en", "can read all of it too")]
    public async Task Where_there_is_a_channel_for_it_two_people_have_a_thread_of_their_own_until_the_application_is_over(string language, string whoReads)
    {
        await using var shoot = await Shoot.OpenAsync(language);
        var actors = await ApplyAsync(shoot);

        await shoot.DiscussAsync(actors[0]);
        var thread = await shoot.WithAsync(shoot.Nora, actors[0]);
        await shoot.HearsAsync(actors[0], $"<#{thread.Id}>");
        actors[0].Say(thread, Answer);
        var again = await shoot.DiscussOwnAsync(actors[0]);

        Assert.Contains(whoReads, thread.Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains($"<#{thread.Id}>", again.Text, StringComparison.Ordinal);
        Assert.Contains(shoot.Nora.Read(thread), message => message.Content == Answer);
        Assert.False(actors[1].Sees(thread));
        await shoot.DiscussAsync(actors[1]);
        await shoot.WithAsync(shoot.Nora, actors[1]);
        Assert.Equal(2, shoot.Private().Count);

        await shoot.WithdrawAsync(actors[0], 1, 1);
        shoot.Pass(TimeSpan.FromMinutes(1));
        await shoot.EndsAsync(thread);
        Assert.Throws<CannotAct>(() => actors[0].Say(thread, Again));
        shoot.NeverInPublic(Answer);
        Discretion.NobodyIsDisturbed(shoot);
        Discretion.NothingIsRefused(shoot);
        Court.Approve(shoot.Discord);
    }

    [Theory(Timeout = 240_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Without_one_their_words_pass_through_the_bot_and_wait_where_private_messages_are_closed(string language)
    {
        await using var shoot = await Shoot.OpenAsync(language, withThreads: false);
        var actors = await ApplyAsync(shoot);

        var form = await shoot.DiscussAsync(actors[0], "call.discuss-write");
        await shoot.Nora.SubmitAsync(form.Modal!, ("words", Question));
        await shoot.HearsAsync(actors[0], Question);
        var reply = await shoot.AnswerAsync(actors[0], "call.discuss-write/1/1");
        await actors[0].SubmitAsync(reply.Modal!, ("words", Answer));
        await shoot.HearsAsync(shoot.Nora, Answer);

        actors[0].CloseDms();
        var back = await shoot.AnswerAsync(shoot.Nora, "call.discuss-write/1/1");
        await shoot.Nora.SubmitAsync(back.Modal!, ("words", Again));
        await shoot.UntilAsync(unit => MessageStore.Count(unit, Shoot.Id(actors[0])) > 0);
        await shoot.HearsAsync(actors[0], Again);

        Assert.Empty(shoot.Private());
        Assert.DoesNotContain(actors[1].Conversation.Messages, message => message.Text.Contains("Zanzibar", StringComparison.Ordinal));
        Assert.Equal(0, await shoot.ReadAsync(unit => MessageStore.Count(unit, Shoot.Id(actors[1]))));
        shoot.NeverInPublic(Question, Answer, Again);
        Discretion.NobodyIsDisturbed(shoot);
        Court.Approve(shoot.Discord);
    }

    // The first chose to hear of shoots by private message; the second did not.
    private static async Task<IReadOnlyList<Persona>> ApplyAsync(Shoot shoot)
    {
        await shoot.CompleteAsync(await shoot.DraftAsync("cast", shoot.Words.CastWanted, 1), 1);
        var actors = await shoot.CrowdAsync("Comédienne", 2);
        foreach (var person in actors) await shoot.ApplyAsync(person, 1, 1);
        return actors;
    }
}
