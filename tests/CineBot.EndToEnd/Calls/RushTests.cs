using System.Text.Json.Nodes;
using CineBot.EndToEnd.OpenApi;
using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Calls;

/// <summary>Many at once, over the socket: no more people come than there are seats, and nothing moves in a server by a press in another.</summary>
public sealed class RushTests
{
    private const long Seats = 25;

    [Theory(Timeout = 240_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Two_hundred_press_at_once_and_as_many_come_as_there_are_seats(string language)
    {
        await using var shoot = await Shoot.OpenAsync(language);
        var card = await shoot.PublishAsync("extras", shoot.Words.ExtrasWanted, 1);
        var crowd = await shoot.StrangersAsync("Glaneuse", 200);

        await Task.WhenAll(crowd.Select(async person =>
        {
            var asked = await person.ClickAsync(card, "1/call.come/1");
            await person.ClickAsync(asked.Message!, "1/call.come/1/1/adult");
        }));

        var all = await shoot.ReadAsync(unit => ApplicationStore.All(unit, shoot.Here, 1));
        Assert.Equal((Seats, 200 - Seats), (all.Count(one => one.State is ApplicationState.Confirmed), all.Count(one => one.State is ApplicationState.Waiting)));
        Assert.Equal(0, (await shoot.ReadAsync(unit => CallRoleStore.Find(unit, shoot.Here, 1, 1)))!.SeatsLeft);
        Assert.DoesNotContain(shoot.Discord.Transcript.Rest, exchange => exchange.Status is >= 400);
        Court.Approve(shoot.Discord);
    }

    [Fact(Timeout = 240_000)]
    public async Task A_press_forged_in_another_server_moves_nothing_in_the_call_s_own()
    {
        await using var shoot = await Shoot.OpenAsync("fr");
        await shoot.PublishAsync("extras", shoot.Words.ExtrasWanted, 1);
        var maya = shoot.Discord.As("Maya");
        var elsewhere = await NeighbourAsync(shoot, maya);

        var known = await ForgeAsync(maya, elsewhere, "1/call.come/1");
        var marked = await ForgeAsync(maya, elsewhere, $"1/call.come/1/1/at:{shoot.Guild.Id}");
        var owners = await ForgeAsync(maya, elsewhere, $"1/call.complete/1/at:{shoot.Guild.Id}");

        Assert.StartsWith("Cette annonce n’existe plus ici.", known.Text, StringComparison.Ordinal);
        Assert.All([marked, owners], answered => Assert.StartsWith("Ça se passe dans un serveur où je suis installé", answered.Text, StringComparison.Ordinal));
        Assert.Empty(await shoot.ReadAsync(unit => ApplicationStore.All(unit, shoot.Here, 1)));
    }

    // Another server that has the bot, with the person in both.
    private static async Task<Message> NeighbourAsync(Shoot shoot, Persona person)
    {
        var guild = shoot.World.AddGuild("Les Voisines", person.User, "fr");
        var channel = shoot.World.AddChannel(guild, "entrée");
        shoot.World.InviteBot(guild);
        return (await person.SlashAsync(channel, shoot.Words.Help)).Message!;
    }

    private static Task<InteractionOutcome> ForgeAsync(Persona person, Message source, string id) => person
        .Forge(InteractionKind.Component, source.Channel, new JsonObject { ["custom_id"] = id, ["component_type"] = 2, ["id"] = 1 }, source)
        .SettledAsync(TestContext.Current.CancellationToken);
}
