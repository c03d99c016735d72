using CineBot.EndToEnd.Story;
using CineBot.Rehearsal.Faults;

namespace CineBot.EndToEnd.Faults.Program;

/// <summary>An older copy put back by the program itself, after life went on in Discord without it.</summary>
public sealed class RestoreTests
{
    private const string Post = "POST /channels/{channel_id}/messages";

    [Fact(Timeout = 120_000)]
    public async Task Row_47_what_the_copy_holds_as_still_to_be_sent_is_found_in_the_channel_and_not_sent_again()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.StartAsync();
        await theatre.ShowsAsync("accueil", Tongue.French.Welcome);
        var copy = await CopyWithACardOnItsWayAsync(theatre);
        Talk(theatre, 120);

        await RestoreAsync(theatre, copy);
        await theatre.StartAsync();
        await theatre.SettlesAsync();

        var card = Assert.Single(theatre.Posted());
        Assert.Single(theatre.Posted("accueil"));
        Assert.Null((await theatre.Discord.As("Nora").ClickAsync(card, "Envie")).Failure);
        await theatre.ShowsAsync(Theatre.Cards, "Parce que c’est beau", "1 personne en a envie");
        Transcripts.Judge(theatre);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_47_a_card_of_which_the_copy_does_not_know_never_becomes_the_card_of_another_film()
    {
        await using var theatre = await Theatre.WithACardAsync();
        var copy = Path.Combine(Path.GetDirectoryName(theatre.Database)!, "copy.db");
        await theatre.RunAsync("backup", copy);
        await theatre.RecommendAsync("Agnès", why: "Pour Agnès V.", film: "c:cleo-de-5-a-7-1962");
        var orphan = await theatre.ShowsAsync(Theatre.Cards, "Pour Agnès V.");

        await RestoreAsync(theatre, copy);
        await theatre.StartAsync();
        await theatre.RecommendAsync("Léo", why: "Pour Vigo", film: "c:l-atalante-1934");
        var card = await theatre.ShowsAsync(Theatre.Cards, "Pour Vigo");
        var pressed = await theatre.Discord.As("Nora").ClickAsync(orphan, "Envie");
        await theatre.SettlesAsync();

        Assert.True(pressed.IsEphemeral);
        Assert.Contains("/reco", pressed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("envie,", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("en a envie", card.Text, StringComparison.Ordinal);
        Assert.Equal(3, theatre.Posted().Count);
    }

    // The copy is made while the card is on its way; afterwards it arrives.
    private static async Task<string> CopyWithACardOnItsWayAsync(Theatre theatre)
    {
        var copy = Path.Combine(Path.GetDirectoryName(theatre.Database)!, "copy.db");
        var copied = new TaskCompletionSource();
        var before = theatre.Discord.Transcript.To(Post).Count;
        theatre.Discord.Faults.Rest.Next(1, Post, new RestEffect { HeldUntil = copied.Task });
        await theatre.RecommendAsync("Zoé");
        await theatre.Bot.AwaitAsync(theatre.Discord.Transcript.WaitForCountAsync(before + 1, exchange => exchange.Route == Post));
        await theatre.RunAsync("backup", copy);
        copied.SetResult();
        await theatre.ShowsAsync(Theatre.Cards, "Parce que c’est beau");
        await theatre.SettlesAsync();
        return copy;
    }

    // More than one page of messages stands below the card by then.
    private static void Talk(Theatre theatre, int messages)
    {
        for (var said = 0; said < messages; said++) theatre.Discord.As("Karim").Say(theatre.World.Channel(Theatre.Cards), $"Bonsoir {said}");
    }

    private static async Task RestoreAsync(Theatre theatre, string copy)
    {
        await theatre.Bot.EndAsync();
        theatre.Discord.Faults.Rest.ForgetNonces();
        await theatre.RunAsync("restore", copy);
    }
}
