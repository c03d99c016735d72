using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Calls;

/// <summary>The private threads of a shoot as its people meet them: pressed for, looked for, looked into.</summary>
internal static class PrivateThreads
{
    /// <summary>« Discuter » on the card of an application, which Nora opens from her list.</summary>
    public static async Task<InteractionOutcome> DiscussAsync(this Shoot shoot, Persona applicant, string press = "call.discuss")
    {
        var list = (await shoot.Nora.ClickAsync(await shoot.PanelAsync(1), "1/call.applicants/1")).Message!;
        await shoot.Nora.SelectAsync(list, "1/call.applicant/1", $"1:{applicant.User.Id}");
        return await shoot.Nora.ClickAsync(list, $"1/{press}/1/1/{applicant.User.Id}");
    }

    /// <summary>« Discuter » in what is the applicant's own.</summary>
    public static async Task<InteractionOutcome> DiscussOwnAsync(this Shoot shoot, Persona applicant, string press = "call.discuss")
    {
        var mine = await applicant.ClickAsync(await shoot.CardAsync(1), "1/call.mine/1");
        return await applicant.ClickAsync(mine.Message!, $"1/{press}/1");
    }

    /// <summary>The threads that hang under the channel for private ones.</summary>
    public static IReadOnlyList<Channel> Private(this Shoot shoot)
    {
        lock (shoot.World.Gate) return [.. shoot.Guild.Threads.Where(thread => thread.Kind is ChannelKind.PrivateThread)];
    }

    /// <summary>The one in which exactly these people are, beside the bot, once they are.</summary>
    public static async Task<Channel> WithAsync(this Shoot shoot, params Persona[] people)
    {
        await shoot.World.WaitForAsync(_ => Find() is not null, TestContext.Current.CancellationToken);
        return Find()!;

        Channel? Find() => shoot.Private().FirstOrDefault(thread => thread.Thread!.Members.Keys.ToHashSet().SetEquals(people.Select(person => person.User.Id).Append(shoot.World.Bot.Id)));
    }

    /// <summary>Waits until it is at rest and nobody can wake it by writing.</summary>
    public static Task EndsAsync(this Shoot shoot, Channel thread) => shoot.World.WaitForAsync(_ => thread.Thread is { Archived: true, Locked: true }, TestContext.Current.CancellationToken);

    /// <summary>These words stand in no channel that everybody sees.</summary>
    public static void NeverInPublic(this Shoot shoot, params string[] words)
    {
        lock (shoot.World.Gate)
            Assert.DoesNotContain(
                shoot.World.Messages,
                message => message.VisibleTo is null && message.Channel.Recipient is null && message.Channel.Kind is not ChannelKind.PrivateThread && words.Any(word => message.Text.Contains(word, StringComparison.Ordinal)));
    }
}
