using CineBot.Features.Charter.Copyright;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Copyright;

public sealed class CopyrightTests : IAsyncLifetime
{
    private const string Magnet = "magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a";

    /// <summary>Where people may quote what they saw; each for a reason of its own, told where it is registered.</summary>
    private static readonly string[] Quoting =
        ["report.send", "report.adding", "hearing.answering", "hearing.rewording", "moderation.witnessing", "ally.choosing",
            "repair.giving", "repair.writing", "repair.promising", "moderation.repairing", "copyright.host-list", "moderation.proposing", "moderation.disagreeing", "moderation.safeguarding", "moderation.safeguard-renewing",
            "appeal.writing", "moderation.appealing", "moderation.answering"];

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task No_text_of_any_command_leads_to_a_pirated_copy()
    {
        _club.Permissions = Permissions.Administrator;
        var options = _club.Part<CommandMap>().Handlers.Where(handler => handler.Kind is HandlerKind.Command && IsOpen(handler)).SelectMany(handler => handler.Options.Where(option => option.Kind is OptionKind.Text && option.Choices.Count == 0), (handler, option) => (handler, option)).ToList();

        foreach (var (handler, option) in options)
        {
            _club.Time.Advance(TimeSpan.FromSeconds(2));
            var given = handler.Options.Where(other => other.Required).Append(option).DistinctBy(other => other.Name).Select(other => (other.Name, (object)(other == option ? "le voici : films.torrent" : "Cléo"))).ToArray();

            var told = await _club.AskAsync(Zoé, handler.Path, given);

            Assert.Equal((handler.Path, option.Name, "copyright.found"), (handler.Path, option.Name, told.Key()));
            Assert.Equal(["copyright.correct"], told.Reply.Buttons.Select(button => button.Path));
        }

        Assert.True(options.Count > 10, $"{options.Count} options were tried.");
    }

    [Fact]
    public async Task No_text_of_any_form_leads_to_a_pirated_copy()
    {
        _club.Permissions = Permissions.Administrator;
        var forms = _club.Part<CommandMap>().Handlers.Where(handler => handler is { Kind: HandlerKind.Form, MayQuote: false } && IsOpen(handler) && !handler.Path.StartsWith("scratch.", StringComparison.Ordinal)).ToList();

        foreach (var handler in forms)
        {
            _club.Time.Advance(TimeSpan.FromSeconds(2));
            var sent = _club.Ask(Zoé, handler.Path) with { Kind = RequestKind.Form, Ids = ["1"], Fields = new Dictionary<string, IReadOnlyList<string>> { ["some"] = ["rien"], ["words"] = [$"ici {Magnet}"] } };

            var told = await _club.SendAsync(sent);

            Assert.Equal((handler.Path, "copyright.found"), (handler.Path, told.Key()));
            Assert.Equal(["form.reopen"], told.Reply.Buttons.Select(button => button.Path));
        }

        Assert.True(forms.Count > 25, $"{forms.Count} forms were tried.");
    }

    [Fact]
    public void Only_testimonies_may_quote_a_link() =>
        Assert.Empty(_club.Part<CommandMap>().Handlers.Where(handler => handler.MayQuote).Select(handler => handler.Path).Except(Quoting));

    [Fact]
    public async Task A_recommendation_that_leads_to_a_magnet_is_kept_for_correction_and_not_published()
    {
        var form = (await _club.AskAsync(Zoé, "recommend", ("film", "Cléo de 5 à 7"))).Form();

        var told = await _club.FillAsync(Zoé, form, ("why", $"Magnifique, c’est là : {Magnet}"));
        await _club.DeliverAsync();

        Assert.Equal(0, await _club.CountAsync("voices"));
        Assert.Null(_club.Shown(Recos));
        Assert.Contains("ta médiathèque", _club.Words(told), StringComparison.Ordinal);
        var again = (await _club.PressAsync(Zoé, told.Button("form.reopen"))).Form();
        Assert.Equal($"Magnifique, c’est là : {Magnet}", again.Fields.OfType<TextField>().Single().Value);
        Assert.NotEqual("copyright.found", (await _club.FillAsync(Zoé, again, ("why", "Magnifique"))).Key());
        Assert.Equal(1, await _club.CountAsync("voices"));
    }

