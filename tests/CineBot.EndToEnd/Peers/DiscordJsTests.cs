using System.Text.Json.Nodes;
using CineBot.EndToEnd.OpenApi;
using CineBot.Rehearsal;
using CineBot.Rehearsal.Peers;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Peers;

/// <summary>discord.js, which knows nothing of us, takes the loopback for Discord and finds nothing to complain about.</summary>
public sealed class DiscordJsTests : IAsyncDisposable
{
    private const string Recommendations = "recommandations";
    private RehearsalDiscord discord = null!;
    private NodePeer peer = null!;

    private Persona Nora => discord.As("Nora");

    [Fact(Timeout = 120_000)]
    public async Task A_client_written_by_others_does_the_whole_round()
    {
        var script = await PeerWorkshop.OpenAsync("round.mjs", TestContext.Current.CancellationToken);
        discord = await RehearsalDiscord.StartAsync();
        peer = NodePeer.Start(script, ("PEER_API", $"http://127.0.0.1:{discord.Port}/api"), ("PEER_TOKEN", discord.BotToken));

        await ArrivesAsync();
        await OffersChoicesAsync();
        var card = await PostsACardAsync();
        await OpensAFormAsync(card);
        await ChangesTheCardAsync(card);
        await AnswersLaterAsync();
        await KeepsAMessageAsync(card);
        await ToursAsync();

        Assert.Equal("", await peer.EndAsync());
        Assert.DoesNotContain(discord.Transcript.Rest, exchange => exchange.Status >= 400);
        Court.Approve(discord);
    }

    public async ValueTask DisposeAsync()
    {
        if (peer is not null) await peer.DisposeAsync();
        if (discord is not null) await discord.DisposeAsync();
    }

    private async Task ArrivesAsync()
    {
        var ready = await peer.SeesAsync("ready");
        var registered = await peer.SeesAsync("registered");

        Assert.Equal("CineBot", $"{ready["user"]}");
        Assert.Equal($"{discord.ApplicationId}", $"{ready["application"]}");
        Assert.Equal("Les Glaneuses", $"{ready["guild"]}");
        Assert.Contains("tournages", Texts(ready["channels"]));
        Assert.True((bool)ready["mayPost"]!);
        Assert.Equal(["Garder", "attendre", "reco", "tournee"], Texts(registered["names"]));
    }

    private async Task OffersChoicesAsync()
    {
        var offered = await Nora.AutocompleteAsync(Recommendations, "reco", "film", "miserab");

        Assert.Equal([new Choice("Les Misérables (1934)", "c:miserables")], offered.Choices);
        Assert.Equal("miserab", $"{(await peer.SeesAsync("autocomplete"))["typed"]}");
    }

    private async Task<Message> PostsACardAsync()
    {
        var outcome = await Nora.SlashAsync(Recommendations, "reco", ("film", "Les Misérables"), ("pour", discord.As("Karim").User));
        var slash = await peer.SeesAsync("slash");

        Assert.Contains("Les Misérables", outcome.Text, StringComparison.Ordinal);
        Assert.False(outcome.IsEphemeral);
        Assert.Equal($"{outcome.Message!.Id}", $"{slash["message"]}");
        Assert.Equal("Les Misérables", $"{slash["film"]}");
        Assert.Equal(discord.As("Karim").User.Username, $"{slash["reader"]}");
        Assert.Equal("Nora", $"{slash["by"]}");
        Assert.Equal(Recommendations, $"{slash["channel"]}");
        Assert.Equal(("fr", "fr", "0"), ($"{slash["locale"]}", $"{slash["guildLocale"]}", $"{slash["context"]}"));
        Assert.False((bool)slash["mayManage"]!);
        return outcome.Message;
    }

