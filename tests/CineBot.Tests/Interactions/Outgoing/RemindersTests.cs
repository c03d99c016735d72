using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Outgoing;

public sealed class RemindersTests : IAsyncLifetime
{
    private static readonly CardRef Card = new(Server, "recommendation", 1);
    private Club _club = null!;

    private Instant Now => Instant.FromDateTimeOffset(_club.Time.GetUtcNow());

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.DeliverAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_reminder_is_said_at_its_hour_in_the_words_that_are_right_then_and_tells_whom_it_is_for()
    {
        await RemindAsync(At(60));
        _club.Reminders.Says = reminder => new("messages.read") { Telling = [Karim, Chantal] };

        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(59));
        Assert.Equal(1, _club.Delivery.Count("post"));
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([Karim, Chantal], _club.Delivery.Standing.Values.Last().Card.Telling);
        Assert.DoesNotContain("retard", _club.Shown(Recos));
        await _club.DeliverAfterAsync(TimeSpan.FromHours(2));
        Assert.Equal(2, _club.Delivery.Count("post"));
    }

    [Fact]
    public async Task A_moved_reminder_goes_out_at_the_new_hour_only()
    {
        await RemindAsync(At(60));
        await RemindAsync(At(90));

        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(61));
        Assert.Equal(1, _club.Delivery.Count("post"));
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(2, _club.Delivery.Count("post"));
    }

    [Fact]
    public async Task Reminders_are_taken_back_one_by_one_or_all_at_once()
    {
        await RemindAsync(At(1), At(1) with { Topic = "vote" }, At(1) with { Member = Karim, ByMessage = true }, At(1) with { Member = Chantal, ByMessage = true });

        await _club.WriteAsync(unit => Outbox.Forget(unit, Card, "hour-before", Karim));
        await _club.WriteAsync(unit => Outbox.Forget(unit, Card, "vote", null));
        Assert.Equal(2, await DueAsync());
        await _club.WriteAsync(unit => Outbox.Forget(unit, Card));

        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(1, _club.Delivery.Count("post"));
    }

    [Fact]
    public async Task A_reminder_taken_back_after_it_was_taken_up_is_not_said()
    {
        await RemindAsync(At(0));
        var row = Assert.Single(await _club.Part<OutboxQueue>().TakeAsync(new(10, 10), TestContext.Current.CancellationToken));
        await _club.WriteAsync(unit => Outbox.Forget(unit, Card));

        await _club.Part<OutboxClerk>().HandleAsync(row, TestContext.Current.CancellationToken);

        Assert.Equal(1, _club.Delivery.Count("post"));
    }

    [Fact]
    public async Task What_there_is_nothing_to_remind_of_any_more_is_dropped_without_a_word()
    {
        await RemindAsync(At(0));
        _club.Reminders.Says = _ => null;

        await _club.DeliverAsync();

        Assert.Equal(1, _club.Delivery.Count("post"));
        Assert.Equal(0, await _club.ReadAsync(unit => MessageStore.Count(unit, Agnès)));
    }

    [Fact]
    public async Task A_late_reminder_says_when_it_was_due_or_what_its_feature_says_instead()
    {
        await RemindAsync(At(0), At(0) with { Topic = "vote" });
        _club.Reminders.Says = reminder => new("messages.read") { IfLate = reminder.Topic == "vote" ? new Text("messages.none") : null };

        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(6));

        var said = _club.Delivery.Standing.Values.Skip(1).Select(_club.Words).ToList();
        Assert.Contains(said, words => words.Contains("(prévu <t:", StringComparison.Ordinal) && words.Contains("envoyé en retard", StringComparison.Ordinal));
        Assert.Contains(said, words => !words.Contains("envoyé en retard", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_reminders_expire_whoever_organises_hears_of_it_once()
    {
        _club.Reminders.WhoHears = _ => new(Agnès, new Text("outbox.not_sent.late", "le rappel"));
        await RemindAsync(At(0), At(0) with { Member = Karim, ByMessage = true }, At(0) with { Member = Chantal, ByMessage = true });

        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(61));
        await _club.DeliverAsync();

        Assert.Equal(1, _club.Delivery.Count("post"));
        var told = Assert.Single(await _club.ReadAsync(unit => MessageStore.Waiting(unit, Agnès, 10)));
        Assert.Equal("outbox.not_sent.late", told.Text.Key);
        Assert.Equal(0, await _club.ReadAsync(unit => MessageStore.Count(unit, Karim)));
    }

    [Fact]
    public async Task Whoever_organises_hears_by_private_message_where_they_chose_so()
    {
        _club.Reminders.WhoHears = _ => new(Agnès, "messages.read") { ByMessage = true };
        await RemindAsync(At(0));

        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(61));
        await _club.DeliverAsync();

        Assert.NotNull(_club.Shown(new(Agnès.Value)));
    }

    [Fact]
    public async Task Where_the_card_is_gone_the_reminder_cannot_be_said_and_whoever_organises_hears_of_it()
    {
        _club.Reminders.WhoHears = _ => new(Agnès, "messages.read");
        await RemindAsync(At(0));
        await _club.WriteAsync(unit => CardBook.Detach(unit, Card));

        await _club.DeliverAsync();
        await _club.DeliverAsync();

        Assert.Equal(1, await _club.ReadAsync(unit => MessageStore.Count(unit, Agnès)));
    }

    [Fact]
    public async Task Row_31_a_deleted_thread_leaves_the_reminder_to_the_channel()
    {
        await _club.WriteAsync(unit => _club.Part<Outbox>().OpenThread(unit, Card, "welcome.title"));
        await _club.DeliverAsync();
        await RemindAsync(At(0));
        _club.Delivery.Fail("post", DeliveryFault.ChannelGone);

        await _club.DeliverAsync();

        Assert.Contains("hour-before", _club.Shown(Recos));
        Assert.NotNull(await _club.ReadAsync(unit => CardBook.Find(unit, Card)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reminder_for_one_person_comes_by_private_message_only_where_they_chose_it(bool byMessage)
    {
        await RemindAsync(At(0) with { Member = Karim, ByMessage = byMessage });

        await _club.DeliverAsync();

        Assert.Equal(byMessage, _club.Shown(new(Karim.Value))?.Contains("hour-before", StringComparison.Ordinal) ?? false);
        Assert.Equal(byMessage ? 0 : 1, await _club.ReadAsync(unit => MessageStore.Count(unit, Karim)));
    }

    [Fact]
    public async Task What_is_due_goes_out_in_the_order_of_its_usefulness()
    {
        await RemindAsync(At(0) with { Topic = "later", UsefulUntil = Now + Duration.FromHours(9), Member = Karim }, At(0) with { Topic = "soon", Member = Chantal });
        await _club.WriteAsync(unit => _club.Part<Outbox>().RefreshAll(unit, Server));
        await _club.WriteAsync(unit => _club.Part<Outbox>().Post(unit, new(Server, "recommendation", 2), Accueil));

        var rows = await _club.Part<OutboxQueue>().TakeAsync(new(10, 10), TestContext.Current.CancellationToken);

        Assert.Equal(["Post", "soon", "later", "Refresh"], rows.Select(row => row.Entry.Topic ?? $"{row.Entry.Action}"));
    }

    private Reminder At(int minutes) => new(Card, "hour-before", Now + Duration.FromMinutes(minutes), Now + Duration.FromMinutes(minutes + 60));

    private Task<int> RemindAsync(params Reminder[] reminders) => _club.WriteAsync(unit =>
    {
        foreach (var reminder in reminders) _club.Part<Outbox>().Remind(unit, reminder);
    });

    private Task<long> DueAsync() => _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM outbox WHERE state = 'due'")!.Value);
}
