using System.Text.Json.Nodes;
using CineBot.Rehearsal;
using CineBot.Rehearsal.Faults;
using CineBot.Rehearsal.Interactions;

namespace CineBot.EndToEnd.Seam;

/// <summary>From the press of a key to the answer on somebody's screen, with what can go wrong in between.</summary>
public sealed class SeamTests : IAsyncLifetime
{
    private readonly TrialCommands _trial = new();
    private RunningBot _bot = null!;

    private RehearsalDiscord Discord => _bot.Discord;

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync(_trial);

    public async ValueTask DisposeAsync()
    {
        _trial.Go();
        await _bot.DisposeAsync();
    }

    [Theory(Timeout = 120_000)]
    [InlineData("Agnès", "aide")]
    [InlineData("Maya", "help")]
    public async Task Help_is_answered_privately_in_the_readers_language(string name, string command)
    {
        var outcome = await Discord.As(name).SlashAsync("recommandations", command);

        Assert.Null(outcome.Failure);
        Assert.True(outcome.IsEphemeral);
        Assert.NotEmpty(outcome.Text);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_15_a_slow_handler_is_announced_and_keeps_nobody_waiting()
    {
        var slow = Discord.As("Agnès").StartSlash(Discord.World.Channel("recommandations"), "waits");
        await slow.AnsweredAsync();

        var quick = await Discord.As("Nora").SlashAsync("recommandations", "aide");
        _trial.Go();
        await slow.SettledAsync();

        Assert.Null(quick.Failure);
        Assert.True(slow.WasDeferred);
        Assert.True(slow.IsEphemeral);
        Assert.Equal("C’est déjà noté.", slow.Text);
    }

    private Task<CineBot.Rehearsal.People.InteractionOutcome> ShownAsync() => Discord.As("Agnès").SlashAsync("recommandations", "shows");

    [Fact(Timeout = 120_000)]
    public async Task A_slow_press_replaces_its_private_card_once_it_is_done()
    {
        var shown = await ShownAsync();

        var pressed = Discord.As("Agnès").StartClick(shown.Message!, "Corriger");
        await pressed.AnsweredAsync();
        _trial.Go();
        await pressed.SettledAsync();

        Assert.Contains("C’est déjà noté.", shown.Message!.Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_slow_refusal_stands_beside_the_card_and_leaves_it_as_it_was()
    {
        var shown = await ShownAsync();
        var before = shown.Message!.Text;

        var pressed = Discord.As("Agnès").StartClick(shown.Message!, "1/trial.refuses");
        await pressed.AnsweredAsync();
        _trial.Go();
        await pressed.UntilAsync(outcome => outcome.FollowUps.Count > 0);

        Assert.Equal(before, shown.Message!.Text);
        Assert.NotNull(Assert.Single(pressed.FollowUps).VisibleTo);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("breaks")]
    [InlineData("breaks-later")]
    public async Task Row_16_a_handler_that_breaks_apologises_with_a_reference(string command)
    {
        var acting = Discord.As("Agnès").StartSlash(Discord.World.Channel("recommandations"), command);
        await acting.UntilAsync(outcome => command == "breaks" || outcome.WasDeferred);
        _trial.Go();
        await acting.SettledAsync();

        Assert.True(acting.IsEphemeral);
        Assert.Contains("référence", acting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("purpose", acting.Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_17_two_hundred_at_once_are_all_answered()
    {
        string[] people = ["Agnès", "Nora", "Karim", "Chantal", "Léo", "Inès", "Paul", "Zoé", "Anatole", "Yannick"];
        var acting = Enumerable.Range(0, 200).Select(n => Discord.As(people[n % people.Length]).StartSlash(Discord.World.Channel("recommandations"), "says", ("words", $"{n}"))).ToList();

        await Task.WhenAll(acting.Select(one => one.SettledAsync()));

        Assert.All(acting, one => Assert.Null(one.Failure));
        Assert.DoesNotContain(Discord.Transcript.Rest, exchange => exchange.Answer.Contains("10062", StringComparison.Ordinal) || exchange.Answer.Contains("40060", StringComparison.Ordinal));
    }

    [Theory(Timeout = 120_000)]
    [InlineData(-5)]
    [InlineData(5)]
    public async Task Row_18_an_interaction_whose_id_is_not_of_this_time_is_answered(int seconds)
    {
        Discord.Faults.SnowflakeSkew = TimeSpan.FromSeconds(seconds);

        Assert.Null((await Discord.As("Agnès").SlashAsync("recommandations", "aide")).Failure);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_19_an_answer_that_comes_too_late_waits_for_the_person()
    {
        Discord.Faults.Rest.Next(1, "POST /interactions/{interaction_id}/{interaction_token}/callback", RestEffect.Error(404, 10062, "Unknown interaction"));

        _ = Discord.As("Agnès").StartSlash(Discord.World.Channel("recommandations"), "says", ("words", "Cléo"));
        await Discord.Transcript.WaitForAsync(exchange => exchange.Answer.Contains("10062", StringComparison.Ordinal));
        var next = await Discord.As("Agnès").SlashAsync("recommandations", "aide");

        Assert.Single(Discord.Transcript.Rest, exchange => exchange.Answer.Contains("10062", StringComparison.Ordinal));
        Assert.Null(next.Failure);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_20_an_answer_whose_receipt_was_lost_counts()
    {
        Discord.Faults.Rest.Next(1, "POST /interactions/{interaction_id}/{interaction_token}/callback", RestEffect.LostAnswer);

        var outcome = await Discord.As("Agnès").SlashAsync("recommandations", "aide");

        Assert.Null(outcome.Failure);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_59_a_card_of_another_version_says_so_kindly()
    {
        var data = new JsonObject { ["custom_id"] = "0/film.wish/7", ["component_type"] = 2 };

        var outcome = await Discord.As("Agnès").Forge(InteractionKind.Component, Discord.World.Channel("recommandations"), data).SettledAsync();

        Assert.StartsWith("Cette carte a vieilli", outcome.Text, StringComparison.Ordinal);
        Assert.Matches("</aide:[0-9]+>", outcome.Text);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_60_a_command_for_members_is_refused_where_the_bot_is_not_installed()
    {
        var pressed = Discord.As("Agnès").Forge(
            InteractionKind.Component,
            Discord.World.Channel("recommandations"),
            new JsonObject { ["custom_id"] = "1/trial.counts", ["component_type"] = 2 },
            tamper: payload => payload["authorizing_integration_owners"] = new JsonObject { ["1"] = payload["member"]!["user"]!["id"]!.GetValue<string>() });

        await pressed.SettledAsync();

        Assert.Equal(0, _trial.Runs);
        Assert.Contains("serveur où je suis installé", pressed.Text, StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("@everyone")]
    [InlineData("@\u202Eeveryone <@&1> @here")]
    [InlineData("[https://cnc.fr](https://evil.example)")]
    [InlineData("\ud83d")]
    [InlineData("||||||||")]
    public async Task Hostile_words_ping_nobody(string words)
    {
        var outcome = await Discord.As("Agnès").SlashAsync("recommandations", "says", ("words", words));

        Assert.Null(outcome.Failure);
        Assert.Empty(outcome.Message!.Pings.Notified);
    }
}
