using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Help;

public sealed class HelpTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "`/reco`\u00A0: Recommander un film, en une phrase")]
    [InlineData("en-GB", "`/recommend`: Recommend a film in one sentence")]
    public async Task Help_shows_what_is_used_first_as_the_reader_types_it(string locale, string line)
    {
        _club.Locale = locale;

        Assert.Contains(line, _club.Words(await _club.AskAsync(Zoé, "help")));
        Assert.Contains(line, _club.Words(await _club.PressAsync(Zoé, "help.show")));
    }

    [Fact]
    public async Task Help_shows_the_settings_of_the_server_only_to_those_who_may_open_them()
    {
        Assert.DoesNotContain("`/reglages`", _club.Words(await _club.AskAsync(Zoé, "help")));
        _club.Permissions = Permissions.ManageServer;

        Assert.Contains("`/reglages`", _club.Words(await _club.AskAsync(Zoé, "help")));
    }

    [Fact]
    public async Task Help_answers_in_a_private_conversation_too()
    {
        _club.Guild = null;

        Assert.Equal(Answer.Private, (await _club.AskAsync(Zoé, "help")).Answer);
    }

    [Fact]
    public async Task Its_buttons_open_what_is_used_first()
    {
        var answered = await _club.AskAsync(Zoé, "help");
        var json = _club.Writer().Message(answered.Reply, answered.Language, isPrivate: true).Components!.ToJsonString();

        Assert.Contains("recommendation.start", json);
        Assert.Contains("party.start", json);
    }
}
