using CineBot.EndToEnd.OpenApi;
using CineBot.Features.Calls;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Calls.Management;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Calls;

/// <summary>A small shoot with two extras and one who waits, and what goes wrong with it: nobody is left believing what is no longer so.</summary>
public sealed class TroubleStoryTests
{
    private const string Reason = "Storm 7";

    [Theory(Timeout = 240_000)]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task When_it_is_called_off_everybody_is_told_in_person_behind_closed_doors_too(string language)
    {
        await using var shoot = await Shoot.OpenAsync(language);
        var crowd = await shoot.FillAsync();
        crowd[0].CloseDms();

        var panel = await shoot.PanelAsync(1);
        await shoot.Nora.ClickAsync(panel, "1/call.more/1");
        await shoot.Nora.ClickAsync(panel, "1/call.cancel/1");
        var why = await shoot.Nora.ClickAsync(panel, "1/call.cancel-why/1");
        await shoot.Nora.SubmitAsync(why.Modal!, ("reason", Reason));

        foreach (var person in crowd) await shoot.HearsAsync(person, Reason);
        Assert.Equal(3, await shoot.CountAsync(1, ApplicationState.Released));
        var card = await shoot.CardAsync(1);
        await shoot.World.WaitForAsync(_ => card.Text.Contains(shoot.Words.Cancelled, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(MessageText.Components(card.Components), component => (string?)component["custom_id"] == "1/call.come/1");
        Assert.DoesNotContain(shoot.World.Messages, message => message.VisibleTo is null && message.Channel.Recipient is null && message.Text.Contains("Glaneuse", StringComparison.Ordinal));
        Discretion.NobodyIsDisturbed(shoot);
        Court.Approve(shoot.Discord);
    }

    [Fact(Timeout = 240_000)]
    public async Task When_its_organiser_is_gone_whoever_holds_it_with_her_goes_on_and_those_who_come_are_expected()
    {
        await using var shoot = await Shoot.OpenAsync("fr");
        var crowd = await shoot.FillAsync();
        var inès = shoot.Discord.As("Inès");
        var panel = await shoot.PanelAsync(1);
        await shoot.Nora.ClickAsync(panel, "1/call.more/1");
        await shoot.Nora.ClickAsync(panel, "1/call.coowner/1");
        await shoot.Nora.SelectAsync(panel, "1/call.coowner-ask/1", $"{inès.User.Id}");
        await shoot.AnswerAsync(inès, "call.coowner-yes/1");
        shoot.Nora.Leave(shoot.Guild);

        await SilentAsync(shoot);
        await shoot.UntilAsync(unit => CallStore.Find(unit, shoot.Here, 1)!.Owner == Shoot.Id(inès));
        var managed = await shoot.AnswerAsync(inès, "call.manage/1");

        Assert.Contains(MessageText.Components(managed.Message!.Components), component => ((string?)component["custom_id"])?.StartsWith("1/call.applicants/1", StringComparison.Ordinal) == true);
        await ExpectedAsync(shoot, crowd);
    }

    [Fact(Timeout = 240_000)]
    public async Task When_nobody_holds_it_with_her_a_moderator_takes_it_over_and_reads_applications_only_then()
    {
        await using var shoot = await Shoot.OpenAsync("fr");
        var crowd = await shoot.FillAsync();
        var inès = shoot.Discord.As("Inès");
        shoot.Nora.Leave(shoot.Guild);

        await SilentAsync(shoot);
        var listed = (await inès.SlashAsync(Shoot.Where, shoot.Words.Manage)).Message!;
        await inès.ClickAsync(listed, "1/call.panel/1");
        Assert.DoesNotContain(MessageText.Components(listed.Components), component => (string?)component["custom_id"] == "1/call.applicants/1");
        await inès.ClickAsync(listed, "1/call.take/1");

        Assert.Equal(Shoot.Id(inès), (await shoot.ReadAsync(unit => CallStore.Find(unit, shoot.Here, 1)))!.Owner);
        await ExpectedAsync(shoot, crowd);
    }

    [Fact(Timeout = 240_000)]
    public async Task When_the_bot_is_down_for_hours_around_the_asking_people_are_asked_late_and_once()
    {
        await using var shoot = await Shoot.OpenAsync("fr");
        var crowd = await shoot.FillAsync();
        shoot.PassTo(Shoot.Paris(1, 29, 20));

        await shoot.SleepUntilAsync(Shoot.Paris(1, 30, 17));
        var late = await shoot.ToldAsync(crowd[0], $"1/call.still/1/1/at:{shoot.Guild.Id}");
        await shoot.AnswerAsync(crowd[0], "call.still/1/1");
        await shoot.AnswerAsync(crowd[1], "call.still/1/1");

        Assert.Contains("en retard", late.Text, StringComparison.Ordinal);
        await shoot.UntilAsync(unit => crowd.Take(2).All(person => shoot.State(unit, person, 1, 1) is ApplicationState.Reconfirmed));
        Assert.Single(crowd[0].Conversation.Messages, message => message.Text.Contains("commence <t:", StringComparison.Ordinal));
        Assert.Single(await shoot.ReadAsync(unit => MessageStore.Waiting(unit, Shoot.Id(crowd[1]), 10)), waiting => waiting.Buttons.Any(button => button.Path == "call.still"));
    }

    [Fact(Timeout = 240_000)]
    public async Task Without_a_channel_for_private_threads_all_that_is_private_passes_through_the_bot()
    {
        await using var shoot = await Shoot.OpenAsync("fr", withThreads: false);
        await shoot.CompleteAsync(await shoot.DraftAsync("cast", shoot.Words.CastWanted, 1), 1);
        var actors = await shoot.CrowdAsync("Comédienne", 2);
        foreach (var person in actors) await shoot.ApplyAsync(person, 1, 1);

        await shoot.DecideAsync(1, [(actors[0], 1)], [(actors[1], 1)]);
        await shoot.AnswerAsync(actors[0], "call.accept/1/1");
        await shoot.HearsAsync(actors[1], "Le rôle est maintenant pourvu");

        Assert.Equal([(await shoot.CardAsync(1)).Channel], shoot.Guild.Threads);
        await Discretion.JudgeAsync(shoot, 1);
        Discretion.NobodyIsDisturbed(shoot);
        Discretion.NothingIsRefused(shoot);
    }

    // She is asked three days before whether she is there, and says nothing for two.
    private static async Task SilentAsync(Shoot shoot)
    {
        shoot.PassTo(Shoot.ThreeDaysBefore);
        await shoot.UntilAsync(unit => CareStore.AskedAt(unit, CallStore.Find(unit, shoot.Here, 1)!) != null);
        shoot.PassTo(Shoot.ThreeDaysBefore + TimeSpan.FromHours(49));
    }

    private static async Task ExpectedAsync(Shoot shoot, IReadOnlyList<Persona> crowd)
    {
        shoot.PassTo(Shoot.DayBefore);
        foreach (var person in crowd.Take(2)) await shoot.HearsAsync(person, Organising.Address);
        Assert.Equal(2, await shoot.CountAsync(1, ApplicationState.Confirmed));
    }
}
