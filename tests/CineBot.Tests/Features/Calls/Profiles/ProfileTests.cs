using CineBot.Features.Calls.Profiles;
using CineBot.Interactions;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Calls.Profiles.ProfileHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Profiles;

public sealed class ProfileTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "perchiste", "Perchiste", "jusqu’à 30 km")]
    [InlineData("en-GB", "boom operator", "Boom operator", "up to 30 km away")]
    public async Task One_form_of_a_role_and_a_town_makes_a_profile_that_nobody_sees(string locale, string role, string shown, string radius)
    {
        _club.Locale = locale;
        var opened = await _club.AskAsync(Karim, "profile");

        var made = await _club.FillAsync(Karim, opened.Form(), ("role", role), ("town", "93200"));

        Assert.Equal("profile.made", made.Key());
        Assert.Contains(shown, _club.Words(made));
        Assert.DoesNotContain($"{shown} (", _club.Words(made), StringComparison.Ordinal);
        Assert.Contains($"Saint-Denis (93), {radius}", _club.Words(made));
        Assert.Equal("nobody", Assert.Single(made.Menu("profile.visibility").Chosen));
        Assert.Equal(0, await _club.CountAsync("directory_entries"));
        DiscordLimits.CheckMessage(_club.Writer().Message(made.Reply, made.Language, isPrivate: true).Components!);
    }

    [Fact]
    public async Task One_gesture_makes_one_too_and_another_adds_to_it()
    {
        var made = await _club.AskAsync(Karim, "profile", ("role", "perche"), ("town", SaintDenis.Value));
        var added = await _club.AskAsync(Karim, "profile", ("role", "montage"));

        Assert.Equal(("profile.made", "profile.noted"), (made.Key(), added.Key()));
        var profile = await _club.ProfileAsync(Karim);
        Assert.Equal([new("montage", null), new("perche", null)], profile!.Roles);
        Assert.Equal(SaintDenis, profile.Place);
    }

    [Fact]
    public async Task What_is_not_understood_is_named_and_nothing_typed_is_lost()
    {
        var opened = await _club.AskAsync(Karim, "profile");

        var role = await _club.FillAsync(Karim, opened.Form(), ("role", "dompteur de puces"), ("town", "Saint-Denis"));
        var place = await _club.FillAsync(Karim, opened.Form(), ("role", "perchiste"), ("town", "Saint-Ouen"));
        var again = await _club.PressAsync(Karim, place.Button("form.reopen"));

        Assert.Equal("profile.unknown_role", role.Key());
        Assert.Equal("profile.which_place", place.Key());
        Assert.Contains("Saint-Ouen-sur-Seine (93)", _club.Words(place));
        Assert.Equal(["perchiste", "Saint-Ouen"], again.Form().Fields.OfType<TextField>().Select(field => field.Value));
        Assert.Null(await _club.ProfileAsync(Karim));
    }

    [Theory]
    [InlineData("nobody", 0, null)]
    [InlineData("matching", 2, 0L)]
    [InlineData("directory", 2, 1L)]
    public async Task Each_visibility_shows_what_it_says(string seen, int entries, long? listed)
    {
        var made = await _club.MakeProfileAsync(Karim, "perchiste", "93200", Visibility.Nobody);

        var chosen = await _club.PickAsync(Karim, made.Menu("profile.visibility"), seen);

        Assert.Equal($"profile.now.{seen}", chosen.Key());
        Assert.Equal(entries, await _club.CountAsync("directory_entries"));
        Assert.Equal(listed, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT MAX(is_listed) FROM directory_entries WHERE guild_id = @guild", new { guild = Server })));
    }

    [Fact]
    public async Task A_visibility_holds_for_the_server_it_was_chosen_in()
    {
        await _club.MakeProfileAsync(Karim, "perchiste", "93200");
        _club.Guild = Voisins;

        var there = await _club.AskAsync(Karim, "profile");

        Assert.Equal("nobody", Assert.Single(there.Menu("profile.visibility").Chosen));
        Assert.Equal(0, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM directory_entries WHERE guild_id = @guild", new { guild = Voisins })));
    }

    [Fact]
    public async Task In_a_private_conversation_all_but_visibility_can_be_changed()
    {
        await _club.MakeProfileAsync(Karim, "perchiste", "93200");
        _club.Guild = null;

        var panel = await _club.AskAsync(Karim, "profile");
        var forged = await _club.SendAsync(_club.Press(Karim, "profile.visibility") with { Picked = ["nobody"] });

        Assert.DoesNotContain(panel.Card().Blocks.OfType<Menu>(), menu => menu.Path == "profile.visibility");
        Assert.Equal("common.server_only", forged.Key());
    }

    [Fact]
    public async Task Roles_are_added_by_their_names_levelled_and_taken_away()
    {
        var made = await _club.MakeProfileAsync(Karim, "perchiste", "93200");
        var form = await _club.PressAsync(Karim, made.Find("profile.add-roles"));

        var added = await _club.FillAsync(Karim, form.Form(), ("roles", "montage, électricien·ne"), ("level", "discovery"));
        var role = await _club.PickAsync(Karim, added.Menu("profile.role"), "elec");
        var levelled = await _club.PressAsync(Karim, role.Buttons().Single(button => button.Ids is [_, "referent"]));
        var montage = await _club.PickAsync(Karim, levelled.Menu("profile.role"), "montage");
        await _club.PressAsync(Karim, montage.Find("profile.drop"));

        Assert.Equal([new("elec", SkillLevel.Referent), new("perche", null)], (await _club.ProfileAsync(Karim))!.Roles);
    }

    [Fact]
    public async Task A_ninth_role_is_refused()
    {
        var profile = new Profile(Karim) { Roles = [.. Enumerable.Range(1, 8).Select(number => new ProfileRole($"role-{number}", SkillLevel.Autonomous))] };

        var refusal = Assert.Throws<Refusal>(() => ProfileRoles.With(profile, ["perche"]));

        Assert.Equal("profile.too_many_roles", refusal.Text.Key);
        Assert.Equal(8, ProfileRoles.With(profile, ["role-1"]).Roles.Count);
    }

    [Theory]
    [InlineData("fr", "du 20 au 27 décembre\nsamedi", "le samedi", "du dimanche 20 décembre")]
    [InlineData("en-GB", "from 20 to 27 December\nsaturday", "Saturdays", "from Sunday 20 December")]
    public async Task Usual_days_and_absences_are_said_in_one_form_and_come_back_into_it(string locale, string away, string shown, string shownAway)
    {
        _club.Locale = locale;
        var made = await _club.MakeProfileAsync(Karim, "perche", "93200");
        var form = await _club.PressAsync(Karim, made.Find("profile.when"));

        var set = await _club.FillAsync(Karim, form.Form(), ("week", "6"), ("week", "7e"), ("away", away));
        var again = await _club.PressAsync(Karim, set.Find("profile.when"));
        var unchanged = await _club.FillAsync(Karim, again.Form());

        var profile = await _club.ProfileAsync(Karim);
        Assert.Equal("profile.noted", unchanged.Key());
        Assert.Equal(["6", "7e"], profile!.Week.Held().Select(part => part.Name));
        Assert.Equal([new(new(2026, 10, 10), new(2026, 10, 10)), new(new(2026, 12, 20), new(2026, 12, 27))], profile.Away);
        Assert.Contains(shown, _club.Words(set));
        Assert.Contains(shownAway, _club.Words(set));
    }

    [Theory]
    [InlineData("quand les poules auront des dents")]
    [InlineData("du 27 au 20 décembre")]
    [InlineData("du 1/1/2027 au 1/1/2031")]
    public async Task Days_that_are_not_understood_are_named(string away)
    {
        var made = await _club.MakeProfileAsync(Karim, "perche", "93200");
        var form = await _club.PressAsync(Karim, made.Find("profile.when"));

        var refused = await _club.FillAsync(Karim, form.Form(), ("away", away));

        Assert.Equal("profile.away_wrong", refused.Key());
        Assert.Contains(away, refused.Reply.Text!.Args);
    }

    [Fact]
    public async Task Place_radius_gear_and_the_rest_are_said_when_one_likes()
    {
        var made = await _club.MakeProfileAsync(Karim, "perche", "93200");
        var where = await _club.PressAsync(Karim, made.Find("profile.where"));
        var moved = await _club.FillAsync(Karim, where.Form(), ("town", "Marseille"), ("radius", "80 km"), ("remote", "yes"));
        var about = await _club.PressAsync(Karim, moved.Find("profile.about"));
        await _club.FillAsync(Karim, about.Form(), ("gear", "Zoom H6, perche"), ("languages", "français, arabe"), ("links", "https://example.org/demo"));
        await _club.PickAsync(Karim, made.Menu("profile.cap"), "0");

        var profile = (await _club.ProfileAsync(Karim))!;

        Assert.Equal((Marseille, 80, true), (profile.Place!.Value, profile.Radius, profile.IsRemote));
        Assert.Equal(("Zoom H6, perche", "français, arabe", "https://example.org/demo"), (profile.Gear, profile.Languages, profile.Links));
        Assert.Null(profile.MonthlyCap);
        Assert.Equal("zoom h6 perche", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT gear FROM directory_entries WHERE member_id = @member", new { member = Karim })));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000000000000")]
    [InlineData("1001")]
    [InlineData("trente")]
    public async Task A_radius_that_nobody_means_is_refused(string radius)
    {
        var made = await _club.MakeProfileAsync(Karim, "perche", "93200");
        var where = await _club.PressAsync(Karim, made.Find("profile.where"));

        var refused = await _club.FillAsync(Karim, where.Form(), ("radius", radius));

        Assert.Contains(refused.Key(), new[] { "profile.radius_wrong", "form.too_long" });
        Assert.Equal(30, (await _club.ProfileAsync(Karim))!.Radius);
    }

    [Fact]
    public async Task A_profile_is_deleted_everywhere_once_it_was_confirmed()
    {
        var made = await _club.MakeProfileAsync(Karim, "perche", "93200");
        var asked = await _club.PressAsync(Karim, made.Find("profile.delete"));
        Assert.NotNull(await _club.ProfileAsync(Karim));

        var deleted = await _club.PressAsync(Karim, asked.Find("profile.delete-sure"));

        Assert.Equal("profile.deleted", deleted.Key());
        foreach (var table in new[] { "profiles", "profile_roles", "profile_away", "profile_servers", "directory_entries" }) Assert.Equal(0, await _club.CountAsync(table));
    }
}
