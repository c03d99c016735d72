using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Notices;

public sealed class NoticeTests : IAsyncLifetime
{
    private static readonly ChannelId SachasDoor = new(Sacha.Value);
    private static readonly Notice Letter = new("scratch", new("Parlons-en"), [new("Voici les faits."), new("Voici la suite.")], [new("report.button.list", "report.list")]) { End = NoticeEnd.Answer };

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.NameAsync(Inès, Paul, Léo);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_letter_reaches_whole_somebody_who_never_chose_private_messages()
    {
        await _club.WriteAsync(unit => ContactStore.Set(unit, Server, new("Odile Marchand", "odile@example.org", null)));
        await SendAsync(Letter);
        await _club.TickAsync();
        Assert.Empty(_club.Notices.Letters);

        await DeliverAsync();

        var read = _club.Words(Assert.Single(_club.Delivery.Standing, standing => standing.Key.Channel == SachasDoor).Value);
        Assert.All(["Parlons-en", "Les Glaneuses", "Voici les faits.", "Voici la suite.", "presse un des boutons", "Peuvent lire ce dossier", "Odile Marchand"], words => Assert.Contains(words, read, StringComparison.Ordinal));
        await _club.TickAsync();
        Assert.Equal([(Sacha, "scratch")], _club.Notices.Letters);
        Assert.Equal([CasePart.Concerned], await _club.ReadAsync(unit => CasePartyStore.Of(unit, CaseFileStore.Find(unit, Server, 1)!).Where(party => party.ToldAt is not null).Select(party => party.Part).ToList()));
    }

    [Fact]
    public async Task Where_their_private_messages_are_closed_it_waits_and_opening_it_counts_once_as_reading()
    {
        var one = await SendAsync(Letter);
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed);
        await DeliverAsync();
        Assert.Empty(_club.Delivery.Standing);
        await _club.TickAsync();
        Assert.Empty(_club.Notices.Letters);
        Assert.Contains("elle l’attend", await SeenByAsync(Inès, one), StringComparison.Ordinal);

        var opened = _club.Words(await _club.PressAsync(Sacha, "messages.open"));
        await _club.PressAsync(Sacha, "messages.open");

        Assert.Contains("Voici la suite.", opened, StringComparison.Ordinal);
        await _club.TickAsync();
        Assert.Equal([(Sacha, "scratch")], _club.Notices.Letters);
        Assert.Contains("ouverte", await SeenByAsync(Inès, one), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Discord_refuses_for_good_waits_too()
    {
        await SendAsync(Letter);
        _club.Delivery.Fail("post", DeliveryFault.Refused);
        await DeliverAsync();

        await _club.PressAsync(Sacha, "messages.open");

        await _club.TickAsync();
        Assert.Equal([(Sacha, "scratch")], _club.Notices.Letters);
    }

    [Theory]
    [InlineData(2, false, 0)]
    [InlineData(2, true, 1)]
    [InlineData(3, false, 1)]
    public async Task At_night_it_waits_for_the_morning_unless_it_cannot(int gravity, bool isAtOnce, int sent)
    {
        await _club.ReportAsync(Nora, Sacha);
        _club.Time.Advance(TimeSpan.FromHours(15));
        await _club.WriteAsync(unit =>
        {
            var one = CaseFileStore.Find(unit, Server, 1)! with { Gravity = (Gravity)gravity };
            CaseStore.Save(unit, one);
            _club.Part<NoticeDesk>().Send(unit, one, Sacha, Letter with { IsAtOnce = isAtOnce });
        });

        await DeliverAsync();
        Assert.Equal(sent, _club.Delivery.Standing.Count);
        await _club.DeliverAfterAsync(TimeSpan.FromHours(9));
        Assert.Single(_club.Delivery.Standing);
    }

    [Fact]
    public async Task One_longer_than_a_message_comes_in_several_and_nothing_of_it_is_cut()
    {
        var paragraphs = Enumerable.Range(1, 40).Select(number => new Text($"Paragraphe {number}. {new string('*', 150)} fin {number}.")).ToList();
        await SendAsync(Letter with { Paragraphs = paragraphs });
        await DeliverAsync();

        var messages = _club.Delivery.Standing.Values.Select(_club.Words).ToList();
        var all = string.Concat(messages);
        Assert.InRange(messages.Count, 3, 8);
        Assert.All(Enumerable.Range(1, 40), number => Assert.Contains($"fin {number}.", all, StringComparison.Ordinal));
        Assert.Single(messages, message => message.Contains("Peuvent lire", StringComparison.Ordinal));
        await _club.TickAsync();
        Assert.Single(_club.Notices.Letters);
    }

    [Fact]
    public async Task One_in_several_parts_is_read_with_the_last()
    {
        await SendAsync(Letter with { Paragraphs = [.. Enumerable.Range(1, 40).Select(number => new Text($"Paragraphe {number}. {new string('*', 150)}"))] });
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed, times: 20);
        await DeliverAsync();

        var page = await _club.PressAsync(Sacha, "messages.open");
        await _club.TickAsync();
        Assert.Empty(_club.Notices.Letters);
        while (page.Reply.Buttons is [{ Path: "messages.done" } done]) page = await _club.PressAsync(Sacha, done);

        await _club.TickAsync();
        Assert.Single(_club.Notices.Letters);
        Assert.Equal("messages.read", page.Key());
    }

