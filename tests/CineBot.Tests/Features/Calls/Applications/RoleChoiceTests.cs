using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Applications;

/// <summary>A call for twelve extras, somebody for the boom and somebody for the make-up: whoever applies says for what in the form itself.</summary>
public sealed class RoleChoiceTests : IAsyncLifetime
{
    private const long Extras = 1, Boom = 2, Makeup = 3;
    private Club _club = null!;
    private Call _call = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _call = await OpenAsync([ApplicationHabits.Saturday]);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_press_and_the_form_are_all_it_takes_and_the_role_is_said_in_it()
    {
        var form = (await _club.PressAsync(Karim, "call.apply", _call.Number)).Form();
        var sent = await _club.FillAsync(Karim, form, ("role", $"{Makeup}"), ("name", "Karim"));

        Assert.Equal(["2", "3"], Role(form).Choices.Select(choice => choice.Value));
        Assert.Empty(Role(form).Chosen);
        Assert.Equal(["perchiste · 1 place", "maquilleur·se · 2 places"], Role(form).Choices.Select(Words));
        Assert.Equal("application.sent", sent.Key());
        Assert.Contains("maquilleur·se", _club.Words(sent), StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Submitted, await StateAsync(Karim, Makeup));
        Assert.Null(await StateAsync(Karim, Boom));
    }

    [Fact]
    public async Task A_form_without_a_role_is_not_sent_and_keeps_its_words()
    {
        var form = (await _club.PressAsync(Karim, "call.apply", _call.Number)).Form();

        var refused = await _club.FillAsync(Karim, form, ("name", "Karim"), ("phrase", "Bonjour"));
        var again = (await _club.PressAsync(Karim, refused.Button("form.reopen"))).Form();

        Assert.Equal("form.missing", refused.Key());
        Assert.Equal("Bonjour", Assert.IsType<TextField>(again.Fields.Single(field => field.Name == "phrase")).Value);
        Assert.Equal("application.sent", (await _club.FillAsync(Karim, again, ("role", $"{Boom}"))).Key());
    }

    [Fact]
    public async Task The_one_role_that_is_left_is_chosen_already_and_the_other_says_why_it_is_not()
    {
        await ApplyAsync(Karim, Makeup);

        var form = (await _club.PressAsync(Karim, "call.apply", _call.Number)).Form();

        Assert.Equal([$"{Boom}"], Role(form).Chosen);
        Assert.Equal("maquilleur·se · déjà demandé", Words(Role(form).Choices[1]));
        var twice = await _club.FillAsync(Karim, form, ("role", $"{Makeup}"), ("phrase", "Encore moi"));
        Assert.Equal("application.sent_already", twice.Key());
        Assert.Equal("Encore moi", Phrase((await _club.PressAsync(Karim, twice.Button("form.reopen"))).Form()));
        Assert.Equal("application.sent", (await _club.FillAsync(Karim, form)).Key());
        Assert.Equal("application.asked_all", (await _club.PressAsync(Karim, "call.apply", _call.Number)).Key());
    }

    [Fact]
    public async Task A_role_that_fills_up_while_somebody_writes_takes_none_of_their_words()
    {
        var form = (await _club.PressAsync(Karim, "call.apply", _call.Number)).Form();
        await FillUpAsync(Boom, Zoé);

        var full = await _club.FillAsync(Karim, form, ("role", $"{Boom}"), ("name", "Karim"), ("phrase", "J’ai ma perche"));

        Assert.Equal("application.full", full.Key());
        Assert.Equal("application.watching", (await _club.PressAsync(Karim, full.Button("call.watch"))).Key());
        var again = (await _club.PressAsync(Karim, full.Button("form.reopen"))).Form();
        Assert.Equal("J’ai ma perche", Phrase(again));
        Assert.Equal("perchiste · complet", Words(Role(again).Choices[0]));
        Assert.Equal("application.sent", (await _club.FillAsync(Karim, again, ("role", $"{Makeup}"))).Key());
    }

    [Fact]
    public async Task Where_every_role_is_full_no_form_opens_but_one_may_ask_to_hear_of_each()
    {
        await FillUpAsync(Boom, Zoé);
        await FillUpAsync(Makeup, Maya, Chantal);

        var full = await _club.PressAsync(Karim, "call.apply", _call.Number);

        Assert.Equal("application.all_full", full.Key());
        Assert.Equal([("call.watch", $"{Boom}"), ("call.watch", $"{Makeup}")], full.Reply.Buttons.Select(button => (button.Path, button.Ids[1])));
        await _club.PressAsync(Karim, full.Reply.Buttons[1]);
        Assert.Equal([Karim], await _club.ReadAsync(unit => SeatWatchStore.Of(unit, _call, Makeup)));
    }

