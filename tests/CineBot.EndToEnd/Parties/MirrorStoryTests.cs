using CineBot.EndToEnd.OpenApi;
using CineBot.Features.WatchParties.Mirror;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Parties;

/// <summary>A party among Discord's own events, over the socket: listed, moved and called off with it.</summary>
public sealed class MirrorStoryTests
{
    [Fact(Timeout = 240_000)]
    public async Task It_is_listed_moves_with_its_party_and_is_called_off_with_it()
    {
        await using var evening = await Evening.OpenAsync("fr");
        var listed = await ListedAsync(evening);
        var first = listed.StartsAt;
        Assert.Contains("https://discord.com/channels/", listed.Description, StringComparison.Ordinal);

        await MoveAsync(evening);
        await evening.World.WaitForAsync(_ => listed.StartsAt == first.AddDays(1), TestContext.Current.CancellationToken);
        var managed = await ManagedAsync(evening);
        var form = await evening.Agnès.ClickAsync(managed, "Annuler la séance");
        await evening.Agnès.SubmitAsync(form.Modal!, ("reason", "Panne de projecteur"));
        await evening.World.WaitForAsync(_ => listed.Status == ScheduledEvent.Canceled, TestContext.Current.CancellationToken);

        Assert.Equal((new DateTimeOffset(2027, 1, 12, 20, 0, 0, TimeSpan.Zero), 1), (first, evening.Guild.Events.Count));
        Court.Approve(evening.Discord);
    }

    [Fact(Timeout = 240_000)]
    public async Task Taken_out_of_the_list_by_hand_it_stays_out_its_host_hears_of_it_once_and_the_party_stands()
    {
        await using var evening = await Evening.OpenAsync("fr");
        var listed = await ListedAsync(evening);

        lock (evening.World.Gate) evening.Guild.Events.Remove(listed);
        await MoveAsync(evening);
        var messages = await evening.MessagesOfAsync(evening.Agnès);
        evening.Pass(TimeSpan.FromHours(2));
        var card = await evening.ShowsAsync("**Quand**", $"<t:{new DateTimeOffset(2027, 1, 13, 20, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()}:F>");
        await evening.Discord.As("Nora").ClickAsync(card, "Oui");
        await evening.ShowsAsync("**1 oui**");

        Assert.Contains("Quelqu’un a retiré **Cléo de 5 à 7** des événements du serveur", messages, StringComparison.Ordinal);
        Assert.Empty(evening.Guild.Events);
        Assert.Single(evening.Discord.Transcript.Rest, exchange => exchange.Status is 404);
    }

    private static async Task<ScheduledEvent> ListedAsync(Evening evening)
    {
        await evening.ListsEventsAsync();
        await evening.AnnounceAsync(Labels.French);
        await evening.World.WaitForAsync(_ => evening.Guild.Events.Count == 1, TestContext.Current.CancellationToken);
        await evening.WritesDownAsync(unit => MirrorStore.Find(unit, new((long)evening.Guild.Id), 1) is { Event: not null } mirror ? mirror : null);
        return evening.Guild.Events[0];
    }

    private static async Task MoveAsync(Evening evening)
    {
        var managed = await ManagedAsync(evening);
        var asked = await evening.Agnès.SubmitAsync((await evening.Agnès.ClickAsync(managed, "Déplacer")).Modal!, ("when", "après-demain 21h"));
        await evening.Agnès.ClickAsync(asked.Message!, "Déplacer et prévenir tout le monde");
    }

    private static async Task<Message> ManagedAsync(Evening evening)
    {
        var listed = await evening.Agnès.SlashAsync(Evening.Where, "seances");
        await evening.Agnès.ClickAsync(listed.Message!, "Gérer");
        return listed.Message!;
    }
}
