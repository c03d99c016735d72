using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Parties;

/// <summary>Two servers with the same bot: nothing that is pressed in one, over the real socket, reads or changes a party of the other.</summary>
public sealed class NeighbourStoryTests
{
    private static readonly string[] Forged =
    [
        "party.yes/1", "party.show/1", "party.people/1", "party.calendar/1", "party.take/1", "party.move/1", "party.refilm/1", "party.decline/1",
        "series.calendar/1", "series.show/1",
    ];

    [Fact(Timeout = 240_000)]
    public async Task A_press_forged_in_another_server_meets_no_party_and_the_same_press_at_home_does()
    {
        await using var evening = await Evening.OpenAsync("fr");
        var card = await evening.AnnounceAsync(Labels.French);
        var neighbours = evening.World.AddGuild("Les Voisins", evening.Discord.As("Sacha").User, "fr");
        evening.World.InviteBot(neighbours);
        var corner = evening.World.AddChannel(neighbours, "coin");

        foreach (var id in Forged)
        {
            var data = new JsonObject { ["custom_id"] = $"1/{id}", ["component_type"] = 2 };
            var answered = await evening.Discord.As("Sacha").Forge(InteractionKind.Component, corner, data).SettledAsync();

            Assert.StartsWith("Je ne retrouve pas cette séance.", answered.Text, StringComparison.Ordinal);
            Assert.Null(answered.Modal);
        }

        await evening.Discord.As("Nora").ClickAsync(card, "Oui");
        await evening.ShowsAsync("**1 oui**");
        Assert.DoesNotContain("2 oui", card.Text, StringComparison.Ordinal);
    }
}
