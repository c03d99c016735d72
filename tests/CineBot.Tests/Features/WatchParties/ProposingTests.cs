using CineBot.Features.WatchParties;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.WatchParties.PartyHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

public sealed class ProposingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_film_a_date_and_a_press_make_a_party_and_that_is_three_inputs()
    {
        var preview = await _club.AskAsync(Agnès, "watch-party", ("film", Cléo), ("when", "samedi 21h"));
        var published = await _club.PressAsync(Agnès, preview.Button("party.publish"));
        await _club.DeliverAsync();

        Assert.Equal("party.preview", preview.Key());
        Assert.Contains("samedi 10 octobre 2026 à 21\u00A0h, heure de Paris", _club.Words(preview));
        Assert.Contains("<t:1791658800:F> (<t:1791658800:R>)", _club.Words(preview));
        Assert.Equal("party.published", published.Key());
        Assert.Contains("Cléo de 5 à 7 (1962)", _club.Shown(Recos));
        Assert.Contains("Chacun·e regarde sa propre copie légale", _club.Shown(Recos));
    }

    [Fact]
    public async Task Nobody_sees_a_draft_but_its_host()
    {
        var preview = await _club.ProposeAsync();
        await _club.DeliverAsync();

        var others = await _club.PressAsync(Nora, preview.Button("party.publish"));

        Assert.Equal("party.gone", others.Key());
        Assert.Null(_club.Shown(Recos));
        Assert.Equal(PartyState.Draft, (await _club.PartyAsync(1)).State);
    }

    [Theory]
    [InlineData("film")]
    [InlineData("when")]
    [InlineData("none")]
    public async Task What_is_missing_is_asked_in_a_form_that_holds_what_was_said(string given)
    {
        (string, object)[] options = given switch { "film" => [("film", Cléo)], "when" => [("when", "samedi 21h")], _ => [] };
        var opened = await _club.AskAsync(Agnès, "watch-party", options);

        var form = opened.Form();
        Assert.Equal(given == "film" ? Cléo : null, Held(form, "film"));
        Assert.Equal(given == "when" ? "samedi 21h" : null, Held(form, "when"));
        Assert.Equal("party.preview", (await _club.FillAsync(Agnès, form, ("film", Cléo), ("when", "samedi 21h"))).Key());
    }

    [Theory]
    [InlineData("samdi 21")]
    [InlineData("hier 21h")]
    [InlineData("le 31 avril 20h")]
    [InlineData("tous les mercredis à 20h")]
    public async Task A_date_that_cannot_be_is_refused_and_everything_typed_is_kept(string when)
    {
        var refused = await _club.AskAsync(Agnès, "watch-party", ("film", Cléo), ("when", when), ("where", "Chez Chantal"), ("seats", 6L));
        var reopened = await _club.PressAsync(Agnès, refused.Reply.Buttons.First(button => button.Ids[0] == "party.form"));

        Assert.StartsWith("party.", refused.Key(), StringComparison.Ordinal);
        Assert.Equal([Cléo, when, "Chez Chantal", "6"], new[] { "film", "when", "where", "seats" }.Select(name => Held(reopened.Form(), name)));
        Assert.Equal(0, await _club.CountAsync("parties"));
    }

    [Fact]
    public async Task A_day_without_an_hour_is_asked_by_buttons_and_one_press_answers()
    {
        var asked = await _club.AskAsync(Agnès, "watch-party", ("film", Cléo), ("when", "samedi"));
        var choices = asked.Reply.Buttons.Where(button => button.Path == "party.at").ToList();
        var preview = await _club.PressAsync(Agnès, choices[3]);

        Assert.Equal("party.which.hour", asked.Key());
        Assert.Equal("samedi 10 octobre 2026 à 21\u00A0h", _club.Part<IPlainWords>().Plain(choices[3].Label, Language.French));
        Assert.Contains("<t:1791658800:F>", _club.Words(preview));
    }

    [Fact]
    public async Task While_typing_a_date_its_reading_is_offered_and_the_choice_is_that_moment()
    {
        var offered = await _club.TypeAsync(Agnès, "watch-party", "when", "samedi 21h");
        var preview = await _club.AskAsync(Agnès, "watch-party", ("film", Cléo), ("when", offered[0].Value));

        Assert.Equal("samedi 10 octobre 2026 à 21\u00A0h, heure de Paris", _club.Part<IPlainWords>().Plain(offered[0].Label, Language.French));
        Assert.Contains("<t:1791658800:F>", _club.Words(preview));
        Assert.All(await _club.TypeAsync(Agnès, "watch-party", "when", ""), choice => Assert.StartsWith("@", choice.Value, StringComparison.Ordinal));
        Assert.Empty(await _club.TypeAsync(Agnès, "watch-party", "when", "bientôt peut-être"));
    }

    [Theory]
    [InlineData("samedi 2", "samedi 10 octobre 2026 à 20 h", "samedi 10 octobre 2026 à 21 h", "samedi 10 octobre 2026 à 22 h")]
    [InlineData("demain 2", "mardi 6 octobre 2026 à 20 h", "mardi 6 octobre 2026 à 21 h", "mardi 6 octobre 2026 à 22 h")]
    [InlineData("demain 1", "mardi 6 octobre 2026 à 19 h", "mardi 6 octobre 2026 à 18 h", "mardi 6 octobre 2026 à 17 h")]
    [InlineData("samedi 8", "samedi 10 octobre 2026 à 8 h")]
    public async Task While_an_hour_is_being_typed_the_hours_that_begin_so_come_first(string typed, params string[] first)
    {
        var offered = await _club.TypeAsync(Agnès, "watch-party", "when", typed);

        Assert.Equal(first.Select(words => $"{words}, heure de Paris"), offered.Take(first.Length).Select(choice => ChoosingHabits.Plain(_club.Part<IPlainWords>().Plain(choice.Label, Language.French))));
    }

    [Fact]
    public void In_English_the_evening_hour_comes_first()
    {
        var request = _club.Press(Maya, "party.list") with { Language = Language.English };

        Assert.Equal(["sat 8pm", "sat 8am"], HourBegun.In("sat 8", request));
        Assert.Equal(["sat 1pm", "sat 1am", "sat 10pm", "sat 10am", "sat 11pm", "sat 11am", "sat 12pm", "sat 12am"], HourBegun.In("sat 1", request));
        Assert.Empty(HourBegun.In("8", request));
        Assert.Empty(HourBegun.In("soon 8", request));
    }

    [Fact]
    public async Task The_preview_and_the_card_name_who_directed_the_film()
    {
        var preview = await _club.ProposeAsync();
        await _club.PressAsync(Agnès, preview.Button("party.publish"));
        await _club.DeliverAsync();

        Assert.All([_club.Words(preview), _club.Shown(Recos)], card => Assert.Contains("Réalisation\u00A0: Agnès Varda", card));
    }

    [Fact]
    public async Task A_date_is_read_by_ones_own_clock_and_shown_with_its_zone()
    {
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO members (member_id, zone) VALUES (@maya, 'America/Toronto')", new { maya = Maya }));

        var preview = await _club.ProposeAsync(host: Maya);

        Assert.Contains("samedi 10 octobre 2026 à 21\u00A0h, heure de Montréal", _club.Words(preview));
        Assert.Contains("<t:1791680400:F>", _club.Words(preview));
    }

    [Fact]
    public async Task A_voice_channel_is_offered_by_name_and_one_of_another_server_refused()
    {
        var offered = await _club.TypeAsync(Agnès, "watch-party", "where", "sal");
        var foreign = await _club.AskAsync(Agnès, "watch-party", ("film", Cléo), ("when", "samedi 21h"), ("where", "channel:777"));
        var unsafely = await _club.AskAsync(Agnès, "watch-party", ("film", Cléo), ("when", "samedi 21h"), ("where", "http://exemple.fr/film"));

        Assert.Equal("channel:503", offered[0].Value);
        Assert.Equal("party.no_such_channel", foreign.Key());
        Assert.Equal("party.link_unsafe", unsafely.Key());
    }

    [Fact]
    public async Task A_draft_is_corrected_in_the_form_it_came_from()
    {
        var preview = await _club.ProposeAsync(seats: 12);
        var form = (await _club.PressAsync(Agnès, preview.Button("party.correct"))).Form();
        var again = await _club.FillAsync(Agnès, form, ("seats", "8"));

        Assert.Equal(["Cléo de 5 à 7 (1962)", "samedi 10 octobre 2026 à 21\u00A0h, heure de Paris", "Salle 1", "12", null], form.Fields.OfType<TextField>().Select(field => field.Value));
        Assert.Equal("party.preview", again.Key());
        Assert.Equal((8L, 8L, Salle), ((await _club.PartyAsync(1)).Seats, (await _club.PartyAsync(1)).SeatsLeft, (await _club.PartyAsync(1)).Place!.Channel!.Value));
        Assert.Equal(1, await _club.CountAsync("parties"));
    }

    [Fact]
    public async Task A_recommended_film_and_one_of_tonight_open_the_form_with_the_film_in_it()
    {
        await _club.RecommendAsync(Nora, Cléo, "Paris");
        var film = await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT film_id FROM recommendations"));

        var fromCard = await _club.PressAsync(Agnès, "party.propose", 1);
        var fromTonight = await _club.PressAsync(Agnès, "party.propose", film!);

        Assert.Equal(["Cléo de 5 à 7 (1962)", "Cléo de 5 à 7 (1962)"], new[] { fromCard, fromTonight }.Select(opened => Held(opened.Form(), "film")));
        Assert.Equal("party.preview", (await _club.FillAsync(Agnès, fromTonight.Form(), ("when", "demain soir"))).Key());
        Assert.Equal(film, (await _club.PartyAsync(1)).Film!.Id.Value);
        Assert.Equal("party.form.title", (await _club.PressAsync(Agnès, "party.start")).Form().Title.Key);
    }

    [Fact]
    public async Task Nine_parties_in_a_day_are_one_too_many()
    {
        for (var day = 0; day < Limits.Parties.Usual.PerPerson; day++)
        {
            await _club.AnnounceAsync(when: $"{day + 10}/10 21h");
            _club.Time.Advance(TimeSpan.FromSeconds(10));
        }

        var preview = await _club.ProposeAsync();

        Assert.Equal("limit.reached", (await _club.PressAsync(Agnès, preview.Button("party.publish"))).Key());
        _club.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal("party.published", (await _club.PressAsync(Agnès, preview.Button("party.publish"))).Key());
    }

    [Fact]
    public async Task A_draft_whose_hour_has_passed_is_not_announced()
    {
        var preview = await _club.ProposeAsync(when: "demain 9h");
        _club.Time.Advance(TimeSpan.FromHours(25));

        var refused = await _club.PressAsync(Agnès, preview.Button("party.publish"));

        Assert.Equal("party.past", refused.Key());
        Assert.Equal("party.correct", refused.Reply.Buttons.Single().Path);
    }

    private static string? Held(Form form, string field) => form.Fields.OfType<TextField>().Single(one => one.Name == field).Value;
}
