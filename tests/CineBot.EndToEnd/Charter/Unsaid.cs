using CineBot.Rehearsal;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Charter;

/// <summary>What may nowhere be read of a tension: in no public place, in no log, by nobody whom it is not for.</summary>
internal static class Unsaid
{
    /// <summary>Over everything that was ever said or sent: no message of a channel holds a word, the code or a name of it, and each word reached only those whom it is for.</summary>
    public static void Judge(this Tension tension, string facilitator = "Nora", bool isDecided = false)
    {
        var (village, world) = (tension.Village, tension.Village.World);
        string[] people = ["Nora", "Sacha", .. facilitator == "Nora" ? Array.Empty<string>() : [facilitator]];
        string[] secrets = [.. Tension.Typed, Tension.Said, tension.Code, .. people, .. people.Select(name => $"{village.As(name).User.Id}")];
        var open = world.Messages.Where(message => message.Author == world.Bot && message.VisibleTo is null && message.Channel.Guild is not null).ToList();
        Assert.NotEmpty(open);
        Assert.DoesNotContain(open, message => Holds($"{message.Text}{message.Components.ToJsonString()}{message.Channel.Name}", secrets));
        var sent = village.Discord.Transcript.Rest.Where(exchange => IsInGuild(world, exchange)).ToList();
        Assert.NotEmpty(sent);
        Assert.DoesNotContain(sent, exchange => Holds(exchange.Body, secrets));
        village.JudgeDiscretion([Tension.Facts], ["Nora", "Inès", "Paul"]);
        // Whoever was told of a decision has the code, to appeal by it.
        village.JudgeDiscretion([tension.Code], ["Inès", "Paul", .. isDecided ? ["Sacha"] : Array.Empty<string>()]);
        village.JudgeDiscretion([Tension.NoraSays], ["Nora", "Inès", "Paul"]);
        village.JudgeDiscretion([Tension.Passed], ["Nora", "Sacha", "Inès", "Paul"]);
        Assert.DoesNotContain(village.Log.Lines, line => Holds(line.Line, [.. Tension.Typed, Tension.Said, tension.Code]));
    }

    private static bool Holds(string text, IEnumerable<string> secrets) => secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal));

    private static bool IsInGuild(VirtualWorld world, RestExchange exchange)
    {
        lock (world.Gate) return exchange.Template.StartsWith("/channels/", StringComparison.Ordinal) && world.Guilds[0].Channels.Concat(world.Guilds[0].Threads).Any(channel => exchange.Url.Contains($"/channels/{channel.Id}/", StringComparison.Ordinal));
    }
}
