using CineBot.Features.Calls;
using CineBot.Features.Calls.Discussions;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Features.Calls.Profiles;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Discussions;

/// <summary>« Discuter » where there is no channel for private threads: words pass through the bot, from one to the other and back.</summary>
public sealed class RelayedDiscussionTests : IAsyncLifetime
{
    private Club _club = null!;
    private Call _call = null!;

    public async ValueTask InitializeAsync() => (_club, _call) = await DiscussionHabits.OpenAsync(withChannel: false);

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "t’écrit, pour « La Digue » :")]
    [InlineData("en-GB", "writes to you, about “La Digue”:")]
    public async Task Words_go_to_the_other_alone_and_the_answer_comes_back(string locale, string said)
    {
        _club.Locale = locale;
        Assert.Equal("discuss.sent", (await _club.WriteToAsync(_call, Karim, "Tu es libre **mardi** ? @everyone")).Key());
        Assert.Equal("discuss.sent", (await _club.AnswerLastAsync(Karim, "Oui, le soir.")).Key());

        var (karim, nora) = (await _club.MailAsync(Karim), await _club.MailAsync(Nora));
        Assert.Contains(said, karim, StringComparison.Ordinal);
        Assert.Contains(@"Tu es libre \*\*mardi\*\* ?", karim, StringComparison.Ordinal);
        Assert.Contains($"<@{Nora}>", karim, StringComparison.Ordinal);
        Assert.Contains("Oui, le soir.", nora, StringComparison.Ordinal);
        Assert.DoesNotContain("mardi", await _club.MailAsync(Zoé), StringComparison.Ordinal);
        Assert.DoesNotContain(_club.Delivery.Standing.Values, message => _club.Words(message).Contains("mardi", StringComparison.Ordinal) || _club.Words(message).Contains("le soir", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_buttons_offer_the_form_at_once_for_the_holder_and_for_whoever_applied()
    {
        var card = await _club.PressAsync(Nora, "call.applicant", _call.Number, 1, Karim);
        var mine = await _club.PressAsync(Karim, "call.mine", _call.Number);

        Assert.Equal("call.discussing", (await _club.PressAsync(Nora, card.Button("call.discuss-write"))).Form().Path);
        Assert.Equal("call.discussing", (await _club.PressAsync(Karim, mine.Find("call.discuss-write"))).Form().Path);
    }

    [Theory]
    [InlineData("CreatePrivateThreads")]
    [InlineData("SendMessagesInThreads")]
    [InlineData("ViewChannel")]
    public async Task Where_the_bot_lacks_a_right_in_the_channel_words_pass_through_it(string lacking)
    {
        await _club.WriteAsync(unit => ChannelStore.Choose(unit, Server, ChannelPurpose.Threads, Accueil));
        Assert.Equal("discuss.opening", (await _club.DiscussAsync(_call, Zoé)).Key());
        _club.Seen = View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = CineBot.Discord.Invitation.Needed & ~Enum.Parse<Permissions>(lacking) })] };

        var said = await _club.DiscussAsync(_call, Karim);

        Assert.Equal("discuss.by_bot", said.Key());
        Assert.Equal("call.discussing", (await _club.PressAsync(Nora, said.Button("call.discuss-write"))).Form().Path);
    }

    [Fact]
    public async Task Where_the_channel_is_gone_words_pass_through_the_bot()
    {
        await _club.WriteAsync(unit => ChannelStore.Choose(unit, Server, ChannelPurpose.Threads, new(777)));

        Assert.Equal("discuss.by_bot", (await _club.DiscussOwnAsync(_call, Karim)).Key());
    }

    [Fact]
    public async Task Nobody_writes_on_and_on_without_an_answer()
    {
        for (var sent = 0; sent < Discussion.MostUnanswered; sent++) Assert.Equal("discuss.sent", (await _club.WriteToAsync(_call, Karim, $"Message {sent}")).Key());

        var refused = await _club.WriteToAsync(_call, Karim, "Et encore");
        Assert.Equal("discuss.enough", refused.Key());
        Assert.Equal("Et encore", (await _club.PressAsync(Nora, refused.Button("form.reopen"))).Form().Fields.OfType<TextField>().Single().Value);
        Assert.Equal("discuss.sent", (await _club.WriteToAsync(_call, Zoé, "À toi")).Key());
        Assert.Equal("discuss.sent", (await _club.AnswerLastAsync(Karim, "Pardon, je lis tout.")).Key());
        Assert.Equal("discuss.sent", (await _club.WriteToAsync(_call, Karim, "Merci")).Key());
    }

    [Fact]
    public async Task After_a_day_without_an_answer_they_may_write_again()
    {
        for (var sent = 0; sent < Discussion.MostUnanswered; sent++) await _club.WriteToAsync(_call, Karim, $"Message {sent}");
        _club.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal("discuss.enough", (await _club.WriteToAsync(_call, Karim, "Et encore")).Key());

        _club.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal("discuss.sent", (await _club.WriteToAsync(_call, Karim, "Et encore")).Key());
    }

    [Fact]
    public async Task Under_every_message_it_can_be_closed_and_the_other_does_not_begin_again()
    {
        await _club.WriteToAsync(_call, Karim, "Tu es libre mardi ?");
        var waiting = (await _club.WaitingAsync(Karim))[^1];
        await _club.AnswerLastAsync(Karim, "Oui");
        var reply = (await _club.WaitingAsync(Nora))[^1].Buttons.Single(button => button.Path == "call.discuss-write");

        Assert.Equal("discuss.closed", (await _club.PressAsync(Karim, waiting.Buttons.Single(button => button.Path == "call.discuss-close"))).Key());

        Assert.Equal("discuss.gone", (await _club.PressAsync(Nora, reply)).Key());
        Assert.Equal("discuss.not_now", (await _club.PressAsync(Nora, "call.discuss-write", _call.Number, 1, Karim)).Key());
        Assert.Equal("call.discussing", (await _club.PressAsync(Karim, "call.discuss-write", _call.Number)).Form().Path);
    }

    [Fact]
    public async Task What_changes_while_words_are_typed_holds_when_they_are_sent()
    {
        var form = (await _club.PressAsync(Nora, "call.discuss-write", _call.Number, 1, Karim)).Form();
        await _club.WriteAsync(unit => MemberStore.Pause(unit, Karim, unit.Now + Duration.FromDays(3)));

        Assert.Equal("discuss.not_now", (await _club.FillAsync(Nora, form, ("words", "Trop tard"))).Key());

        Assert.Empty(await _club.WaitingAsync(Karim));
    }

    [Fact]
    public async Task Once_the_application_is_over_nothing_is_kept_and_an_old_button_says_so()
    {
        await _club.WriteToAsync(_call, Karim, "Tu es libre mardi ?");
        var reply = (await _club.WaitingAsync(Karim))[^1].Buttons.Single(button => button.Path == "call.discuss-write");
        await _club.PressAsync(Karim, "call.withdraw", _call.Number, 1);
        await _club.RoundAsync();

        Assert.Equal(0, await _club.CountAsync("discussions"));
        Assert.Equal("discuss.gone", (await _club.PressAsync(Karim, reply)).Key());
    }

    [Fact]
    public async Task Only_who_chose_private_messages_gets_them_and_the_others_find_them_waiting()
    {
        await _club.WriteAsync(unit => MessageChoiceStore.Set(unit, Karim, [CallNews.Kind.Name]));
        await _club.WriteToAsync(_call, Karim, "Pour Karim");
        await _club.WriteToAsync(_call, Zoé, "Pour Zoé");
        await _club.DeliverAsync();

        var sent = Assert.Single(_club.Delivery.Standing, standing => standing.Key.Channel == new CineBot.ChannelId(Karim.Value));
        Assert.Contains("Pour Karim", _club.Words(sent.Value), StringComparison.Ordinal);
        Assert.Empty(await _club.WaitingAsync(Karim));
        Assert.Contains("Pour Zoé", await _club.MailAsync(Zoé), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_erases_everything_leaves_nothing_of_it()
    {
        await _club.WriteToAsync(_call, Karim, "Tu es libre mardi ?");
        await _club.AnswerLastAsync(Karim, "Oui");
        await _club.DeliverAsync();

        await _club.FillAsync(Karim, (await _club.PressAsync(Karim, "my-settings.erase-confirm")).Form(), ("word", "effacer"));

        Assert.Equal(0, await _club.CountAsync("discussions"));
        Assert.Empty(await _club.WaitingAsync(Karim));
        Assert.DoesNotContain($"<@{Karim}>", await _club.MailAsync(Nora), StringComparison.Ordinal);
    }
}