    [Fact]
    public async Task Of_whoever_erased_everything_nothing_is_sent_and_nothing_kept()
    {
        await SendAsync(Letter);

        await EraseAsync(Sacha);
        await DeliverAsync();

        Assert.Empty(_club.Delivery.Standing);
        Assert.Equal(0, await _club.CountAsync("case_notices"));
    }

    [Fact]
    public async Task A_letter_that_names_somebody_who_erased_everything_names_them_no_more()
    {
        await SendAsync(Letter with { Paragraphs = [new("notice.view.sent", new Text("Parlons-en"), Karim)] });

        await EraseAsync(Karim);
        await DeliverAsync();

        Assert.DoesNotContain(Karim.ToString(), Assert.Single(_club.Delivery.Standing.Values.Select(_club.Words)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_time_of_the_case_is_over_nothing_of_its_letters_is_left_not_even_where_they_wait()
    {
        var one = await SendAsync(Letter);
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed);
        await DeliverAsync();
        await _club.WriteAsync(unit => CaseStore.Save(unit, one.In(CaseState.Ended, unit.Now)));

        await _club.PassAsync(TimeSpan.FromDays(200));

        Assert.Equal((0, 0), (await _club.CountAsync("case_notices"), (await _club.LettersAsync(Sacha)).Count));
    }

    [Fact]
    public async Task Its_buttons_lead_to_the_server_half_a_year_later_still_and_nobody_elses_do()
    {
        await SendAsync(Letter);
        await DeliverAsync();
        var button = Assert.Single(_club.Delivery.Standing.Values).Card.Blocks.OfType<Buttons>().Single().Row.Single();
        _club.Guild = null;

        await _club.DeliverAfterAsync(TimeSpan.FromDays(170));

        Assert.Contains("Une lettre pour toi", _club.Words(await _club.PressAsync(Sacha, button)), StringComparison.Ordinal);
        Assert.Equal("common.server_only", (await _club.PressAsync(Karim, button)).Key());
    }

    [Fact]
    public async Task It_is_found_again_among_what_one_follows_and_opening_it_there_counts_as_reading()
    {
        await SendAsync(Letter);
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed);
        await DeliverAsync();

        var followed = await _club.AskAsync(Sacha, "charter.follow");
        var list = await _club.PressAsync(Sacha, followed.Reply.Card!.Blocks.OfType<Actionable>().Single().Button);
        await _club.TickAsync();
        Assert.Empty(_club.Notices.Letters);
        var read = await _club.PressAsync(Sacha, list.Reply.Card!.Blocks.OfType<Actionable>().Single().Button);

        Assert.Contains("Une lettre pour toi", _club.Words(followed), StringComparison.Ordinal);
        Assert.Contains("Voici la suite.", _club.Words(read), StringComparison.Ordinal);
        Assert.Contains(read.Reply.Card!.Blocks.OfType<Buttons>().Single().Row, button => button.Path == "report.list");
        await _club.TickAsync();
        Assert.Equal([(Sacha, "scratch")], _club.Notices.Letters);
    }

    [Fact]
    public async Task Nobody_opens_the_letters_of_others_nor_one_that_does_not_exist()
    {
        await SendAsync(Letter);

        Assert.Equal("notice.none", (await _club.PressAsync(Karim, "notice.list")).Key());
        Assert.Equal("notice.none", (await _club.PressAsync(Karim, "notice.read", 1)).Key());
        Assert.Equal("notice.none", (await _club.PressAsync(Sacha, "notice.read", 2)).Key());
        Assert.NotNull((await _club.PressAsync(Sacha, "notice.read", 1)).Reply.Card);
    }

    [Fact]
    public async Task The_log_of_the_program_says_nothing_of_it()
    {
        await SendAsync(Letter);
        await DeliverAsync();

        Assert.DoesNotContain(_club.Log.Lines, line => line.Line.Contains(Sacha.ToString(), StringComparison.Ordinal) || line.Line.Contains("scratch", StringComparison.Ordinal));
    }

    private async Task<Case> SendAsync(Notice notice)
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        await _club.WriteAsync(unit => _club.Part<NoticeDesk>().Send(unit, one, Sacha, notice));
        _club.Log.Lines.Clear();
        return one;
    }

    // What follows a letter that arrived is the clock's.
    private async Task DeliverAsync()
    {
        await _club.DeliverAsync();
        await _club.TickAsync();
    }

    private async Task<string> SeenByAsync(MemberId moderator, Case one) => _club.Words(await _club.PressAsync(moderator, "moderation.open", one.Code));

    private async Task EraseAsync(MemberId member) =>
        Assert.Equal("erasure.done", (await _club.FillAsync(member, (await _club.PressAsync(member, "my-settings.erase-confirm")).Form(), ("word", "effacer"))).Key());
}
