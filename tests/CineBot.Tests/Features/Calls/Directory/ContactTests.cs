using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Profiles;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Tests.Features.Calls.Profiles;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Calls.Profiles.ProfileHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Directory;

public sealed class ContactTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.HaveProfileAsync(Of(Karim));
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "vous pouvez vous écrire", "C’est envoyé")]
    [InlineData("en-GB", "you can write to each other", "Sent to")]
    public async Task Only_a_yes_names_the_two_to_each_other(string locale, string agreed, string sent)
    {
        _club.Locale = locale;
        var asked = await ProposeAsync("Deux samedis à Saint-Ouen");
        await _club.DeliverAsync();
        var waiting = await _club.PressAsync(Karim, "messages.open");
        var read = await _club.PressAsync(Karim, waiting.Find("contact.read"));

        var accepted = await _club.PressAsync(Karim, read.Find("contact.yes"));
        await _club.DeliverAsync();
        var told = await _club.PressAsync(Nora, "messages.open");

        Assert.Contains(sent, _club.Words(asked));
        Assert.DoesNotContain("Deux samedis", _club.Words(waiting));
        Assert.Contains("Deux samedis à Saint-Ouen", _club.Words(read));
        Assert.Contains(agreed, _club.Words(accepted));
        Assert.Contains($"<@{Nora}>", _club.Words(accepted));
        Assert.Contains(agreed, _club.Words(told));
        Assert.Contains($"<@{Karim}>", _club.Words(told));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_of_sixteen_or_seventeen_is_found_shown_or_put_in_touch(bool isTheAskedOne)
    {
        var (karim, nora) = isTheAskedOne ? (AgeBracket.SixteenUp, AgeBracket.Adult) : (AgeBracket.Adult, AgeBracket.SixteenUp);
        await _club.WriteAsync(unit =>
        {
            AgeStore.Set(unit, Karim, karim);
            AgeStore.Set(unit, Nora, nora);
        });

        var asked = await OpenAsync(Nora, Karim);
        var found = _club.Words(await _club.AskAsync(Nora, "directory", ("role", "perche")));
        await _club.WriteAsync(unit => AgeStore.Set(unit, Karim, AgeBracket.Adult));
        var grown = _club.Words(await _club.AskAsync(Nora, "directory", ("role", "perche")));

        Assert.Equal(nora is AgeBracket.SixteenUp ? "contact.sixteen" : "profile.nothing_here", asked.Key());
        Assert.Equal(karim is AgeBracket.Adult, found.Contains($"<@{Karim}>", StringComparison.Ordinal));
        Assert.Contains($"<@{Karim}>", grown);
        Assert.Equal(0, await _club.CountAsync("contacts"));
    }

    [Fact]
    public async Task A_private_message_comes_only_where_it_was_chosen_and_is_answered_there()
    {
        await _club.WriteAsync(unit => MessageChoiceStore.Set(unit, Karim, [ContactDesk.Kind.Name]));
        await ProposeAsync();
        await _club.DeliverAsync();
        _club.Guild = null;

        var declined = await _club.PressAsync(Karim, _club.Delivery.Standing.Values.Last().Card.Blocks.OfType<Buttons>().Single().Row.Single(button => button.Path == "contact.no"));

        Assert.Equal("contact.you_decline", declined.Key());
        Assert.Equal("no", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT state FROM contacts WHERE guild_id = @guild AND number = 1", new { guild = Server })));
    }

    [Fact]
    public async Task A_request_is_answered_once_and_only_by_whom_it_is_for()
    {
        await ProposeAsync();

        var stranger = await _club.PressAsync(Chantal, "contact.yes", 1);
        var sender = await _club.PressAsync(Nora, "contact.yes", 1);
        var none = await _club.PressAsync(Karim, "contact.yes", 12);
        _club.Guild = Voisins;
        var elsewhere = await _club.PressAsync(Karim, "contact.yes", 1);
        _club.Guild = Server;
        Assert.All([stranger, sender, none, elsewhere], answered => Assert.Equal("contact.gone", answered.Key()));
        Assert.Equal("asked", await StateAsync());

        Assert.Equal("contact.you_agree", (await _club.PressAsync(Karim, "contact.yes", 1)).Key());
        Assert.Equal("contact.answered", (await _club.PressAsync(Karim, "contact.no", 1)).Key());
        Assert.Equal("yes", await StateAsync());
    }

    [Fact]
    public async Task Nobody_is_pressed_by_the_same_person()
    {
        await ProposeAsync();

        Assert.Equal("contact.already", (await OpenAsync(Nora, Karim)).Key());
        await _club.PressAsync(Karim, "contact.no", 1);
        Assert.Equal("contact.not_again", (await OpenAsync(Nora, Karim)).Key());
        _club.Time.Advance(TimeSpan.FromDays(31));
        Assert.NotNull((await OpenAsync(Nora, Karim)).Reply.Form);
    }

    [Fact]
    public async Task A_request_that_waited_two_weeks_is_over()
    {
        await ProposeAsync();
        _club.Time.Advance(TimeSpan.FromDays(14));

        Assert.Equal("contact.gone", (await _club.PressAsync(Karim, "contact.yes", 1)).Key());
        Assert.Equal("contact.none", (await _club.PressAsync(Karim, "contact.list")).Key());
    }

    [Theory]
    [InlineData("paused", "contact.not_now")]
    [InlineData("capped", "contact.not_now")]
    [InlineData("hidden", "profile.nothing_here")]
    [InlineData("apart", "profile.nothing_here")]
    [InlineData("oneself", "contact.yourself")]
    public async Task Who_may_not_be_asked_is_not_asked_by_a_forged_press_nor_by_a_form_left_open(string why, string key)
    {
        var opened = await OpenAsync(Nora, Karim);
        await _club.WriteAsync(unit => Prevent(unit, why));

        var pressed = await OpenAsync(Nora, why == "oneself" ? Nora : Karim);
        var form = why == "oneself" ? opened.Form() with { Ids = [Nora.ToString(), "perche"] } : opened.Form();
        var sent = await _club.FillAsync(Nora, form, ("words", "Bonjour"));

        Assert.Equal((key, key), (pressed.Key(), sent.Key()));
        Assert.Equal(0, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM contacts WHERE from_member_id = @nora", new { nora = Nora })));
    }

    [Fact]
    public async Task Ten_requests_a_day_are_enough()
    {
        for (var number = 0; number < 11; number++) await _club.HaveProfileAsync(Of(new(6000 + number)));
        for (var number = 0; number < 10; number++) await ProposeAsync(to: new(6000 + number));

        Assert.Equal("limit.reached", (await OpenAsync(Nora, new(6010))).Key());
        _club.Time.Advance(TimeSpan.FromHours(25));
        Assert.NotNull((await OpenAsync(Nora, new(6010))).Reply.Form);
    }

    [Fact]
    public async Task Asked_often_enough_somebody_is_found_again_after_a_month()
    {
        await _club.HaveProfileAsync(Of(Karim) with { MonthlyCap = 1 });
        await ProposeAsync();

        Assert.Equal("contact.not_now", (await OpenAsync(Agnès, Karim)).Key());
        Assert.DoesNotContain("contact.propose", (await _club.AskAsync(Agnès, "directory", ("role", "perche"))).Buttons().Select(button => button.Path));
        _club.Time.Advance(TimeSpan.FromDays(31));
        Assert.NotNull((await OpenAsync(Agnès, Karim)).Reply.Form);
    }

    [Theory]
    [InlineData(null, 4L, "match.less")]
    [InlineData(4L, 2L, "match.less")]
    [InlineData(2L, 1L, "match.less")]
    [InlineData(1L, 1L, "match.least")]
    public async Task Fewer_messages_halve_how_often_one_is_asked(long? before, long after, string key)
    {
        await _club.HaveProfileAsync(Of(Karim) with { MonthlyCap = before });

        var less = await _club.PressAsync(Karim, "match.less");

        Assert.Equal(key, less.Key());
        Assert.Equal(after, (await _club.ProfileAsync(Karim))!.MonthlyCap);
    }

    private Task<string?> StateAsync() => _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT state FROM contacts WHERE guild_id = @guild AND number = 1", new { guild = Server }));

    private Task<Answered> OpenAsync(MemberId from, MemberId to)
    {
        _club.Time.Advance(TimeSpan.FromSeconds(3));
        return _club.PressAsync(from, "contact.propose", to, "perche");
    }

    private async Task<Answered> ProposeAsync(string words = "Un samedi ?", MemberId? to = null)
    {
        var opened = await OpenAsync(Nora, to ?? Karim);
        return await _club.FillAsync(Nora, opened.Form(), ("words", words));
    }

    private void Prevent(CineBot.Storage.WriteUnit unit, string why)
    {
        if (why == "paused") MemberStore.Pause(unit, Karim, unit.Now + Duration.FromDays(3));
        if (why == "hidden") _club.Part<ProfileDesk>().Show(unit, Server, Karim, Visibility.Matching);
        if (why == "apart") KeptAwayStore.Set(unit, Karim, [Nora]);
        if (why != "capped") return;
        _club.Part<ProfileDesk>().Change(unit, Karim, profile => profile with { MonthlyCap = 1 });
        ContactStore.Add(unit, new(Server, 99, Agnès, Karim, "-", "w", ContactState.Asked, unit.Now));
    }
}