    [Theory]
    [InlineData("fr", "Ton texte mène à une copie pirate, par un lien magnet")]
    [InlineData("en", "Your text leads to a pirated copy, through a magnet link")]
    public async Task It_is_said_in_the_readers_language(string locale, string words)
    {
        _club.Locale = locale;

        Assert.Contains(words, _club.Words(await _club.AskAsync(Maya, "film", ("name", Magnet))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_command_said_is_corrected_in_a_form_and_goes_on()
    {
        var told = await _club.AskAsync(Zoé, "film-shoot.extras", ("what", "12 figurants"), ("where", "chez moi, voir lieux.torrent"));

        var form = (await _club.PressAsync(Zoé, told.Button("copyright.correct"))).Form();
        var still = await _club.FillAsync(Zoé, form, ("where", "chez lui, voir lieux.torrent"));
        var corrected = await _club.FillAsync(Zoé, form, ("where", "Saint-Ouen"));
        var gone = (await _club.PressAsync(Zoé, corrected.Button("copyright.go-on"))).Form();

        Assert.Equal(["where"], form.Fields.Select(field => field.Name));
        Assert.Equal("chez moi, voir lieux.torrent", Assert.IsType<TextField>(form.Fields.Single()).Value);
        Assert.Equal("copyright.found", still.Key());
        Assert.Equal("12 figurants", gone.Fields.OfType<TextField>().Single(field => field.Name == "what").Value);
        Assert.Equal("Saint-Ouen", gone.Fields.OfType<TextField>().Single(field => field.Name == "where").Value);
        _club.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal("copyright.gone", (await _club.PressAsync(Zoé, told.Button("copyright.correct"))).Key());
    }

    [Fact]
    public async Task Moderators_add_places_that_they_know_of()
    {
        Assert.NotEqual("copyright.found", (await _club.AskAsync(Zoé, "film", ("name", "cinepirates.example"))).Key());
        _club.Permissions = Permissions.ManageServer;
        var form = (await _club.PressAsync(Agnès, "copyright.hosts")).Form();

        Assert.Equal("copyright.hosts.wrong", (await _club.FillAsync(Agnès, form, ("hosts", "un site"))).Key());
        Assert.Equal("copyright.hosts.noted", (await _club.FillAsync(Agnès, form, ("hosts", "https://www.cinepirates.example/films\nautres.*\nyts.mx"))).Key());

        Assert.Equal(["autres.*", "cinepirates.example"], await _club.ReadAsync(unit => CopyrightHostStore.All(unit, Server)));
        Assert.Equal("autres.*\ncinepirates.example", Assert.IsType<TextField>((await _club.PressAsync(Agnès, "copyright.hosts")).Form().Fields.Single()).Value);
        Assert.Equal("copyright.found", (await _club.AskAsync(Zoé, "film", ("name", "cinepirates.example"))).Key());
        _club.Guild = Voisins;
        Assert.NotEqual("copyright.found", (await _club.AskAsync(Zoé, "film", ("name", "cinepirates.example"))).Key());
    }

    [Fact]
    public async Task Only_moderators_look_at_the_list()
    {
        Assert.Equal("settings.ask_moderators", (await _club.PressAsync(Zoé, "copyright.hosts")).Key());
        Assert.Equal("settings.ask_moderators", (await _club.SendAsync(_club.Ask(Zoé, "copyright.host-list") with { Kind = RequestKind.Form })).Key());
    }

    [Fact]
    public async Task A_message_that_somebody_wrote_is_not_looked_at()
    {
        var menu = _club.Ask(Zoé, "recommend-message") with { Subject = new(Zoé, new(7), Recos, Magnet) };

        Assert.NotNull((await _club.SendAsync(menu)).Reply.Form);
    }

    // Whoever is kept out for another reason is told that one first.
    private static bool IsOpen(Handler handler) => handler.Access.Conditions.All(condition => condition is Access.ModeratorCondition or Capabilities.Calls or Capabilities.Parties or Capabilities.Charter or Capabilities.Settings || Gates.All.Contains(condition));
}
