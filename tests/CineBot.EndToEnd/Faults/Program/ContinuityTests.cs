using CineBot.EndToEnd.Story;
using CineBot.Rehearsal;
using CineBot.Rehearsal.Faults;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Faults.Program;

/// <summary>What is there when a process has died and the next one takes over: everything, once.</summary>
public sealed class ContinuityTests
{
    private const string Post = "POST /channels/{channel_id}/messages";
    private const string Callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";

    [Fact(Timeout = 120_000)]
    public async Task Row_12_every_event_said_twice_more_leaves_the_database_as_it_was()
    {
        await using var theatre = await Theatre.WithACardAsync();
        await PressAsync(theatre, "Envie", "Agnès", "Nora", "Karim");
        await theatre.ShowsAsync(Theatre.Cards, "3 personnes en ont envie");
        await theatre.SettlesAsync();
        await theatre.Bot.EndAsync();
        var before = Contents.Of(theatre.Database);
        var said = theatre.Discord.Transcript.Frames.Where(frame => frame.Event == "INTERACTION_CREATE").Select(frame => frame.Json!["d"]!.AsObject()).TakeLast(50).ToList();

        theatre.Discord.Faults.Gateway.ReplaysToo = 50;
        await theatre.StartAsync();
        theatre.Discord.Faults.RepeatDispatches(50);
        var answered = theatre.Discord.Transcript.Rest.Count(IsCallback);
        foreach (var again in said.Concat(said)) theatre.Discord.SendInteraction(again.DeepClone().AsObject());
        await theatre.Bot.AwaitAsync(theatre.Discord.Transcript.WaitForCountAsync(answered + (2 * said.Count), IsCallback));
        await theatre.Bot.EndAsync();

        Assert.Equal(before, Contents.Of(theatre.Database));
        Assert.Single(theatre.Posted());
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_13_a_channel_deleted_in_a_gap_that_no_resume_bridges_costs_its_card_and_not_the_film()
    {
        await using var theatre = await Theatre.WithACardAsync("seances");
        await theatre.Bot.KillAsync();
        theatre.World.DeleteChannel(theatre.World.Channel("seances"));
        ((CineBot.Rehearsal.OffsetTime)theatre.World.Clocks.Community).MoveTo(TimeSpan.FromMinutes(30));
        theatre.Discord.Faults.Gateway.RefuseResumes();

        await theatre.StartAsync();
        await theatre.RecommendAsync("Agnès", why: "Pour la dernière scène");

        await theatre.ShowsAsync(Theatre.Cards, "Parce que c’est beau", "Pour la dernière scène");
        Assert.Single(theatre.Posted());
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_14_the_next_process_resumes_and_hears_of_the_channel_deleted_in_between()
    {
        await using var theatre = await Theatre.WithACardAsync("seances");
        await theatre.Bot.KillAsync();
        var killed = theatre.Discord.Transcript.Latest;
        theatre.World.DeleteChannel(theatre.World.Channel("seances"));

        await theatre.StartAsync();
        await theatre.RecommendAsync("Agnès", why: "Pour la dernière scène");
        await theatre.ShowsAsync(Theatre.Cards, "Parce que c’est beau", "Pour la dernière scène");

        Assert.Single(theatre.Discord.Transcript.Frames, frame => frame is { Kind: FrameKind.FromBot, Op: 2 });
        Assert.Contains(theatre.Discord.Transcript.Frames, frame => frame.Number > killed && frame.Event == "RESUMED");
        Assert.Single(theatre.Posted());
        Transcripts.Judge(theatre);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_41_killed_after_the_card_was_sent_and_before_that_was_written_down_it_is_there_once()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.StartAsync();
        await theatre.ShowsAsync("accueil", Tongue.French.Welcome);
        theatre.Discord.Faults.Rest.Next(1, Post, new RestEffect { DelaysAnswer = TimeSpan.FromMinutes(10) });
        await theatre.RecommendAsync("Zoé");
        await theatre.ShowsAsync(Theatre.Cards, "Parce que c’est beau");
        await theatre.Bot.KillAsync();

        await theatre.StartAsync();
        await PressAsync(theatre, "Envie", "Nora");
        await theatre.ShowsAsync(Theatre.Cards, "1 personne en a envie");

        Assert.Single(theatre.Posted());
        Transcripts.Judge(theatre);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_story_goes_on_where_a_kill_cut_it_with_a_post_and_a_refresh_still_to_come()
    {
        await using var theatre = await Theatre.WithACardAsync();
        var never = new TaskCompletionSource();
        theatre.Discord.Faults.Rest.Always(Post, Held(never));
        theatre.Discord.Faults.Rest.Always("PATCH /channels/{channel_id}/messages/{message_id}", Held(never));
        await PressAsync(theatre, "Envie", "Agnès", "Nora");
        await PressAsync(theatre, "Merci", "Karim");
        await theatre.RecommendAsync("Léo", film: "c:cleo-de-5-a-7-1962");
        await theatre.Bot.KillAsync();
        theatre.Discord.Faults.Rest.Clear();

        await theatre.StartAsync();

        await theatre.ShowsAsync(Theatre.Cards, "Les Misérables", "2 personnes en ont envie", "1 merci");
        await theatre.ShowsAsync(Theatre.Cards, "Cléo de 5 à 7");
        Assert.Equal(2, theatre.Posted().Count);
        Assert.Single(theatre.Discord.Transcript.Frames, frame => frame is { Kind: FrameKind.FromBot, Op: 2 });
        never.SetResult();
    }

    private static RestEffect Held(TaskCompletionSource until) => new() { HeldUntil = until.Task };

    private static async Task PressAsync(Theatre theatre, string button, params string[] names)
    {
        var card = theatre.Posted().Single(message => message.Text.Contains("Les Misérables", StringComparison.Ordinal));
        foreach (var name in names)
        {
            var outcome = await theatre.Discord.As(name).ClickAsync(card, button);
            Assert.Null(outcome.Failure);
        }
    }

    private static bool IsCallback(RestExchange exchange) => exchange.Route == Callback;
}
