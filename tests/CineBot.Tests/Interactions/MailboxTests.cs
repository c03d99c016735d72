using CineBot.Interactions.Outgoing;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions;

public sealed class MailboxTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Many_messages_are_read_page_by_page_and_none_is_put_away_unread()
    {
        await KeepAsync(12);

        var first = await _club.PressAsync(Nora, "messages.open");
        await KeepAsync(1);
        var second = await _club.PressAsync(Nora, first.Button("messages.done"));
        var away = await _club.PressAsync(Nora, second.Button("messages.done"));

        Assert.Contains("Film 10**", _club.Words(first));
        Assert.DoesNotContain("Film 11**", _club.Words(first));
        Assert.Contains("Film 11**", _club.Words(second));
        Assert.Equal("messages.read", away.Key());
        Assert.Equal(0, await _club.CountAsync("messages"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en-GB")]
    public async Task Five_hundred_long_messages_are_all_read_and_no_page_cuts_one_short(string locale)
    {
        _club.Locale = locale;
        await _club.WriteAsync(unit =>
        {
            for (var number = 1; number <= 500; number++) MessageStore.Keep(unit, Server, Nora, new("recommendation.wished", $"Film {number} {new string('*', number % 400)}{new string('w', number % 700)} {number} lu"));
        });
        var read = new List<string>();

        var page = await _club.PressAsync(Nora, "messages.open");
        for (; page.Reply.Card is not null; page = await _club.PressAsync(Nora, page.Button("messages.done")))
        {
            DiscordLimits.CheckMessage(_club.Writer().Message(page.Reply, page.Language, isPrivate: true).Components!);
            read.Add(_club.Words(page));
            _club.Time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal("messages.read", page.Key());
        Assert.All(Enumerable.Range(1, 500), number => Assert.Contains(read, words => words.Contains($" {number} lu**", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_message_longer_than_any_page_is_read_in_parts_and_put_away_after_the_last()
    {
        var said = string.Join(' ', Enumerable.Range(1, 1500).Select(number => $"mot{number}"));
        await _club.WriteAsync(unit => MessageStore.Keep(unit, Server, Nora, new("recommendation.wished", said)));

        var page = await _club.PressAsync(Nora, "messages.open");
        var read = _club.Words(page);
        for (var part = 2; page.Reply.Buttons[0].Path == "messages.more"; part++)
        {
            DiscordLimits.CheckMessage(_club.Writer().Message(page.Reply, page.Language, isPrivate: true).Components!);
            page = await _club.PressAsync(Nora, page.Reply.Buttons[0]);
            read += _club.Words(page);
        }

        Assert.All(Enumerable.Range(1, 1500), number => Assert.Contains($"mot{number}", read, StringComparison.Ordinal));
        Assert.Equal("messages.read", (await _club.PressAsync(Nora, page.Button("messages.done"))).Key());
        Assert.Equal(0, await _club.CountAsync("messages"));
    }

    [Fact]
    public async Task Nobody_reads_or_puts_away_what_waits_for_somebody_else()
    {
        await KeepAsync(1);

        Assert.Equal("messages.none", (await _club.PressAsync(Karim, "messages.open")).Key());
        await _club.PressAsync(Karim, "messages.done", 5);

        Assert.Equal(1, await _club.CountAsync("messages"));
    }

    [Fact]
    public async Task What_waits_is_read_in_the_readers_language_of_that_moment()
    {
        await KeepAsync(1);
        _club.Locale = "en-US";

        Assert.Contains("is among the films you want to see", _club.Words(await _club.PressAsync(Nora, "messages.open")));
    }

    [Fact]
    public async Task The_answer_to_what_was_done_is_given_even_when_nothing_can_be_read_any_more()
    {
        var answered = await _club.AskAsync(Nora, "scratch.last-breath");

        Assert.Equal("messages.read", answered.Key());
    }

    private async Task KeepAsync(int count)
    {
        var before = await _club.CountAsync("messages");
        for (var number = before + 1; number <= before + count; number++)
            await _club.Part<IMissedReplies>().KeepAsync(Server, Nora, new("recommendation.wished", $"Film {number}"), TestContext.Current.CancellationToken);
    }
}
