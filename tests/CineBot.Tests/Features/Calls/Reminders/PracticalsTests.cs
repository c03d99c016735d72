using CineBot.Features.Calls;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Reminders;

/// <summary>Where and when exactly, whom to call: what changes of it is told to those who come, and to nobody else. Karim and Zoé come, Maya waits.</summary>
public sealed class PracticalsTests : IAsyncLifetime
{
    private const string Told = "application.reminder.practicals";
    private Club _club = null!;
    private Call _call = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _call = await _club.ExtrasAsync(2);
        foreach (var member in new[] { Karim, Zoé, Maya }) await _club.ComeAsync(member, _call);
        await _club.ApplyAsync(_call, 1, Chantal, "declined");
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Those_who_come_are_told_once_of_all_that_was_changed_and_read_it_as_it_is_now()
    {
        await ChangeAsync("where", ("address", "3 quai du Vent"));
        _club.Time.Advance(TimeSpan.FromMinutes(2));
        await ChangeAsync("where", ("address", "5 quai du Vent"), ("arrival", "gare Saint-Charles"));
        await ChangeAsync("who", ("schedule", "8 h 30"));
        Assert.Empty(await _club.MessagesAsync(Karim));
        await _club.PassAsync(TimeSpan.FromMinutes(6));

        Assert.Equal([Told], await TopicsAsync(Karim));
        Assert.Equal([Told], await TopicsAsync(Zoé));
        var mail = await _club.MailAsync(Karim);
        Assert.All(["La Digue", "5 quai du Vent", "gare Saint-Charles", "8 h 30"], words => Assert.Contains(words, mail, StringComparison.Ordinal));
        Assert.DoesNotContain("3 quai du Vent", mail, StringComparison.Ordinal);
        foreach (var other in new[] { Maya, Chantal, Nora }) Assert.DoesNotContain("quai du Vent", await _club.MailAsync(other), StringComparison.Ordinal);
        Assert.DoesNotContain(_club.Delivery.Standing.Values, message => _club.Words(message).Contains("quai du Vent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_that_changes_nothing_tells_nothing_and_the_next_change_is_told_again()
    {
        await ChangeAsync("where", ("address", "3 quai du Vent"));
        await _club.PassAsync(TimeSpan.FromMinutes(6));
        await ChangeAsync("where");
        await _club.PassAsync(TimeSpan.FromMinutes(6));
        Assert.Equal([Told], await TopicsAsync(Karim));

        await ChangeAsync("where", ("address", ""));
        await _club.PassAsync(TimeSpan.FromMinutes(6));

        Assert.Equal([Told, "application.reminder.practicals_gone"], await TopicsAsync(Karim));
    }

    [Fact]
    public async Task Whoever_left_or_takes_a_seat_meanwhile_is_told_nothing_by_it()
    {
        await ChangeAsync("where", ("address", "3 quai du Vent"));
        await _club.PressAsync(Karim, "call.withdraw", _call.Number, 1);
        await _club.PressAsync(Maya, "call.accept", _call.Number, 1);
        await _club.PassAsync(TimeSpan.FromMinutes(6));

        Assert.Empty(await TopicsAsync(Karim));
        Assert.DoesNotContain(Told, await TopicsAsync(Maya));
        Assert.Equal([Told], await TopicsAsync(Zoé));
    }

    [Fact]
    public async Task Nobody_is_woken_for_it()
    {
        await _club.PassToAsync(new(2026, 10, 20, 23, 0));
        await ChangeAsync("where", ("address", "3 quai du Vent"));

        await _club.PassToAsync(new(2026, 10, 21, 7, 55));
        Assert.Empty(await TopicsAsync(Karim));
        await _club.PassToAsync(new(2026, 10, 21, 8, 10));
        Assert.Equal([Told], await TopicsAsync(Karim));
    }

    [Fact]
    public async Task Of_a_shoot_that_is_called_off_meanwhile_nobody_is_told_where_it_would_have_been()
    {
        await ChangeAsync("where", ("address", "3 quai du Vent"));
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.cancel-why", _call.Number)).Form(), ("reason", "Tempête"));
        await _club.PassAsync(TimeSpan.FromMinutes(6));

        Assert.Equal(["application.news.with_words"], (await _club.WaitingAsync(Karim)).Select(message => message.Text.Key));
    }

    // What waits for them of these reminders alone.
    private async Task<IReadOnlyList<string>> TopicsAsync(CineBot.MemberId member) =>
        [.. (await _club.WaitingAsync(member)).Select(message => Innermost(message.Text)).Where(key => key.StartsWith("application.reminder", StringComparison.Ordinal))];

    // Lines are put under each other two by two.
    private static string Innermost(CineBot.Interactions.Text text) => text is { Key: "application.lines", Args: [CineBot.Interactions.Text first, ..] } ? Innermost(first) : text.Key;

    private async Task ChangeAsync(string part, params (string Field, string Words)[] words) =>
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.practical-part", _call.Number, part)).Form(), words);
}
