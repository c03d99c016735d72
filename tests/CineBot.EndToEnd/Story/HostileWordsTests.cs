using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Story;

/// <summary>Whatever people type, and whatever they, their channels and their servers are called: nobody is pinged, nothing breaks, and the log does not repeat it.</summary>
public sealed class HostileWordsTests
{
    private const int LongestName = 32, LongestPlace = 100, LongestTitle = 200, LongestWhy = 280, LongestDetail = 150;

    [Fact(Timeout = 300_000)]
    public async Task Hostile_words_are_words_in_every_field_and_name()
    {
        await using var theatre = await Theatre.OpenAsync();
        // Forty servers greeted at once: words are tried here, not pace.
        theatre.Discord.Limits.GlobalPerSecond = 1000;
        var stages = HostileWords.All.Select((words, number) => Stage(theatre.World, words, number)).ToList();
        await theatre.StartAsync();

        foreach (var (person, channel, words) in stages) await PlayAsync(theatre, new Persona(theatre.Discord, person), channel, words);
        await theatre.SettlesAsync();

        Assert.True(theatre.World.Messages.Count(IsCard) > stages.Count / 2);
        Transcripts.Judge(theatre);
        foreach (var words in HostileWords.All.Select(words => words.Trim()).Where(words => words.Length > 5))
            Assert.DoesNotContain(theatre.Log, line => line.Contains(words.UpTo(40), StringComparison.Ordinal));

        bool IsCard(Message message) => message.Author == theatre.World.Bot && message.VisibleTo is null && message.Channel.Name == "projections";
    }

    [Fact(Timeout = 120_000)]
    public async Task An_option_longer_than_any_client_sends_is_answered_like_any_other()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.StartAsync();
        var command = theatre.Discord.Commands.In(0).Single(command => command!["name"]!.GetValue<string>() == "reco")!;

        var outcome = await theatre.Discord.As("Zoé").Forge(InteractionKind.Command, theatre.World.Channel(Theatre.Cards), new JsonObject
        {
            ["id"] = command["id"]!.GetValue<string>(),
            ["name"] = "reco",
            ["type"] = 1,
            ["options"] = new JsonArray(new JsonObject { ["name"] = "film", ["type"] = 3, ["value"] = new string('@', 6000) }),
        }).SettledAsync();

        Assert.Null(outcome.Failure);
        Transcripts.Judge(theatre);
    }

    // A server of its own for each, so that names are hostile too, and nobody types faster than a person may.
    private static (User Person, Channel Channel, string Words) Stage(VirtualWorld world, string words, int number)
    {
        var person = world.AddUser($"Sacha {number}");
        var guild = world.AddGuild(words.UpTo(LongestPlace), person);
        guild.Members[person.Id].Nick = words.UpTo(LongestName);
        guild.SystemChannelId = world.AddChannel(guild, words.UpTo(LongestPlace)).Id;
        var channel = world.AddChannel(guild, "projections");
        world.InviteBot(guild);
        var role = world.AddRole(guild, "Équipe", mentionable: true);
        guild.Members[person.Id].Roles.Add(role.Id);
        return (person, channel, words.Replace("ROLE", $"{role.Id}", StringComparison.Ordinal).Replace("USER", $"{person.Id}", StringComparison.Ordinal));
    }

    private static async Task PlayAsync(Theatre theatre, Persona person, Channel channel, string words)
    {
        Settled(await theatre.Bot.OfAsync(person.AutocompleteAsync(channel, "reco", "film", words.UpTo(LongestTitle))), words);
        var asked = Settled(await theatre.Bot.OfAsync(person.SlashAsync(channel, "reco", ("film", words.UpTo(LongestTitle)))), words);
        var form = asked.Modal ?? (await theatre.Bot.OfAsync(person.SlashAsync(channel, "reco", ("film", "c:les-miserables-2019")))).Modal!;
        var posted = Settled(await theatre.Bot.OfAsync(person.SubmitAsync(form, ("why", words.UpTo(LongestWhy)))), words);
        if (!posted.Text.Contains("C’est publié", StringComparison.Ordinal)) return;

        var details = (await theatre.Bot.OfAsync(person.ClickAsync(posted.Message!, "Compléter"))).Modal!;
        Settled(await theatre.Bot.OfAsync(person.SubmitAsync(details, ("where", words.UpTo(LongestDetail)), ("notes", words.UpTo(LongestDetail)))), words);
    }

    private static InteractionOutcome Settled(InteractionOutcome outcome, string words)
    {
        Assert.True(outcome.Failure is null, $"« {words.UpTo(40)} »: {outcome.Failure}");
        Assert.DoesNotContain("référence", outcome.Text, StringComparison.Ordinal);
        return outcome;
    }
}