    [Theory]
    [InlineData(1, null, "role", "name", "phrase", "link")]
    [InlineData(2, null, "role", "name", "days", "phrase")]
    [InlineData(1, "Sais-tu nager ?", "role", "name", "phrase", "answers")]
    [InlineData(2, "Sais-tu nager ?", "role", "days", "phrase", "answers")]
    public async Task The_form_holds_five_parts_whatever_the_call_asks(int days, string? questions, params string[] fields)
    {
        var call = await OpenAsync([.. Enumerable.Range(0, days).Select(day => ApplicationHabits.Saturday.PlusDays(day))], call => call with { Questions = questions });
        await _club.ApplyAsync(Karim, await _club.CastAsync(1), ("name", "Kim"));

        var form = (await _club.PressAsync(Karim, "call.apply", call.Number)).Form();
        await _club.FillAsync(Karim, form, ("role", $"{Boom}"));

        Assert.Equal(fields, form.Fields.Select(field => field.Name));
        Assert.InRange(form.Fields.Length + 1, 2, 5);
        Assert.Equal("Kim", (await _club.ReadAsync(unit => ApplicationStore.Find(unit, Server, call.Number, Boom, Karim)))!.FirstName);
    }

    [Fact]
    public async Task Whoever_never_said_their_age_says_it_once_before_the_form()
    {
        var asked = await _club.PressAsync(Agnès, "call.apply", _call.Number);
        var form = (await _club.PressAsync(Agnès, asked.Reply.Buttons[0])).Form();
        var refused = await _club.FillAsync(Agnès, form, ("role", $"{Boom}"), ("name", "Agnès"), ("link", "chez moi"));
        var again = (await _club.PressAsync(Agnès, refused.Button("form.reopen"))).Form();
        var sent = await _club.FillAsync(Agnès, again, ("link", ""));

        Assert.Equal(("age.question", "application.form.no_link", "application.sent"), (asked.Key(), refused.Key(), sent.Key()));
        Assert.Equal([$"{Boom}"], Role(again).Chosen);
        Assert.Equal((ApplicationState.Submitted, AgeBracket.Adult), (await StateAsync(Agnès, Boom), await _club.ReadAsync(unit => AgeStore.Find(unit, Agnès, default))));
    }

    [Fact]
    public async Task A_press_that_names_the_role_opens_the_form_of_that_role_as_before()
    {
        var form = (await _club.PressAsync(Karim, "call.apply", _call.Number, Boom)).Form();

        Assert.DoesNotContain(form.Fields, field => field.Name == "role");
        Assert.Equal("application.sent", (await _club.FillAsync(Karim, form, ("role", $"{Makeup}"), ("name", "Karim"))).Key());
        Assert.Equal(ApplicationState.Submitted, await StateAsync(Karim, Boom));
        Assert.Equal("application.come_instead", (await _club.PressAsync(Karim, "call.apply", _call.Number, Extras)).Key());
        Assert.Equal("application.no_such_role", (await _club.PressAsync(Karim, "call.apply", _call.Number, 9)).Key());
    }

    [Fact]
    public async Task A_forged_role_is_refused_and_moves_nothing()
    {
        var form = (await _club.PressAsync(Karim, "call.apply", _call.Number)).Form();

        foreach (var forged in new[] { $"{Extras}", "9", "-1", "0", "perchiste" })
            Assert.Equal("form.not_offered", (await _club.FillAsync(Karim, form, ("role", forged))).Key());

        Assert.Equal("application.yours", (await _club.PressAsync(Nora, "call.apply", _call.Number)).Key());
        Assert.Equal(0, await _club.CountAsync("applications"));
    }

    private static MenuField Role(Form form) => Assert.IsType<MenuField>(form.Fields.Single(field => field.Name == "role"));

    private static string? Phrase(Form form) => Assert.IsType<TextField>(form.Fields.Single(field => field.Name == "phrase")).Value;

    private string Words(Choice choice) => _club.Part<IPlainWords>().Plain(choice.Label, Language.French);

    private Task<Call> OpenAsync(NodaTime.LocalDateTime[] days, Func<Call, Call>? change = null) => _club.ShootAsync(
        CallKind.Extras, days, change, new CallRole(Extras, "figurant", "figurant·e", 12), new CallRole(Boom, "perche", "perchiste", 1) { Kind = CallKind.Crew },
        new CallRole(Makeup, "maquillage", "maquilleur·se", 2) { Kind = CallKind.Crew });

    private async Task ApplyAsync(CineBot.MemberId member, long role) => await _club.FillAsync(member, (await _club.PressAsync(member, "call.apply", _call.Number, role)).Form(), ("name", "Prénom"));

    private async Task FillUpAsync(long role, params CineBot.MemberId[] members)
    {
        foreach (var member in members) await _club.ApplyAsync(_call, role, member, "confirmed");
        await _club.WriteAsync(unit => CallRoleStore.Give(unit, Server, _call.Number, role));
    }

    private Task<ApplicationState?> StateAsync(CineBot.MemberId member, long role) => _club.ReadAsync(unit => ApplicationStore.Find(unit, Server, _call.Number, role, member)?.State);
}
