using CineBot.EndToEnd.Story;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Faults.Program;

/// <summary>How the program ends: asked to while everybody is pressing, beside another one, without a token that Discord takes.</summary>
public sealed class EndingTests
{
    private const int EndsWithAFault = 78;
    private static readonly string[] People = ["Agnès", "Nora", "Karim", "Chantal", "Léo", "Inès", "Paul", "Maya", "Anatole", "Yannick"];

    [Fact(Timeout = 180_000)]
    public async Task Row_53_asked_to_end_while_everybody_presses_it_answers_them_all_and_keeps_its_session()
    {
        await using var theatre = await Theatre.WithACardAsync();
        var card = theatre.Posted().Single();
        var pressing = Enumerable.Range(0, 100).Select(n => Press(theatre, card, n)).ToList();
        var first = pressing[0].SettledAsync();
        await theatre.Bot.AwaitAsync(first);
        var asked = TimeProvider.System.GetTimestamp();

        var code = await theatre.Bot.EndAsync();

        Assert.Equal(0, code);
        Assert.True(TimeProvider.System.GetElapsedTime(asked) < TimeSpan.FromSeconds(12));
        foreach (var press in pressing) await press.SettledAsync();
        Assert.All(pressing, press => Assert.Null(press.Failure));
        Assert.Equal(4000, theatre.Discord.Transcript.Frames.Single(frame => frame.Kind == FrameKind.ClosedByBot).CloseCode);
        await theatre.StartAsync();
        await theatre.ShowsAsync(Theatre.Cards, "10 personnes en ont envie");
        Assert.Single(theatre.Discord.Transcript.Frames, frame => frame is { Kind: FrameKind.FromBot, Op: 2 });
    }

    [Fact(Timeout = 180_000)]
    public async Task Row_54_a_second_process_says_so_and_leaves_the_first_alone()
    {
        await using var theatre = await Theatre.WithACardAsync();

        var second = theatre.Launch();
        var code = await second.ExitAsync();

        Assert.Equal(EndsWithAFault, code);
        Assert.StartsWith("Another CineBot already uses the database", Assert.Single(second.Lines), StringComparison.Ordinal);
        Assert.Single(theatre.Discord.Transcript.Frames, frame => frame.Kind == FrameKind.Opened);
        Assert.Single(theatre.Posted("accueil"));
        Assert.Null((await theatre.Discord.As("Nora").ClickAsync(theatre.Posted().Single(), "Envie")).Failure);
    }

    [Fact(Timeout = 180_000)]
    public async Task Row_7_a_token_that_Discord_does_not_know_is_one_sentence_and_no_identify()
    {
        await using var theatre = await Theatre.OpenAsync();

        var bot = theatre.Launch(("CINEBOT_Discord__Token", "a.token.of-nobody"));

        await AssertRefusedAsync(bot);
        Assert.DoesNotContain(theatre.Discord.Transcript.Frames, frame => frame is { Kind: FrameKind.FromBot, Op: 2 });
    }

    [Fact(Timeout = 180_000)]
    public async Task Row_7_a_token_refused_at_the_gateway_is_one_sentence_after_exactly_one_identify()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Discord.Gateway.Settings.Token = "another";

        var bot = theatre.Launch();

        await AssertRefusedAsync(bot);
        Assert.Single(theatre.Discord.Transcript.Frames, frame => frame is { Kind: FrameKind.FromBot, Op: 2 });
    }

    private static async Task AssertRefusedAsync(ChildBot bot)
    {
        Assert.Equal(EndsWithAFault, await bot.ExitAsync());
        Assert.Contains("token", bot.Lines[^1], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(bot.Lines, line => line.Contains("   at ", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal));
    }

    private static InteractionOutcome Press(Theatre theatre, CineBot.Rehearsal.World.Message card, int n) => theatre.Discord.As(People[n % People.Length]).StartClick(card, "Envie");
}
