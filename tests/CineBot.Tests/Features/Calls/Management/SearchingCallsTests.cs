using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Management;

/// <summary>Looking for a shoot to join.</summary>
public sealed class SearchingCallsTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "3 annonces", "**Digue** · figurant·es · bénévole", "2 places libres", "Complet pour l’instant")]
    [InlineData("en", "3 calls", "**Digue** · extras · volunteer", "2 seats free", "Full for now")]
    public async Task Without_a_word_every_open_call_is_shown_the_soonest_first(string locale, params string[] shown)
    {
        await ThreeAsync();
        await _club.StoreAsync(call => call with { Title = "Secret", State = CallState.Draft, PublishedAt = null });
        await _club.StoreAsync(call => call with { Title = "Passé", State = CallState.Closed });
        _club.Locale = locale;

        var words = _club.Words(await SearchAsync());

        Assert.All(shown, line => Assert.Contains(line, words, StringComparison.Ordinal));
        Assert.DoesNotContain("Secret", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Passé", words, StringComparison.Ordinal);
        Assert.True(words.IndexOf("Digue", StringComparison.Ordinal) < words.IndexOf("Phare", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kind", "crew", "Phare")]
    [InlineData("terms", "paid", "Phare")]
    [InlineData("role", "Perchi", "Phare")]
    [InlineData("role", "perchman", "Phare")]
    [InlineData("role", "boom operator", "Phare")]
    [InlineData("role", "perche", "Phare")]
    [InlineData("role", "cantinière", "Cantine")]
    [InlineData("within", "7", "Digue")]
    [InlineData("near", "93400", "Digue")]
    public async Task Each_criterion_keeps_what_fits(string criterion, string value, string found)
    {
        await ThreeAsync();

        var words = _club.Words(await SearchAsync((criterion, value)));

        Assert.All(new[] { "Digue", "Phare", "Cantine" }, title => Assert.Equal(title == found, words.Contains(title, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_role_of_the_list_is_that_role_and_no_other_whose_name_begins_like_it()
    {
        await _club.StoreAsync(call => call with { Title = "Portrait" }, new CallRole(1, "photo", "Photographe de plateau", 1));
        await _club.StoreAsync(call => call with { Title = "Paysage" }, new CallRole(1, "dop", "Directeur·rice de la photographie", 1));

        var words = _club.Words(await SearchAsync(("role", "photo")));

        Assert.Contains("Portrait", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Paysage", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_is_offered_while_it_is_typed_in_the_readers_language_by_any_of_its_names()
    {
        _club.Locale = "en";

        var offered = await _club.TypeAsync(Zoé, "film-shoot.calls", "role", "perchm");

        Assert.Contains(offered, choice => choice is { Label: Title { French: "Perchiste", English: "Boom operator" }, Value: "perche" });
    }

    [Fact]
    public async Task Near_a_town_it_says_how_far_and_a_town_that_is_unclear_is_asked_about()
    {
        await ThreeAsync();

        Assert.Contains("Saint-Ouen-sur-Seine (93), à 4 km", _club.Words(await SearchAsync(("near", "93200"))), StringComparison.Ordinal);
        var here = _club.Words(await SearchAsync(("near", "93400")));
        Assert.Contains("Saint-Ouen-sur-Seine (93)", here, StringComparison.Ordinal);
        Assert.DoesNotContain(" km", here, StringComparison.Ordinal);
        Assert.Equal("place.unknown", (await SearchAsync(("near", "Xyzzyville"))).Key());
    }

    [Fact]
    public async Task What_does_not_exist_leads_back_to_everything()
    {
        await ThreeAsync();
        var nothing = await SearchAsync(("role", "scaphandrier"));

        Assert.Equal("manage.none_found", nothing.Key());
        Assert.Contains("3 annonces", _club.Words(await _club.PressAsync(Zoé, nothing.Button("call.list"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_open_one_is_told_how_to_begin() => Assert.Equal("manage.none_open", (await SearchAsync()).Key());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Calls_of_people_kept_away_are_silently_not_there(bool byOwner)
    {
        await ThreeAsync();
        var (one, other) = byOwner ? (Nora, Zoé) : (Zoé, Nora);
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO kept_away (member_id, other_member_id, set_at) VALUES (@one, @other, 1)", new { one, other }));

        Assert.Equal("manage.none_open", (await SearchAsync()).Key());
        Assert.Equal("call.gone", (await _club.PressAsync(Zoé, "call.show", 1)).Key());
        Assert.Contains("3 annonces", _club.Words(await _club.AskAsync(Karim, "film-shoot.calls")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_keep_what_was_looked_for()
    {
        for (var number = 0; number < 7; number++) await _club.StoreAsync(call => call with { Kind = CallKind.Crew, Title = $"Film {call.Number}" }, new CallRole(1, "perche", "perchiste", 1));
        await _club.StoreAsync(call => call with { Title = "Autre" }, new CallRole(1, null, "figurants", 1));

        var first = await SearchAsync(("kind", "crew"), ("role", "perche"));
        var second = await _club.PressAsync(Zoé, first.Button("call.list"));

        Assert.Contains("Page 1 sur 2", _club.Words(first), StringComparison.Ordinal);
        Assert.Contains("Film 7", _club.Words(second), StringComparison.Ordinal);
        Assert.DoesNotContain("Autre", _club.Words(first) + _club.Words(second), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999", "rien", "zut", "-5", "-", "-")]
    [InlineData("1", "crew'; DROP TABLE calls", "-", "-", "XX-0", "-")]
    [InlineData("-1")]
    public async Task A_forged_page_shows_a_page(params string[] ids)
    {
        await ThreeAsync();

        Assert.NotNull((await _club.PressAsync(Zoé, "call.list", [.. ids])).Reply);
        Assert.Equal(3, await _club.CountAsync("calls"));
    }

    [Fact]
    public async Task What_is_found_opens_as_its_card_with_its_buttons()
    {
        var number = await _club.PublishCallAsync();

        var shown = await _club.PressAsync(Zoé, "call.show", number);

        Assert.Contains("La Digue", _club.Words(shown), StringComparison.Ordinal);
        Assert.Contains(shown.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Row), button => button.Path == "call.come");
    }

    private Task<Answered> SearchAsync(params (string Name, object Value)[] options) => _club.AskAsync(Zoé, "film-shoot.calls", options);

    private async Task ThreeAsync()
    {
        var now = Instant.FromDateTimeOffset(_club.Time.GetUtcNow());
        await _club.StoreAsync(call => call with { Title = "Digue", PlaceCode = "FR-93070", FirstDay = now + Duration.FromDays(5), LastDay = now + Duration.FromDays(6) }, new CallRole(1, null, "figurants", 2));
        await _club.StoreAsync(call => call with { Title = "Phare", Kind = CallKind.Crew, Terms = CallWords.Paid, PlaceCode = "FR-29019", FirstDay = now + Duration.FromDays(20), LastDay = now + Duration.FromDays(21) }, new CallRole(1, "perche", "perchiste", 1) { SeatsLeft = 1 });
        var full = await _club.StoreAsync(call => call with { Title = "Cantine", Kind = CallKind.Cast, Terms = CallWords.Expenses }, new CallRole(1, null, "La cantinière", 1));
        await _club.ApplyAsync(full, 1, Karim, "confirmed");
        await _club.WriteAsync(unit => CallRoleStore.Give(unit, Server, full.Number, 1));
    }
}
