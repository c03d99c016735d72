using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions;

public sealed class ElsewhereTests : IAsyncLifetime
{
    private static readonly Button Wish = new("recommendation.button.wish", "recommendation.wish", "1") { Look = ButtonLook.Good };
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.DeliverAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_button_in_a_private_message_does_what_it_would_do_in_the_server_it_is_about()
    {
        await TellAsync(byMessage: true);
        var button = ButtonsOf(_club.Delivery.Standing.Values.Last().Card).Single();
        _club.Guild = null;

        var pressed = await _club.PressAsync(Zoé, button);

        Assert.Equal(ButtonLook.Good, button.Look);
        Assert.Equal("recommendation.wished", pressed.Key());
        Assert.Equal(1, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM reactions WHERE guild_id = @guild AND member_id = @member", new { guild = Server, member = Zoé })));
        Assert.All(pressed.Reply.Buttons, next => Assert.Equal($"at:{Server}", next.Ids[^1]));
    }

    [Fact]
    public async Task A_button_under_a_waiting_message_acts_in_its_server_though_the_message_is_read_in_another()
    {
        await TellAsync(byMessage: false);
        _club.Guild = Voisins;
        var opened = await _club.PressAsync(Zoé, "messages.open");

        var pressed = await _club.PressAsync(Zoé, ButtonsOf(opened.Reply.Card!).Single());

        Assert.Equal("recommendation.wished", pressed.Key());
        Assert.Equal(1, await _club.CountAsync("reactions"));
    }

    [Fact]
    public async Task A_forged_server_is_none_and_lends_no_rights()
    {
        await TellAsync(byMessage: true);
        _club.Guild = Voisins;
        _club.Permissions = Permissions.Administrator;

        var stranger = await _club.PressAsync(Karim, "recommendation.wish", 1, $"at:{Server}");
        var unknown = await _club.PressAsync(Zoé, "recommendation.wish", 1, "at:12");
        var nonsense = await _club.PressAsync(Zoé, "recommendation.wish", 1, "at:x");
        var moderating = await _club.PressAsync(Zoé, "settings.language", $"at:{Server}");

        Assert.All([stranger, unknown, nonsense], answered => Assert.Equal("common.server_only", answered.Key()));
        Assert.Equal("settings.ask_moderators", moderating.Key());
        Assert.Equal(0, await _club.CountAsync("reactions"));
    }

    [Fact]
    public async Task A_form_opened_from_a_private_message_is_sent_in_the_server_it_is_about()
    {
        await _club.RecommendAsync(Zoé, "Cléo de 5 à 7", "Le temps");
        await TellAsync(byMessage: true, new Button("recommendation.button.edit", "recommendation.edit", "1"));
        _club.Guild = null;
        var opened = await _club.PressAsync(Zoé, ButtonsOf(_club.Delivery.Standing.Values.Last().Card).Single());

        await _club.FillAsync(Zoé, opened.Form(), ("why", "Pour les chapeaux"));

        Assert.Equal($"at:{Server}", opened.Form().Ids[^1]);
        Assert.Equal("Pour les chapeaux", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT why FROM voices WHERE guild_id = @guild AND member_id = @member", new { guild = Server, member = Zoé })));
    }

    [Fact]
    public async Task Many_messages_with_buttons_stand_on_pages_that_Discord_takes()
    {
        for (var number = 0; number < 12; number++) await TellAsync(byMessage: false, [.. Enumerable.Repeat(Wish, 4)]);
        var seen = 0;

        var page = await _club.PressAsync(Zoé, "messages.open");
        for (; page.Reply.Card is { } card; page = await _club.PressAsync(Zoé, page.Button("messages.done")))
        {
            Discord.DiscordLimits.CheckMessage(_club.Writer().Message(page.Reply, page.Language, isPrivate: true).Components!);
            seen += ButtonsOf(card).Count();
        }

        Assert.Equal(48, seen);
    }

    private async Task TellAsync(bool byMessage, params Button[] buttons)
    {
        await _club.WriteAsync(unit => _club.Part<Outbox>().Tell(
            unit, Server, Zoé, new("recommendation.wished", "Cléo"), unit.Now, unit.Now + NodaTime.Duration.FromDays(1), byMessage, buttons.Length > 0 ? buttons : [Wish]));
        await _club.DeliverAsync();
    }

    private static IEnumerable<Button> ButtonsOf(Card card) => card.Blocks.OfType<Buttons>().SelectMany(row => row.Row);
}