    private async Task OpensAFormAsync(Message card)
    {
        var pressed = await Nora.ClickAsync(card, "Vu");
        var button = await peer.SeesAsync("button");
        var submitted = await Nora.SubmitAsync(pressed.Modal!, ("Pourquoi ?", "Pour la barricade"));
        var modal = await peer.SeesAsync("modal");

        Assert.Equal("Ton avis", pressed.Modal!.Title);
        Assert.Equal($"{card.Id}", $"{button["on"]}");
        Assert.Equal("Pour la barricade", $"{modal["why"]}");
        Assert.True((bool)modal["fromMessage"]!);
        Assert.Equal("Merci : Pour la barricade", submitted.Text);
        Assert.True(submitted.IsEphemeral);
    }

    private async Task ChangesTheCardAsync(Message card)
    {
        await Nora.SelectAsync(card, "Ta note", "Une merveille");

        Assert.Equal(["5"], Texts((await peer.SeesAsync("select"))["values"]));
        Assert.Contains("Note : 5", card.Text, StringComparison.Ordinal);
    }

    private async Task AnswersLaterAsync()
    {
        var outcome = await Nora.SlashAsync(Recommendations, "attendre");
        var deferred = await peer.SeesAsync("deferred");

        Assert.True(outcome.WasDeferred);
        Assert.True(outcome.IsEphemeral);
        Assert.Equal(("Voilà.", "Et encore ceci."), (outcome.Message!.Text, Assert.Single(outcome.FollowUps).Text));
        Assert.Equal($"{outcome.Message.Id}", $"{deferred["edited"]}");
        Assert.Equal($"{outcome.Message.Id}", $"{deferred["read"]}");
        Assert.True((bool)deferred["ephemeral"]!);
    }

    private async Task KeepsAMessageAsync(Message card)
    {
        var outcome = await Nora.MessageMenuAsync(card, "Garder");

        Assert.Equal("Gardé.", outcome.Text);
        Assert.Equal($"{card.Id}", $"{(await peer.SeesAsync("menu"))["target"]}");
    }

    private async Task ToursAsync()
    {
        var acting = Nora.StartSlash(discord.World.Channel(Recommendations), "tournee", ("qui", discord.As("Karim").User));
        var (message, thread) = (await peer.SeesAsync("message"), await peer.SeesAsync("thread"));
        var (planned, role, timeout) = (await peer.SeesAsync("event"), await peer.SeesAsync("role"), await peer.SeesAsync("timeout"));

        Assert.Equal("Le tour est fait.", (await acting.SettledAsync()).Text);
        Assert.Equal($"{message["first"]}", $"{message["second"]}");
        Assert.Single(Nora.Read(Recommendations), read => read.Text == "Une seule fois, revue");
        Assert.Equal(("Une seule fois, revue", "films.csv"), ($"{message["read"]}", $"{message["file"]}"));
        Assert.Equal(("Autour du film", Recommendations, "Cherche figurants", "Samedi à Nantes"), ($"{thread["started"]}", $"{thread["parent"]}", $"{thread["post"]}", $"{thread["starter"]}"));
        Assert.True((bool)thread["archived"]!);
        Assert.Equal("Bienvenue", Nora.Read("Autour du film")[^1].Text);
        Assert.Equal("Samedi à Nantes", Nora.Read("Cherche figurants")[0].Text);
        Assert.False(Nora.Sees(discord.World.Channel("Entre nous")));
        Assert.True(discord.As("Karim").Sees(discord.World.Channel("Entre nous")));
        Assert.Equal(("Projection et débat", "Le Balzac", "1"), ($"{planned["name"]}", $"{planned["place"]}", $"{planned["listed"]}"));
        Assert.True((bool)role["given"]! && (bool)role["taken"]!);
        Assert.True((bool)timeout["quiet"]! && (bool)timeout["free"]!);
        foreach (var announced in new[] { "threadSeen", "eventSeen", "roleSeen", "messageSeen" }) await peer.SeesAsync(announced);
    }

    private static List<string> Texts(JsonNode? list) => [.. list!.AsArray().Select(entry => $"{entry}")];
}
