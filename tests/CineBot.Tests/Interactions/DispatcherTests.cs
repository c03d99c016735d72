using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions;

public sealed class DispatcherTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("nothing.here")]
    [InlineData("recommend")]
    [InlineData("film.speak")]
    public async Task A_press_that_leads_nowhere_says_how_to_go_on(string path)
    {
        var answered = await _club.PressAsync(Nora, path, 1);

        Assert.Equal("common.outdated", answered.Key());
        Assert.Equal(Answer.Private, answered.Answer);
    }

    [Fact]
    public async Task A_press_cannot_be_sent_as_a_command()
    {
        Assert.Equal("common.outdated", (await _club.AskAsync(Nora, "recommendation.wish")).Key());
    }

    [Fact]
    public async Task A_search_that_leads_nowhere_offers_nothing()
    {
        Assert.Empty(await _club.TypeAsync(Nora, "nothing.here", "film", "cléo"));
        Assert.Empty(await _club.TypeAsync(Nora, "recommend", "why", "cléo"));
    }

    [Theory]
    [InlineData(0, "common.server_managers_only")]
    [InlineData(1 << 1, "messages.none")]
    [InlineData(1 << 0, "messages.none")]
    public async Task Only_those_who_manage_the_server_pass_where_that_is_asked(int held, string said)
    {
        _club.Permissions = (Permissions)held;

        Assert.Equal(said, (await _club.AskAsync(Nora, "scratch.manage")).Key());
    }

    [Fact]
    public async Task Row_60_a_foreign_server_and_a_private_conversation_are_told_where_it_works()
    {
        _club.Guild = null;

        Assert.Equal("common.server_only", (await _club.AskAsync(Nora, "recommend", ("film", "cléo"))).Key());
        Assert.Equal("messages.none", (await _club.AskAsync(Nora, "scratch.anywhere")).Key());
        Assert.Empty(await _club.TypeAsync(Nora, "recommend", "film", ""));
    }

    [Theory]
    [InlineData("seats", null, "common.option_missing")]
    [InlineData("seats", 0L, "common.option_wrong")]
    [InlineData("seats", 6L, "common.option_wrong")]
    [InlineData("seats", "3", "common.option_wrong")]
    [InlineData("seats", 3L, "messages.waiting")]
    public async Task An_option_is_held_against_its_bounds_again(string option, object? value, string said)
    {
        var answered = value is null ? await _club.AskAsync(Nora, "scratch.count") : await _club.AskAsync(Nora, "scratch.count", (option, value));

        Assert.Equal(said, answered.Key());
    }

    [Theory]
    [InlineData("soft", "messages.waiting")]
    [InlineData("loud", "common.option_wrong")]
    public async Task Only_an_offered_choice_is_taken(string mood, string said)
    {
        Assert.Equal(said, (await _club.AskAsync(Nora, "scratch.count", ("seats", 1L), ("mood", mood))).Key());
    }

    [Fact]
    public async Task Row_16_a_handler_that_throws_is_apologised_for_with_a_reference_that_the_log_holds()
    {
        var answered = await _club.AskAsync(Nora, "scratch.fail");

        Assert.Equal("common.apology", answered.Key());
        var reference = Assert.IsType<string>(answered.Reply.Text!.Args[0]);
        Assert.Contains(_club.Log.Lines, line => line.Level is LogLevel.Error && line.Line.Contains(reference));
    }

    [Fact]
    public async Task What_was_written_into_a_form_that_failed_is_kept_and_stands_in_no_log()
    {
        var form = new Form("scratch.fail-form", "messages.title", new TextField("why", "messages.title"));

        var answered = await _club.FillAsync(Nora, form, ("why", "Parce que Varda"));

        Assert.Equal("common.apology", answered.Key());
        var reopened = await _club.PressAsync(Nora, answered.Button("form.reopen"));
        Assert.Equal("Parce que Varda", Assert.IsType<TextField>(reopened.Form().Fields[0]).Value);
        Assert.DoesNotContain(_club.Log.Lines, line => line.Line.Contains("Varda") || line.Fault?.ToString().Contains("Varda") == true);
    }

    [Fact]
    public async Task Row_21_the_same_interaction_delivered_twice_has_its_effect_once_and_the_same_answer()
    {
        var request = _club.Ask(Nora, "scratch.count") with { Options = new Dictionary<string, object> { ["seats"] = 1L } };

        var answers = await Task.WhenAll(_club.SendAsync(request), _club.SendAsync(request));

        Assert.Equal(1, _club.Part<ScratchCommands>().Ran);
        Assert.All(answers, answer => Assert.Equal(1L, answer.Reply.Text!.Args[0]));
    }

    [Theory]
    [InlineData("fr", Language.French)]
    [InlineData("en-GB", Language.English)]
    [InlineData("en-US", Language.English)]
    [InlineData("de", Language.French)]
    public async Task A_reader_is_answered_in_their_language_or_the_servers(string locale, object language)
    {
        _club.Locale = locale;

        Assert.Equal(language, (await _club.AskAsync(Nora, "help")).Language);
    }

    [Fact]
    public async Task What_a_server_and_a_person_chose_comes_before_what_their_application_says()
    {
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO settings (guild_id, language) VALUES (@guild, 'en')", new { guild = Server }));
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO members (member_id, language) VALUES (@member, 'fr')", new { member = Maya }));
        _club.Locale = "de";

        Assert.Equal(Language.English, (await _club.AskAsync(Nora, "help")).Language);
        _club.Locale = "en-GB";
        Assert.Equal(Language.French, (await _club.AskAsync(Maya, "help")).Language);
    }

    [Fact]
    public async Task Whoever_presses_faster_than_a_person_can_is_slowed_down_for_a_few_seconds()
    {
        for (var i = 0; i < 12; i++) Assert.Equal("messages.none", (await _club.AskAsync(Nora, "scratch.anywhere")).Key());

        Assert.Equal("common.too_fast", (await _club.AskAsync(Nora, "scratch.anywhere")).Key());
        Assert.Equal("messages.none", (await _club.AskAsync(Karim, "scratch.anywhere")).Key());
        _club.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("messages.none", (await _club.AskAsync(Nora, "scratch.anywhere")).Key());
    }

    [Fact]
    public async Task Typing_is_never_slowed_down()
    {
        for (var i = 0; i < 30; i++) await _club.TypeAsync(Nora, "recommend", "film", "cléo");

        Assert.Equal("messages.none", (await _club.AskAsync(Nora, "scratch.anywhere")).Key());
    }

    [Fact]
    public async Task Waiting_messages_are_announced_read_and_put_away()
    {
        await _club.Part<IMissedReplies>().KeepAsync(Server, Nora, new("recommendation.wished", "Cléo"), TestContext.Current.CancellationToken);

        var announced = await _club.AskAsync(Nora, "help");
        var read = await _club.PressAsync(Nora, announced.Button("messages.open"));
        var away = await _club.PressAsync(Nora, read.Button("messages.done"));

        Assert.Contains("Tu as 1 message qui t’attend.", _club.Words(announced));
        Assert.Contains("**Cléo** est dans tes envies.", _club.Words(read));
        Assert.Equal("messages.read", away.Key());
        Assert.DoesNotContain((await _club.AskAsync(Nora, "help")).Reply.Buttons, button => button.Path == "messages.open");
    }
}
