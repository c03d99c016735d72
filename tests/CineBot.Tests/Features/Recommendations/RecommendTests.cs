using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations;

public sealed class RecommendTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_newcomer_recommends_a_film_in_two_inputs()
    {
        var choices = await _club.TypeAsync(Zoé, "recommend", "film", "cléo");
        var opened = await _club.AskAsync(Zoé, "recommend", ("film", choices[0].Value));
        var asked = opened.Form().Fields.Count(field => field.Required);

        var posted = await _club.FillAsync(Zoé, opened.Form(), ("why", "Paris en temps réel"));
        await _club.DeliverAsync();

        Assert.Equal(2, 1 + asked);
        Assert.Equal("recommendation.posted", posted.Key());
        Assert.Contains("Cléo de 5 à 7", _club.Shown(Recos));
        Assert.Contains("Paris en temps réel", _club.Shown(Recos));
    }

    [Theory]
    [InlineData("fr", "C’est publié", "Compléter")]
    [InlineData("en-US", "Posted: **Cléo from 5 to 7**", "Add details")]
    public async Task The_author_is_answered_in_their_language_and_offered_the_next_steps(string locale, string said, string step)
    {
        _club.Locale = locale;

        var posted = await _club.RecommendAsync(Maya, "Cléo de 5 à 7", "Because of Varda");

        Assert.Contains(said, _club.Words(posted));
        Assert.Contains(step, _club.Writer().Message(posted.Reply, posted.Language, isPrivate: true).Components!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Theory]
    [InlineData("fr", "Envie")]
    [InlineData("en", "Want to see")]
    public async Task The_card_is_in_the_servers_language(string language, string button)
    {
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO settings (guild_id, language) VALUES (@guild, @language)", new { guild = Server, language }));
        _club.Locale = language == "fr" ? "en-US" : "fr";

        await _club.RecommendAsync(Maya, "Cléo de 5 à 7", "Because of Varda");
        await _club.DeliverAsync();

        var message = Assert.Single(_club.Delivery.Standing).Value;
        Assert.Contains(button, _club.Writer().Public(message).Components!.ToJsonString());
    }

    [Fact]
    public async Task The_same_film_again_joins_the_card_as_another_voice()
    {
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        _club.Channel = Accueil;

        var joined = await _club.RecommendAsync(Karim, "Cléo de 5 à 7", "Parce que Paris");
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal("recommendation.joined_in", joined.Key());
        Assert.Equal(Recos, joined.Reply.Text!.Args[1]);
        Assert.Single(_club.Delivery.Standing);
        Assert.Contains("Parce que Varda", _club.Shown(Recos));
        Assert.Contains("Parce que Paris", _club.Shown(Recos));
    }

    [Fact]
    public async Task Row_13_no_answer_names_a_channel_that_was_deleted_while_nobody_listened()
    {
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.DeliverAsync();
        _club.Seen = View with { Channels = [.. View.Channels.Where(channel => channel.Channel != Recos)] };
        _club.Channel = Accueil;

        var joined = await _club.RecommendAsync(Karim, "Cléo de 5 à 7", "Parce que Paris");
        var sheet = await _club.AskAsync(Karim, "film", ("name", "Cléo de 5 à 7"));

        Assert.Equal("recommendation.joined", joined.Key());
        Assert.All([joined, sheet], answered => Assert.DoesNotContain($"<#{Recos}>", _club.Words(answered), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_that_moved_is_where_it_moved_to()
    {
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.DeliverAsync();
        await _club.WriteAsync(unit => unit.Execute("UPDATE cards SET channel_id = @Accueil", new { Accueil }));

        var joined = await _club.RecommendAsync(Karim, "Cléo de 5 à 7", "Parce que Paris");
        var sheet = await _club.AskAsync(Karim, "film", ("name", "Cléo de 5 à 7"));

        Assert.Equal(Accueil, joined.Reply.Text!.Args[1]);
        Assert.Contains($"<#{Accueil}>", _club.Words(sheet), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saying_it_again_replaces_ones_own_reason()
    {
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");

        var changed = await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Paris");

        Assert.Equal("recommendation.changed", changed.Key());
        Assert.Equal(["Parce que Paris"], await _club.ReadAsync(unit => unit.Query<string>("SELECT why FROM voices")));
    }

    [Fact]
    public async Task A_title_that_may_be_several_films_is_asked_about_and_one_of_them_picked()
    {
        var asked = await _club.AskAsync(Nora, "recommend", ("film", "kurosawa"));
        var menu = Assert.Single(asked.Reply.Card!.Blocks.OfType<Menu>());

        var opened = await _club.PickAsync(Nora, menu.Path, menu.Choices[0].Value);
        await _club.FillAsync(Nora, opened.Form(), ("why", "Parce que"));

        Assert.InRange(menu.Choices.Count, 2, 25);
        Assert.Equal(menu.Choices[0].Value, await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT film_id FROM recommendations")));
    }

    [Fact]
    public async Task A_title_that_looks_like_others_can_be_ones_own()
    {
        var asked = await _club.AskAsync(Nora, "recommend", ("film", "kurosawa"));
        var own = Assert.Single(asked.Reply.Card!.Blocks.OfType<Buttons>()).Row[0];

        var opened = await _club.PressAsync(Nora, own);
        var posted = await _club.FillAsync(Nora, opened.Form(), ("why", "Un portrait"));
        await _club.DeliverAsync();

        Assert.Equal("kurosawa", Assert.IsType<TextField>(opened.Form().Fields[0]).Value);
        Assert.Equal("recommendation.posted", posted.Key());
        Assert.Contains("kurosawa", _club.Shown(Recos));
        Assert.Equal(0, await _club.CountAsync("form_drafts"));
    }

    [Fact]
    public async Task A_film_that_nobody_knows_is_taken_at_its_word_and_joined_by_the_same_words()
    {
        var opened = await _club.AskAsync(Nora, "recommend", ("film", "Zzyxxqwv Plouf"));
        await _club.FillAsync(Nora, opened.Form(), ("why", "Un court métrage d’atelier"));

        var again = await _club.AskAsync(Karim, "recommend", ("film", "zzyxxqwv plouf"));
        var joined = await _club.FillAsync(Karim, again.Form(), ("why", "Moi aussi"));

        Assert.Equal("recommendation.joined_in", joined.Key());
        Assert.StartsWith("f:", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT film_id FROM recommendations")));
    }

    [Fact]
    public async Task The_form_asks_for_the_film_when_started_by_a_button_and_an_unclear_one_keeps_the_reason()
    {
        var started = await _club.PressAsync(Zoé, "recommendation.start");
        var asked = await _club.FillAsync(Zoé, started.Form(), ("film", "kurosawa"), ("why", "Parce que la pluie"));

        var candidate = asked.Reply.Buttons.First(button => button.Path == "recommendation.choose");
        var opened = await _club.PressAsync(Zoé, candidate);
        await _club.FillAsync(Zoé, opened.Form());

        Assert.Equal("recommendation.which", asked.Key());
        Assert.Equal(["Parce que la pluie"], await _club.ReadAsync(unit => unit.Query<string>("SELECT why FROM voices")));
        Assert.Equal(0, await _club.CountAsync("form_drafts"));
    }

    [Theory]
    [InlineData("fr", "Tu penses à **Hiroshima mon amour (1959, Alain Resnais)**\u00a0?")]
    [InlineData("en-GB", "Do you mean **Hiroshima mon amour (1959, Alain Resnais)**?")]
    public async Task A_single_film_that_it_could_be_is_asked_about_as_such(string locale, string question)
    {
        _club.Locale = locale;

        Assert.Contains(question, _club.Words(await _club.AskAsync(Zoé, "recommend", ("film", "hirochima"))));
        Assert.Contains(question, _club.Words(await _club.AskAsync(Zoé, "film", ("name", "hirochima"))));
        var started = await _club.PressAsync(Zoé, "recommendation.start");
        Assert.Contains(question, _club.Words(await _club.FillAsync(Zoé, started.Form(), ("film", "hirochima"), ("why", "Parce que Duras"))));
    }

    [Theory]
    [InlineData(0, "permission.view_channel")]
    [InlineData((int)Permissions.ViewChannel, "permission.send_messages")]
    public async Task A_missing_permission_is_named_before_anything_is_typed(int held, string missing)
    {
        _club.BotPermissions = (Permissions)held;

        var refused = await _club.AskAsync(Nora, "recommend", ("film", "Cléo de 5 à 7"));

        Assert.Equal("recommendation.cannot_post", refused.Key());
        Assert.Equal(missing, Assert.IsType<Text>(refused.Reply.Text!.Args[0]).Key);
        Assert.Equal(Recos, refused.Reply.Text.Args[1]);
    }

    [Fact]
    public async Task Before_anything_is_typed_the_servers_recent_films_come_first_then_the_best_known()
    {
        await _club.RecommendAsync(Nora, "L’Atalante", "Parce que Vigo");
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        var recent = await _club.ReadAsync(unit => unit.Query<string>("SELECT film_id FROM recommendations ORDER BY number DESC"));

        var offered = await _club.TypeAsync(Karim, "recommend", "film", "");

        Assert.Equal(recent, offered.Take(2).Select(choice => choice.Value));
        Assert.InRange(offered.Count, 10, 25);
        Assert.Distinct(offered.Select(choice => choice.Value));
    }

    [Fact]
    public async Task Another_servers_own_film_is_not_read_by_its_id()
    {
        _club.Guild = Voisins;
        var opened = await _club.AskAsync(Nora, "recommend", ("film", "Zzyxxqwv Plouf"));
        await _club.FillAsync(Nora, opened.Form(), ("why", "Secret"));
        var id = await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT film_id FROM films"));
        _club.Guild = Server;

        var typed = await _club.AskAsync(Karim, "recommend", ("film", id!));
        var pressed = await _club.PressAsync(Karim, "recommendation.choose", id!);

        Assert.DoesNotContain("Plouf", typed.ToString() + string.Join(' ', typed.Form().Title.Args));
        Assert.Equal("common.outdated", pressed.Key());
    }
}
