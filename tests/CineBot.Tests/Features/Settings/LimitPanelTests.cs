using System.Text.Json.Nodes;
using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Limiting;
using CineBot.Storage.Auditing;
using CineBot.Tests.Features.Calls;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

public sealed class LimitPanelTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "**Publier une annonce de tournage**\u00a0: 5 par personne, 40 pour le serveur")]
    [InlineData("en", "**Announcing a call for a shoot**: 5 per person, 40 for the server")]
    public async Task Every_limit_is_shown_with_its_figures(string locale, string line)
    {
        _club.Locale = locale;
        var moderation = await _club.OpenViewAsync("moderators");

        var words = _club.Words(await _club.OpenViewAsync("limits"));

        Assert.Contains(moderation.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Row), button => button.Label.Key == "settings.limits" && button.Ids.SequenceEqual(["limits"]));
        Assert.Contains(line, words);
        Assert.All(Limits.All, limit => Assert.Contains($"{limit.Usual.PerPerson} p", words));
        Assert.DoesNotContain("limit.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_holds_at_once_is_shown_beside_what_is_usual_and_stands_in_the_log()
    {
        var noted = await SetAsync(Agnès, "2", "30");
        for (var number = 0; number < 2; number++) await PublishAsync();
        var third = await PublishAsync();

        Assert.Equal("limits.noted", noted.Key());
        Assert.Contains("2 par personne, 30 pour le serveur (d’habitude 5 et 40)", _club.Words(noted));
        Assert.Equal("limit.reached", third.Key());
        Assert.Equal(2L, third.Reply.Text!.Args[1]);
        Assert.Equal($"by {Agnès}: calls set to 2 per person and 30 per server", (string?)await LastRowAsync("words"));
        Assert.Equal("figures.changed", (string?)await LastRowAsync("kind"));
    }

    [Fact]
    public async Task The_form_opens_with_what_holds_now_and_sending_it_as_it_is_writes_nothing()
    {
        await SetAsync(Agnès, "7", "70");

        var form = (await OpenAsync(Agnès)).Form();
        var again = await FillAsync(Agnès, form);

        Assert.Equal(["7", "70"], form.Fields.Cast<TextField>().Select(field => field.Value));
        Assert.Equal("limits.noted", again.Key());
        Assert.Equal(1, await _club.CountAsync("limit_changes"));
    }

    [Theory]
    [InlineData("0", "40", "limits.out_of_bounds")]
    [InlineData("-1", "40", "limits.out_of_bounds")]
    [InlineData("51", "400", "limits.out_of_bounds")]
    [InlineData("5", "501", "limits.out_of_bounds")]
    [InlineData("5", "1000000000000", "limits.out_of_bounds")]
    [InlineData("5", "99999999999999999999", "limits.out_of_bounds")]
    [InlineData("5", "999999999999999999999", "form.too_long")]
    [InlineData("", "40", "form.missing")]
    [InlineData("5", "  ", "form.missing")]
    [InlineData("cinq", "40", "limits.out_of_bounds")]
    [InlineData("5,5", "40", "limits.out_of_bounds")]
    [InlineData("+5", "40", "limits.out_of_bounds")]
    [InlineData("5", "４０", "limits.out_of_bounds")]
    [InlineData("5", "∞", "limits.out_of_bounds")]
    [InlineData("30", "20", "limits.upside_down")]
    public async Task Nothing_without_end_and_nothing_unreadable_is_taken_and_what_was_typed_is_kept(string person, string server, string said)
    {
        var refused = await SetAsync(Agnès, person, server);
        var again = await _club.SendAsync(_club.Press(Agnès, "form.reopen", [.. refused.Button("form.reopen").Ids]) with { Permissions = Permissions.ManageServer });

        Assert.Equal(said, refused.Key());
        Assert.Equal(Limits.Calls.Usual, await FiguresAsync(Server));
        Assert.Equal(0, await _club.CountAsync("limit_changes"));
        Assert.Equal([person, server.Length > 20 ? server[..20] : server], again.Form().Fields.Cast<TextField>().Select(field => field.Value));
    }

    [Fact]
    public async Task Thousands_are_written_as_people_write_them()
    {
        var noted = await FillAsync(Agnès, (await OpenAsync(Agnès, "answers")).Form(), ("person", " 100"), ("server", "10 000"));

        Assert.Equal("limits.noted", noted.Key());
        Assert.Equal(new(100, 10_000), await _club.ReadAsync(unit => LimitStore.FiguresOf(unit, Server, Limits.Answers)));
    }

    [Theory]
    [InlineData("settings", true)]
    [InlineData("calls", false)]
    [InlineData("cases", false)]
    public async Task Only_who_looks_after_the_settings_changes_one(string capability, bool may)
    {
        await _club.WriteAsync(unit =>
        {
            ModeratorStore.Write(unit, Server, Chantal);
            CapabilityStore.Give(unit, Server, Chantal, Capabilities.Parse(capability)!.Value);
        });

        var answer = await SetAsync(Chantal, "6", "60");

        Assert.Equal(may ? "limits.noted" : "settings.ask_moderators", answer.Key());
        Assert.Equal(may ? new Figures(6, 60) : Limits.Calls.Usual, await FiguresAsync(Server));
        Assert.Equal(Limits.Calls.Usual, await FiguresAsync(Voisins));
    }

    [Theory]
    [InlineData("nothing-of-ours")]
    [InlineData("")]
    public async Task A_forged_name_changes_nothing(string name)
    {
        var opened = await OpenAsync(Agnès, name);
        var sent = await FillAsync(Agnès, (await OpenAsync(Agnès)).Form() with { Ids = [name] }, ("person", "6"), ("server", "60"));

        Assert.Equal(("common.outdated", "common.outdated"), (opened.Key(), sent.Key()));
        Assert.Equal(0, await _club.CountAsync("limits"));
    }

    [Fact]
    public async Task A_figure_from_outside_the_bounds_is_brought_within_them()
    {
        await _club.WriteAsync(unit => LimitStore.Set(unit, Server, Limits.Calls, new(1_000_000_000_000, 1)));

        Assert.Equal(new(Limits.Calls.Most.PerPerson, Limits.Calls.Least.PerServer), await FiguresAsync(Server));
    }

    [Fact]
    public async Task Whoever_erases_everything_is_in_no_change_any_more_and_the_figures_stay()
    {
        await SetAsync(Agnès, "6", "60");

        await _club.WriteAsync(unit => new SettingsData().Erase(unit, Agnès));

        Assert.Equal(0, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM limit_changes WHERE changed_by_member_id IS NOT NULL")));
        Assert.Null(await LastRowAsync("words"));
        Assert.Null(await _club.ReadAsync(unit => AuditStore.SaltOf(unit, Server, 1)));
        Assert.Equal(new(6, 60), await FiguresAsync(Server));
    }

    private Task<Figures> FiguresAsync(GuildId guild) => _club.ReadAsync(unit => LimitStore.FiguresOf(unit, guild, Limits.Calls));

    private Task<Answered> OpenAsync(MemberId member, string limit = "calls") => _club.PickInPanelAsync(member, "settings.limit", null, limit);

    private async Task<Answered> SetAsync(MemberId member, string person, string server)
    {
        var opened = await OpenAsync(member);
        return opened.Reply.Form is { } form ? await FillAsync(member, form, ("person", person), ("server", server)) : opened;
    }

    private Task<Answered> FillAsync(MemberId member, Form form, params (string Field, string Words)[] words) =>
        _club.SendAsync(_club.Fill(member, form, words) with { Permissions = member == Agnès ? Permissions.ManageServer : Permissions.None });

    private async Task<Answered> PublishAsync()
    {
        var preview = await CallHabits.ProposeCallAsync(_club);
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        return await _club.PressAsync(Nora, preview.Button("call.publish"));
    }

    private async Task<JsonNode?> LastRowAsync(string what)
    {
        var file = Assert.Single((await _club.PressAsync(Agnès, "settings.audit")).Reply.Files);
        return JsonNode.Parse(file.Content.Span)!["rows"]!.AsArray()[^1]![what];
    }
}
