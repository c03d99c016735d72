using CineBot.Features.Charter;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter;

public sealed class GateTests : IAsyncLifetime
{
    private static readonly string[] NeverAsking = ["charter.", "my-settings", "help", "messages.", "form.", "settings", "age.", "erasure.", "export.", "notice."];
    private static readonly string[] WaysOut = ["withdraw", "decline", "cancel", "-no", ".no", "unoffer", "take-back", "pass", "refuse", "leave", "report", "less"];

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.BotPermissions |= Permissions.ReadMessageHistory;
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public void What_may_ask_for_the_charter_is_this_and_nothing_else() => Assert.Equal(
        [
            "applications: call.apply call.applying call.come call.come-sure",
            "calls: call.form call.publish call.submit film-shoot.cast film-shoot.crew film-shoot.extras",
            "parties: date-poll.publish film-vote.post party.form party.propose party.publish party.start series.proposing watch-party",
            "recommendations: film.speak recommend recommend-message recommendation.choose recommendation.own-title recommendation.start",
        ],
        Gates.All.Order(StringComparer.Ordinal).Select(gate => $"{gate}: {string.Join(' ', Gated(gate).Select(handler => handler.Path).Order(StringComparer.Ordinal))}"));

    [Fact]
    public async Task Before_one_is_published_nobody_is_ever_asked()
    {
        await CloseAsync([.. Gates.All]);

        foreach (var handler in Gates.All.SelectMany(Gated)) Assert.NotEqual("charter.asked", (await TryAsync(Zoé, handler)).Key());

        Assert.Empty(await _club.ReadAsync(unit => unit.Query<string>("SELECT form FROM form_drafts WHERE form LIKE 'charter/%'")));
    }

    [Fact]
    public async Task Once_published_each_of_them_asks_and_goes_on_with_what_was_being_done()
    {
        await CloseAsync([.. Gates.All]);
        var expected = new Dictionary<string, string>();
        foreach (var handler in Gates.All.SelectMany(Gated)) expected[handler.Path] = Outcome(await TryAsync(Nora, handler));
        await _club.PublishAsync();
        await _club.AcceptAsync(Nora);

        foreach (var handler in Gates.All.SelectMany(Gated))
        {
            var asked = await TryAsync(Zoé, handler);
            Assert.Equal("charter.asked", asked.Key());
            var way = Assert.Single(asked.Reply.Buttons);
            var read = await _club.PressAsync(Zoé, way);
            var gone = await _club.PressAsync(Zoé, read.Buttons("charter.agree").Single());

            Assert.Equal(handler.Kind is HandlerKind.Form ? Outcome(await ReopenAsync(handler)) : expected[handler.Path], Outcome(gone));
            Assert.Equal(expected[handler.Path], Outcome(await TryAsync(Nora, handler)));
            Assert.NotEqual(Answer.Update, gone.Answer);
            await PauseAsync();
            Assert.Equal("charter.taken_back", (await _club.PressAsync(Zoé, "charter.take-back")).Key());
        }
    }

    [Fact]
    public async Task Reports_settings_help_the_charter_itself_withdrawals_and_refusals_never_ask()
    {
        await CloseAsync([.. Gates.All]);
        await _club.PublishAsync();
        var free = _club.Part<CommandMap>().Handlers.Where(handler => NeverAsking.Any(path => handler.Path.StartsWith(path, StringComparison.Ordinal)) || WaysOut.Any(way => handler.Path.Contains(way, StringComparison.Ordinal))).ToList();

        foreach (var handler in free)
        {
            Assert.Empty(handler.Access.Conditions.Intersect(Gates.All));
            if (handler.Kind is HandlerKind.Press) Assert.NotEqual("charter.asked", (await TryAsync(Zoé, handler)).Key());
        }

        Assert.True(free.Count > 40, $"{free.Count} handlers were looked at.");
    }

    [Fact]
    public async Task Calls_alone_ask_until_moderators_choose()
    {
        await _club.PublishAsync();

        Assert.Equal("charter.asked", (await _club.AskAsync(Zoé, "film-shoot.extras")).Key());
        Assert.NotEqual("charter.asked", (await _club.AskAsync(Zoé, "recommend", ("film", "cléo"))).Key());

        await CloseAsync(Gates.Recommendations);
        Assert.NotEqual("charter.asked", (await _club.AskAsync(Zoé, "film-shoot.extras")).Key());
        Assert.Equal("charter.asked", (await _club.AskAsync(Zoé, "recommend", ("film", "cléo"))).Key());

        await CloseAsync();
        Assert.NotEqual("charter.asked", (await _club.AskAsync(Zoé, "recommend", ("film", "cléo"))).Key());
    }

