using CineBot.EndToEnd.OpenApi;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Parties;

/// <summary>One watch party from the command to the last minute of the film, for sixty people in three zones; then with what goes wrong.</summary>
public sealed class PartyStoryTests
{
    [Theory(Timeout = 240_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_party_is_announced_filled_moved_started_and_over(string language)
    {
        await using var evening = await Evening.OpenAsync(language);
        var words = Labels.Of(language);
        var card = await evening.AnnounceAsync(words);

        var crowd = evening.Crowd(60);
        await Task.WhenAll(crowd.Select(guest => guest.ClickAsync(card, words.Yes)));
        await evening.ShowsAsync(words.Coming, words.Waiting);

        var listed = await evening.Agnès.SlashAsync(Evening.Where, words.List);
        await evening.Agnès.ClickAsync(listed.Message!, words.Manage);
        var asked = await evening.Agnès.SubmitAsync((await evening.Agnès.ClickAsync(listed.Message!, words.Move)).Modal!, ("when", words.Later));
        await evening.Agnès.ClickAsync(asked.Message!, words.MoveNow);
        await evening.ShowsAsync(words.Again);

        await StartAsync(evening, words, card);
        await EndAsync(evening, words, card);

        var concerned = crowd.Append(evening.Agnès).Select(person => person.User.Id).ToHashSet();
        Assert.All(evening.World.Messages.Where(message => message.Author == evening.World.Bot), message => Assert.Subset(concerned, message.EverPinged));
        Assert.DoesNotContain(evening.Discord.Transcript.Rest, exchange => exchange.Status is >= 400);
        Court.Approve(evening.Discord);
    }

    [Theory(Timeout = 240_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task When_its_host_is_gone_one_of_those_who_come_takes_it_over(string language)
    {
        await using var evening = await Evening.OpenAsync(language);
        var words = Labels.Of(language);
        var card = await evening.AnnounceAsync(words);
        var nora = evening.Discord.As("Nora");
        await nora.ClickAsync(card, words.Yes);
        evening.Agnès.Leave(evening.Guild);

        evening.Pass(TimeSpan.FromHours(31.5));
        await evening.World.WaitForAsync(_ => card.Text.Contains(words.TakeOver, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        evening.Pass(TimeSpan.FromMinutes(20));
        await evening.World.WaitForAsync(_ => evening.Count(words.Silent) == 1, TestContext.Current.CancellationToken);
        var taken = await nora.ClickAsync(card, words.TakeOver);

        Assert.Contains(words.Taken, taken.Text, StringComparison.Ordinal);
        await evening.World.WaitForAsync(_ => evening.Count(words.Held) == 1, TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 240_000)]
    public async Task When_the_bot_sleeps_two_hours_around_the_asking_the_host_is_asked_late_and_once()
    {
        await using var evening = await Evening.OpenAsync("fr");
        var card = await evening.AnnounceAsync(Labels.French);
        evening.Pass(TimeSpan.FromHours(30));

        await evening.SleepAsync(TimeSpan.FromHours(1.9));
        var asked = await evening.ShowsAsync("Si tu es là");
        await evening.World.WaitForAsync(_ => card.Text.Contains(Labels.French.There, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var there = await evening.Agnès.ClickAsync(card, Labels.French.There);

        Assert.Equal([evening.Agnès.User.Id], asked.EverPinged);
        Assert.Contains("la séance est entre tes mains", there.Text, StringComparison.Ordinal);
        Assert.Equal(1, evening.Count("Si tu es là"));
    }

    [Fact(Timeout = 240_000)]
    public async Task When_its_channel_is_deleted_the_party_goes_on_in_private_answers_and_nothing_is_hammered()
    {
        await using var evening = await Evening.OpenAsync("fr");
        var card = await evening.AnnounceAsync(Labels.French);
        var nora = evening.Discord.As("Nora");
        await nora.ClickAsync(card, Labels.French.Yes);
        evening.World.DeleteChannel(card.Channel);
        await evening.World.WaitForAsync(_ => evening.Said("**1 oui**", "**Quand**")?.Channel is { } elsewhere && elsewhere != card.Channel, TestContext.Current.CancellationToken);

        evening.Pass(TimeSpan.FromHours(31.5));
        var listed = await nora.SlashAsync("accueil", "seances");
        var managed = await evening.Agnès.SlashAsync("accueil", "seances");
        await evening.Agnès.ClickAsync(managed.Message!, Labels.French.Manage);
        var launching = await evening.Agnès.ClickAsync(managed.Message!, Labels.French.Launch);
        var launched = await evening.Agnès.ClickAsync(launching.Message!, Labels.French.InFive);

        Assert.Contains("Tu viens.", listed.Text, StringComparison.Ordinal);
        Assert.Contains("on lance", launched.Text, StringComparison.Ordinal);
        Assert.InRange(evening.Discord.Transcript.Rest.Count(exchange => exchange.Status is >= 400), 0, 3);
    }

    [Fact(Timeout = 240_000)]
    public async Task News_for_somebody_with_private_messages_closed_waits_for_them_and_is_not_said_about_them_in_public()
    {
        await using var evening = await Evening.OpenAsync("fr");
        var card = await evening.AnnounceAsync(Labels.French);
        var yannick = evening.Discord.As("Yannick");
        yannick.CloseDms();
        await evening.ChoosesMessagesAsync(yannick);
        await yannick.ClickAsync(card, Labels.French.Yes);

        var listed = await evening.Agnès.SlashAsync(Evening.Where, "seances");
        await evening.Agnès.ClickAsync(listed.Message!, Labels.French.Manage);
        var form = await evening.Agnès.ClickAsync(listed.Message!, "Annuler la séance");
        await evening.Agnès.SubmitAsync(form.Modal!, ("reason", "Panne de projecteur"));
        await evening.ShowsAsync("est annulée", "Panne de projecteur");
        var waiting = await Evening.UntilAnnouncedAsync(yannick);

        Assert.Contains("Tu as 1 message qui t’attend.", waiting.Text, StringComparison.Ordinal);
        Assert.Equal(1, evening.Count("est annulée"));
    }

    // The host is asked half an hour before, says they are there, and sets the start five minutes ahead.
    private static async Task StartAsync(Evening evening, Labels words, Message card)
    {
        evening.Pass(TimeSpan.FromHours(24 + 31.5));
        await evening.World.WaitForAsync(_ => card.Text.Contains(words.There, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await evening.Agnès.ClickAsync(card, words.There);
        evening.Pass(TimeSpan.FromMinutes(25));
        var asked = await evening.Agnès.ClickAsync(card, words.Launch);
        await evening.Agnès.ClickAsync(asked.Message!, words.InFive);
        evening.Pass(TimeSpan.FromMinutes(5));
        await evening.World.WaitForAsync(_ => evening.Count(words.Started) == 1, TestContext.Current.CancellationToken);
    }

    private static async Task EndAsync(Evening evening, Labels words, Message card)
    {
        evening.Pass(TimeSpan.FromMinutes(42));
        var late = await evening.Discord.As("Zoé").ClickAsync(card, words.HowFar);
        Assert.Contains(words.Far, late.Text, StringComparison.Ordinal);
        evening.Pass(TimeSpan.FromMinutes(60));
        await evening.ShowsAsync(words.Over);
        Assert.Equal(1, evening.Count(words.Started));
    }
}
