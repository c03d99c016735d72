using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls;

public sealed class ProposingCallTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    /// <summary>Five fields and a press: a call takes six inputs.</summary>
    [Fact]
    public async Task One_form_and_a_press_publish_a_call_in_the_channel_of_calls()
    {
        await _club.ChooseCallsAsync(Tournages);
        var preview = await _club.ProposeCallAsync("extras", "La Digue, court de fin d’études : 12 figurants, 1 perchiste", "samedi 14 et dimanche 15 novembre", "Saint-Ouen (93)", "volunteer", "On rit beaucoup.");

        Assert.Equal("call.preview", preview.Key());
        Assert.Empty(_club.Delivery.Standing);
        var published = await _club.PressAsync(Nora, preview.Button("call.publish"));
        await _club.DeliverAsync();

        Assert.Equal("call.published_in", published.Key());
        var card = _club.Words(Assert.Single(_club.Delivery.Standing).Value);
        Assert.StartsWith("**Participation bénévole** · figurant·es", card.TrimStart('#', ' '), StringComparison.Ordinal);
        Assert.All(["La Digue", "**Figurant·e** · 12 places sur 12", "**Perchiste** · 1 place sur 1", "samedi 14 novembre 2026", "dimanche 15 novembre 2026", "Saint-Ouen-sur-Seine (93)", "On rit beaucoup", "À préciser"], words => Assert.Contains(words, card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_previewed_is_what_is_posted()
    {
        await _club.ChooseCallsAsync(Tournages);
        var preview = await _club.ProposeCallAsync();
        await _club.PressAsync(Nora, preview.Button("call.publish"));
        await _club.DeliverAsync();

        var shown = preview.Reply.Card!.Blocks.TakeWhile(block => block is not Rule).Where(block => block is Heading or Line or Note or Quote).ToList();
        var posted = (await _club.ReadAsync(unit => _club.Part<IEnumerable<CineBot.Interactions.Outgoing.ICardSource>>().Single(source => source.Kind == "call").Draw(unit, CallCard.RefTo(Server, 1))))!;

        Assert.Equal(shown.Select(Keys), posted.Blocks.Where(block => block is Heading or Line or Note or Quote).Where(block => Keys(block) != "call.until").Select(Keys));
    }

    [Fact]
    public async Task What_the_command_is_given_stands_in_the_form_when_it_opens()
    {
        var opened = await _club.AskAsync(Nora, "film-shoot.crew", ("when", "samedi 14 novembre"), ("terms", "paid"));

        Assert.Equal("samedi 14 novembre", opened.Form().Fields.OfType<TextField>().Single(field => field.Name == "when").Value);
        Assert.Equal(["paid"], opened.Form().Fields.OfType<MenuField>().Single().Chosen);
    }

    [Fact]
    public async Task Given_everything_the_command_alone_shows_the_preview()
    {
        var preview = await _club.AskAsync(Nora, "film-shoot.cast", ("what", "La Digue : 2 comédiennes"), ("when", "à définir"), ("where", "Brest"), ("terms", "expenses"));

        Assert.Equal("call.preview", preview.Key());
        var call = await _club.CallAsync(1);
        Assert.Equal((CallKind.Cast, CallState.Draft, "expenses", "La Digue"), (call.Kind, call.State, call.Terms, call.Title));
        Assert.Contains("Dates à préciser", _club.Words(preview), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_becomes_the_title_and_one_role_with_one_seat()
    {
        await _club.ProposeCallAsync("extras", "Je cherche des gens pour une scène de bal");

        Assert.Equal("Je cherche des gens pour une scène de bal", (await _club.CallAsync(1)).Title);
        Assert.Equal(("figurant·e", 1L), Assert.Single(await _club.RolesAsync(1)) is var role ? (role.Label, role.Seats) : default);
    }

    [Theory]
    [InlineData("0 figurants")]
    [InlineData("-1 figurants")]
    [InlineData("501 figurants")]
    [InlineData("1000000000000 figurants")]
    [InlineData("99999999999999999999999 figurants")]
    [InlineData("0 dragons")]
    [InlineData("-1 dragons")]
    [InlineData("1000000000000 dragons")]
    public async Task A_number_of_seats_that_cannot_be_is_refused_and_everything_typed_is_kept(string what)
    {
        var refused = await _club.ProposeCallAsync("extras", what, words: "Mon premier film");

        Assert.Equal(what.EndsWith("dragons", StringComparison.Ordinal) ? "call.wrong_seats" : "role.seats", refused.Key());
        Assert.Equal(0, await _club.CountAsync("calls"));
        var reopened = await _club.PressAsync(Nora, refused.Button("form.reopen"));
        Assert.Equal([what, "Mon premier film"], reopened.Form().Fields.OfType<TextField>().Where(field => field.Name is "what" or "words").Select(field => field.Value));
    }

    [Theory]
    [InlineData("when", "à la saint-glinglin", "call.unclear.not_understood")]
    [InlineData("when", "hier", "call.past")]
    [InlineData("where", "12 rue des Lilas", "call.address_is_private")]
    public async Task What_cannot_be_is_refused_with_the_reason_and_everything_typed_is_kept(string field, string typed, string why)
    {
        var opened = await _club.AskAsync(Nora, "film-shoot.extras");
        (string, string)[] filled = [("what", "12 figurants"), ("terms", "volunteer"), ("words", "Mon premier film"), (field, typed)];
        var refused = await _club.FillAsync(Nora, opened.Form(), filled);

        Assert.Equal(why, refused.Key());
        var reopened = await _club.PressAsync(Nora, refused.Button("form.reopen"));
        Assert.Equal(["12 figurants", "Mon premier film", typed], new[] { "what", "words", field }.Select(name => reopened.Form().Fields.OfType<TextField>().Single(one => one.Name == name).Value));
    }

    [Fact]
    public async Task A_date_that_may_be_two_is_asked_under_the_preview_until_it_is_chosen()
    {
        _club.Locale = "en";
        var preview = await _club.ProposeCallAsync(when: "saturday at 7");

        var choices = preview.Reply.Card!.Blocks.OfType<Buttons>().Single().Row;
        Assert.Equal(["call.at", "call.at", "call.correct"], choices.Select(button => button.Path));
        var chosen = await _club.PressAsync(Nora, choices[0]);

        Assert.Equal("call.preview", chosen.Key());
        Assert.Empty(chosen.Reply.Card!.Blocks.OfType<Buttons>());
        Assert.Equal("2026-10-10T19:00", Assert.Single(await _club.DaysAsync(1)).Written);
        Assert.Equal(Instant.FromUtc(2026, 10, 10, 17, 0), (await _club.CallAsync(1)).FirstDay);
    }

    [Fact]
    public async Task What_was_typed_for_a_date_that_may_be_two_stands_in_the_form_that_corrects_it()
    {
        _club.Locale = "en";
        await _club.ProposeCallAsync(when: "saturday at 7");

        var opened = await _club.PressAsync(Nora, "call.correct", 1, "when");

        Assert.Equal("saturday at 7", opened.Form().Fields.OfType<TextField>().Single().Value);
    }

    [Fact]
    public async Task A_place_of_which_there_are_several_is_asked()
    {
        var preview = await _club.ProposeCallAsync(where: "Saint-Ouen");
        var menu = preview.Reply.Card!.Blocks.OfType<Menu>().Single(menu => menu.Path == "call.place");
        Assert.Equal("FR-93070", menu.Choices[0].Value);
        Assert.True(menu.Choices.Count > 2);

        var request = _club.Press(Nora, "call.place", 1) with { Picked = ["FR-93070"] };
        var chosen = await _club.SendAsync(request);

        Assert.DoesNotContain(chosen.Reply.Card!.Blocks.OfType<Menu>(), menu => menu.Path == "call.place");
        Assert.Equal(("FR-93070", null), (await _club.CallAsync(1)) is var call ? (call.PlaceCode, call.PlaceWords) : default);
    }

    [Fact]
    public async Task A_place_that_the_list_does_not_know_stays_in_its_words()
    {
        var preview = await _club.ProposeCallAsync(where: "Trifouilly-les-Brumes");

        Assert.Contains("Je ne connais pas", _club.Words(preview), StringComparison.Ordinal);
        Assert.Contains("Lieu : Trifouilly-les-Brumes", _club.Words(preview), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_part_is_corrected_on_its_own()
    {
        await _club.ProposeCallAsync();
        await FillPartAsync("what", ("title", "Le Phare"), ("roles", "3 × nageuses\n1 cadreuse"));
        await FillPartAsync("when", ("when", "21 et 22 novembre 8h-19h"));
        await FillPartAsync("where", ("where", "29200"));
        var last = await FillPartAsync("terms", ("terms", "paid"), ("amount", "110 € la journée"), ("words", "Il fera froid."));

        Assert.Equal(("call.preview", Answer.Update), (last.Key(), last.Answer));
        var words = _club.Words(last);
        Assert.All(["**Participation rémunérée (110 € la journée)**", "Le Phare", "**nageuses** · 3 places", "**Cadreur·se** · 1 place", "Brest (29)", "Il fera froid"], part => Assert.Contains(part, words, StringComparison.Ordinal));
        Assert.Equal(["2026-11-21T08:00", "2026-11-22T08:00"], (await _club.DaysAsync(1)).Select(day => day.Written));
    }

    [Fact]
    public async Task A_role_that_stays_keeps_its_number_and_what_was_said_of_it()
    {
        await _club.ProposeCallAsync("extras", "La Digue : 12 figurants, 1 perchiste");
        await _club.WriteAsync(unit => CallRoleStore.Set(unit, Server, 1, CallRoleStore.Find(unit, Server, 1, 2)! with { Criteria = "sait nager" }));

        await FillPartAsync("what", ("title", "La Digue"), ("roles", "2 Perchiste\n4 dragons"));

        Assert.Equal([(2L, "Perchiste", 2L, "sait nager"), (3L, "dragons", 4L, null)], (await _club.RolesAsync(1)).Select(role => (role.Role, role.Label, role.Seats, role.Criteria)));
    }

    [Fact]
    public async Task A_past_day_is_not_published()
    {
        var preview = await _club.ProposeCallAsync(when: "samedi");
        _club.Time.Advance(TimeSpan.FromDays(7));

        var refused = await _club.PressAsync(Nora, preview.Button("call.publish"));

        Assert.Equal("call.past", refused.Key());
        Assert.Equal("call.correct", Assert.Single(refused.Reply.Buttons).Path);
        Assert.Equal(CallState.Draft, (await _club.CallAsync(1)).State);
    }

    [Fact]
    public async Task Nobody_floods_a_channel()
    {
        for (var number = 1; number <= 6; number++)
        {
            var preview = await _club.ProposeCallAsync();
            var answer = await _club.PressAsync(Nora, preview.Button("call.publish"));
            Assert.Equal(number <= 5 ? "call.published" : "limit.reached", answer.Key());
            _club.Time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task Applications_end_a_week_before_the_first_day_or_halfway_there()
    {
        await _club.PublishCallAsync(when: "14 novembre");
        await _club.PublishCallAsync(when: "samedi");
        await _club.PublishCallAsync(when: "à définir");

        Assert.Equal(Instant.FromUtc(2026, 11, 6, 23, 0), (await _club.CallAsync(1)).ClosesAt);
        var near = await _club.CallAsync(2);
        Assert.Equal(near.PublishedAt + ((near.FirstDay - near.PublishedAt) / 2), near.ClosesAt);
        Assert.Null((await _club.CallAsync(3)).ClosesAt);
        Assert.Equal((await _club.CallAsync(3)).PublishedAt + Duration.FromDays(30), (await _club.CallAsync(3)).ExpiresAt);
    }

    [Fact]
    public async Task Followers_hear_of_what_is_published_and_of_what_changes_of_what_people_agreed_to()
    {
        await _club.PublishCallAsync(when: "14 novembre");
        await FillPartAsync("where", ("where", "29200"));
        await FillPartAsync("terms", ("terms", "paid"));
        await FillPartAsync("when", ("when", "15 novembre"));
        await FillPartAsync("what", ("title", "La Digue"), ("roles", "20 figurants"));

        Assert.Equal(
            [(CallAction.Publish, CallChange.None), (CallAction.Move, CallChange.Place), (CallAction.Describe, CallChange.None), (CallAction.Move, CallChange.Dates), (CallAction.Describe, CallChange.Roles)],
            _club.Part<FollowedCalls>().Changes.Select(change => (change.Action, change.Change)));
        Assert.Equal(2, (await _club.CallAsync(1)).Sequence);
        Assert.Equal([(1L, 1L)], _club.Part<FollowedCalls>().Freed);
    }

    [Fact]
    public async Task Seats_that_are_taken_are_not_taken_away()
    {
        await _club.PublishCallAsync("extras", "La Digue : 3 figurants, 1 perchiste");
        var call = await _club.CallAsync(1);
        await _club.ApplyAsync(call, 1, Karim, "confirmed");
        await _club.ApplyAsync(call, 1, Zoé, "offered");

        var fewer = await FillPartAsync("what", ("title", "La Digue"), ("roles", "1 figurants, 1 perchiste"));
        var gone = await FillPartAsync("what", ("title", "La Digue"), ("roles", "1 perchiste"));
        await FillPartAsync("what", ("title", "La Digue"), ("roles", "2 figurants"));

        Assert.Equal(("call.seats_taken", "call.role_in_use"), (fewer.Key(), gone.Key()));
        Assert.Equal([(1L, 2L, 0L)], (await _club.RolesAsync(1)).Select(role => (role.Role, role.Seats, role.SeatsLeft)));
    }

    [Fact]
    public async Task Nobody_but_its_owners_sees_or_changes_a_draft()
    {
        await _club.ProposeCallAsync();

        foreach (var path in new[] { "call.preview", "call.publish", "call.correct", "call.ask", "call.pass" })
            Assert.Equal("call.gone", (await _club.PressAsync(Zoé, path, 1, "what")).Key());
        await _club.PressAsync(Nora, "call.publish", 1);
        foreach (var path in new[] { "call.preview", "call.publish", "call.correct" })
            Assert.Equal("call.not_yours", (await _club.PressAsync(Zoé, path, 1, "what")).Key());
        Assert.Equal("call.published_already", (await _club.PressAsync(Nora, "call.publish", 1)).Key());
    }

    [Fact]
    public async Task A_call_of_another_server_is_not_found()
    {
        await _club.PublishCallAsync();
        _club.Guild = Voisins;

        foreach (var path in new[] { "call.preview", "call.publish", "call.correct", "call.ask", "call.pass" })
            Assert.Equal("call.gone", (await _club.PressAsync(Nora, path, 1, "what")).Key());
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_the_draft_is_kept_and_the_permission_named()
    {
        var preview = await _club.ProposeCallAsync();
        _club.BotPermissions = Permissions.ViewChannel;

        var refused = await _club.PressAsync(Nora, preview.Button("call.publish"));

        Assert.Equal("call.cannot_post", refused.Key());
        Assert.Equal(CallState.Draft, (await _club.CallAsync(1)).State);
    }

    private static string Keys(Block block) => block switch
    {
        Heading heading => $"{heading.Text.Key}",
        Line line => line.Text.Key,
        Note note => note.Text.Key,
        Quote quote => quote.Words,
        _ => "",
    };

    private async Task<Answered> FillPartAsync(string part, params (string Field, string Words)[] words)
    {
        var opened = await _club.PressAsync(Nora, "call.correct", 1, part);
        return await _club.FillAsync(Nora, opened.Form(), words);
    }
}