    [Fact]
    public async Task What_was_said_in_the_command_stands_in_the_form_that_opens_after_accepting()
    {
        await _club.PublishAsync();
        var asked = await _club.AskAsync(Zoé, "film-shoot.extras", ("what", "12 figurants"), ("where", "Saint-Ouen"));

        var form = (await AcceptAsync(asked)).Form();

        Assert.Equal("12 figurants", form.Fields.OfType<TextField>().Single(field => field.Name == "what").Value);
        Assert.Equal("Saint-Ouen", form.Fields.OfType<TextField>().Single(field => field.Name == "where").Value);
    }

    [Fact]
    public async Task A_form_that_was_open_when_the_charter_was_published_comes_back_filled()
    {
        var form = (await _club.AskAsync(Zoé, "film-shoot.extras")).Form();
        await _club.PublishAsync();

        var asked = await _club.FillAsync(Zoé, form, ("what", "12 figurants, 1 perchiste"), ("when", "samedi 14h"), ("where", "Saint-Ouen"), ("terms", "volunteer"));
        var again = (await AcceptAsync(asked)).Form();

        Assert.Equal("charter.asked", asked.Key());
        Assert.Equal(["charter.open"], asked.Reply.Buttons.Select(button => button.Path));
        Assert.Equal("12 figurants, 1 perchiste", again.Fields.OfType<TextField>().Single(field => field.Name == "what").Value);
        Assert.Equal("samedi 14h", again.Fields.OfType<TextField>().Single(field => field.Name == "when").Value);
        Assert.Equal(["volunteer"], again.Fields.OfType<MenuField>().Single(field => field.Name == "terms").Chosen);
    }

    [Fact]
    public async Task The_words_of_a_message_of_ones_own_come_back_as_the_reason()
    {
        await CloseAsync(Gates.Recommendations);
        await _club.PublishAsync();
        var menu = _club.Ask(Zoé, "recommend-message") with { Subject = new(Zoé, new(7), Recos, "Cléo, pour Paris en juin") };

        var form = (await AcceptAsync(await _club.SendAsync(menu))).Form();

        Assert.Equal("Cléo, pour Paris en juin", form.Fields.OfType<TextField>().Single(field => field.Name == "why").Value);
    }

    [Fact]
    public async Task Two_things_that_were_asked_about_go_on_each_by_its_own_button()
    {
        await CloseAsync(Gates.Recommendations, Gates.Calls);
        await _club.PublishAsync();
        var first = await _club.AskAsync(Zoé, "film-shoot.crew", ("what", "1 perchiste"));
        var second = await _club.AskAsync(Zoé, "recommend", ("film", "Cléo de 5 à 7"));

        Assert.Equal("film.speak", (await AcceptAsync(second)).Form().Path);
        var read = await _club.PressAsync(Zoé, first.Button("charter.open"));
        Assert.Equal("1 perchiste", (await _club.PressAsync(Zoé, read.Buttons("charter.agree").Single())).Form().Fields.OfType<TextField>().First().Value);
    }

    [Fact]
    public async Task A_minor_version_asks_nobody_again_and_a_major_one_everybody()
    {
        await _club.PublishAsync(CharterHabits.Small);
        await _club.AcceptAsync(Zoé);

        await _club.PublishAsync(CharterHabits.Small.Replace("Bonjour.", "Bonsoir.", StringComparison.Ordinal), isMajor: false);
        Assert.NotNull((await _club.AskAsync(Zoé, "film-shoot.extras")).Reply.Form);

        await _club.PublishAsync(CharterHabits.Small.Replace("Bonjour.", "Salut.", StringComparison.Ordinal), isMajor: true);
        var asked = await _club.AskAsync(Zoé, "film-shoot.extras");
        Assert.Equal("charter.asked_again", asked.Key());
        Assert.NotNull((await AcceptAsync(asked)).Reply.Form);
        Assert.Equal(2, (await _club.AcceptancesAsync()).Count);
    }

    [Fact]
    public async Task After_a_day_what_was_being_done_is_forgotten_and_accepting_still_counts()
    {
        await _club.PublishAsync();
        var asked = await _club.AskAsync(Zoé, "film-shoot.extras", ("what", "12 figurants"));
        _club.Time.Advance(TimeSpan.FromHours(25));

        var agreed = await AcceptAsync(asked);

        Assert.Equal("charter.agreed", agreed.Key());
    }

    [Fact]
    public async Task Nobody_goes_on_with_what_somebody_else_was_doing()
    {
        await _club.PublishAsync();
        var asked = await _club.AskAsync(Zoé, "film-shoot.extras", ("what", "12 figurants"));

        var read = await _club.PressAsync(Nora, asked.Button("charter.open"));
        var agreed = await _club.PressAsync(Nora, read.Buttons("charter.agree").Single());

        Assert.Equal("charter.agreed", agreed.Key());
    }

    [Fact]
    public async Task What_asks_for_the_charter_is_still_in_the_help_and_can_be_typed()
    {
        await CloseAsync([.. Gates.All]);
        await _club.PublishAsync();

        var help = _club.Words(await _club.AskAsync(Zoé, "help"));

        Assert.Contains("/tournage figurants", help, StringComparison.Ordinal);
        Assert.Contains("/reco", help, StringComparison.Ordinal);
        Assert.Contains("/charte lire", help, StringComparison.Ordinal);
        Assert.NotEmpty(await _club.TypeAsync(Zoé, "recommend", "film", "cléo"));
        _club.Guild = null;
        Assert.Contains("/tournage figurants", _club.Words(await _club.AskAsync(Zoé, "help")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moderators_choose_in_the_panel_what_asks()
    {
        _club.Permissions = Permissions.ManageServer;
        var panel = await _club.PressAsync(Agnès, "charter.panel");
        Assert.Equal([Gates.Calls], panel.Menu("charter.gates").Chosen);

        var noted = await _club.SendAsync(_club.Press(Agnès, "charter.gates") with { Picked = [Gates.Parties, Gates.Recommendations] });

        Assert.Equal("charter.noted.gates", noted.Key());
        Assert.Equal([Gates.Recommendations, Gates.Parties], noted.Menu("charter.gates").Chosen);
        Assert.Equal("common.outdated", (await _club.PickAsync(Agnès, "charter.gates", "everything")).Key());
        _club.Permissions = Permissions.None;
        Assert.Equal("settings.ask_moderators", (await _club.PickAsync(Zoé, "charter.gates", Gates.Calls)).Key());
    }

    private IEnumerable<Handler> Gated(string gate) => _club.Part<CommandMap>().Handlers.Where(handler => handler.Access.Conditions.Contains(gate));

    private Task<int> CloseAsync(params string[] gates) => _club.WriteAsync(unit => CharterSettingsStore.Save(unit, Server, new(gates, null)));

    private async Task<Answered> AcceptAsync(Answered asked)
    {
        var read = await _club.PressAsync(Zoé, asked.Button("charter.open"));
        return await _club.PressAsync(Zoé, read.Buttons("charter.agree").Single());
    }

    // A request as somebody would make it who knows nothing of what stands there: each answers something, and the same before and after.
    private async Task<Answered> TryAsync(MemberId member, Handler handler)
    {
        await PauseAsync();
        var request = _club.Ask(member, handler.Path) with
        {
            Kind = handler.Kind switch { HandlerKind.Press => RequestKind.Press, HandlerKind.Form => RequestKind.Form, _ => RequestKind.Command },
            Ids = handler.Kind is HandlerKind.Press or HandlerKind.Form ? Ids(handler) : [],
            Options = handler.Options.Where(option => option.Kind is OptionKind.Text && option.Choices.Count == 0).Take(1).ToDictionary(option => option.Name, _ => (object)"Cléo de 5 à 7"),
            Subject = handler.Kind is HandlerKind.MessageMenu ? new(member, new(7), Recos, "Cléo") : null,
        };
        return await _club.SendAsync(request);
    }

    private Task<Answered> ReopenAsync(Handler handler) => _club.PressAsync(Nora, "form.reopen", [handler.Path, .. Ids(handler)]);

    private static string[] Ids(Handler handler) => handler.Path == "call.form" ? ["extras"] : handler.Path is "party.form" or "series.proposing" or "film.speak" ? [] : ["1"];

    private Task PauseAsync()
    {
        _club.Time.Advance(TimeSpan.FromSeconds(20));
        return Task.CompletedTask;
    }

    private string Outcome(Answered answered) => $"{answered.Key()} {answered.Reply.Form?.Path} {(answered.Reply.Card is null ? "" : _club.Words(answered))}";
}
