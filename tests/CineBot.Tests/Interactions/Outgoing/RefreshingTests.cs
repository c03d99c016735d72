using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Outgoing;

public sealed class RefreshingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.DeliverAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Five_hundred_changes_make_a_few_edits()
    {
        for (var change = 0; change < 500; change++)
        {
            await _club.PressAsync(new(1_000 + change), "recommendation.wish", 1);
            await _club.DeliverAfterAsync(TimeSpan.FromMilliseconds(20));
        }

        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(2));

        Assert.InRange(_club.Delivery.Count("edit"), 1, 6);
        Assert.Contains("500 personnes en ont envie", _club.Shown(Recos));
    }

    [Fact]
    public async Task Row_17_two_hundred_people_who_press_at_once_are_all_counted_once()
    {
        var people = Enumerable.Range(0, 200).Select(number => new MemberId(2_000 + number)).ToList();

        var answers = await Task.WhenAll(people.SelectMany(person => new[] { _club.PressAsync(person, "recommendation.wish", 1), _club.PressAsync(person, "recommendation.wish", 1) }));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(200, answers.Count(answer => answer.Key() == "recommendation.wished"));
        Assert.Equal(200, answers.Count(answer => answer.Key() == "recommendation.wished_already"));
        Assert.Contains("200 personnes en ont envie", _club.Shown(Recos));
        Assert.InRange(_club.Delivery.Count("edit"), 1, 2);
    }

    [Fact]
    public async Task Row_32_a_message_that_somebody_deleted_is_posted_again_once_and_then_left_alone()
    {
        _club.Delivery.Standing.Clear();
        await WishAsync(Karim);
        Assert.Contains("1 personne en a envie", _club.Shown(Recos));

        _club.Delivery.Standing.Clear();
        await WishAsync(Chantal);

        Assert.Empty(_club.Delivery.Standing);
        Assert.Equal(0, await _club.CountAsync("cards"));
    }

    [Fact]
    public async Task A_new_voice_brings_a_card_back_that_stands_nowhere()
    {
        await _club.WriteAsync(unit => CardBook.ChannelGone(unit, Server, Recos));
        _club.Channel = Accueil;

        var posted = await _club.RecommendAsync(Karim, "Cléo de 5 à 7", "Parce que Paris");
        await _club.DeliverAsync();
        var joined = await _club.RecommendAsync(Chantal, "Cléo de 5 à 7", "Moi aussi");

        Assert.Equal("recommendation.posted", posted.Key());
        Assert.Contains("Parce que Paris", _club.Shown(Accueil));
        Assert.Equal(Accueil, joined.Reply.Text!.Args[1]);
    }

    [Fact]
    public async Task A_card_whose_channel_is_deleted_just_after_somebody_joined_it_elsewhere_is_posted_there_once()
    {
        _club.Channel = Accueil;
        await _club.RecommendAsync(Karim, "Cléo de 5 à 7", "Parce que Paris");
        await _club.WriteAsync(unit => CardBook.ChannelGone(unit, Server, Recos));
        await _club.RecommendAsync(Chantal, "Cléo de 5 à 7", "Moi aussi");

        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.All(["Parce que Paris", "Moi aussi"], said => Assert.Contains(said, _club.Shown(Accueil)));
        Assert.Equal((1, 1), (await _club.CountAsync("cards"), _club.Delivery.Standing.Keys.Count(at => at.Channel == Accueil)));
    }

    [Fact]
    public async Task A_card_whose_channel_is_deleted_goes_nowhere_by_itself()
    {
        await WishAsync(Karim);
        await _club.PressAsync(Chantal, "recommendation.wish", 1);
        await _club.WriteAsync(unit => CardBook.ChannelGone(unit, Server, Recos));
        var standing = _club.Delivery.Standing.Count;

        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal((0, standing), (await _club.CountAsync("cards"), _club.Delivery.Standing.Count));
    }

    [Fact]
    public async Task A_withdrawn_card_is_removed()
    {
        await _club.PressAsync(Nora, "recommendation.withdraw", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Empty(_club.Delivery.Standing);
        Assert.Equal(0, await _club.CountAsync("cards"));
    }

    [Fact]
    public async Task A_card_withdrawn_before_it_was_posted_never_appears()
    {
        await _club.RecommendAsync(Karim, "L’Atalante", "Parce que Vigo");
        await _club.PressAsync(Karim, "recommendation.withdraw", 2);

        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(1, _club.Delivery.Count("post"));
        Assert.Single(_club.Delivery.Standing);
    }

    [Fact]
    public async Task An_old_message_edited_too_often_pauses_alone_and_is_posted_anew_after_an_hour()
    {
        await _club.RecommendAsync(Karim, "L’Atalante", "Parce que Vigo");
        await _club.DeliverAsync();
        var old = _club.Delivery.Standing.Keys.MinBy(place => place.Message.Value);
        _club.Delivery.Fail("edit", DeliveryFault.EditedTooOften, times: 20);
        await _club.PressAsync(Chantal, "recommendation.wish", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        await _club.PressAsync(Zoé, "recommendation.wish", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(1, _club.Delivery.Count("edit"));
        for (var minute = 0; minute < 59; minute++) await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Contains(old, _club.Delivery.Standing.Keys);
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(2));

        Assert.DoesNotContain(old, _club.Delivery.Standing.Keys);
        Assert.Equal(2, _club.Delivery.Standing.Count);
        Assert.Contains("2 personnes en ont envie", _club.Shown(Recos));
    }

    [Fact]
    public async Task A_card_whose_edit_went_through_unheard_is_not_removed_when_it_is_to_be_posted_anew()
    {
        await _club.PressAsync(Chantal, "recommendation.wish", 1);
        _club.Delivery.Fail("edit", DeliveryFault.Ambiguous, applied: true);
        _club.Delivery.Fail("edit", DeliveryFault.EditedTooOften);

        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        await _club.DeliverAfterAsync(TimeSpan.FromHours(1));

        Assert.Single(_club.Delivery.Standing);
        Assert.Equal(1, await _club.CountAsync("cards"));
    }

    [Fact]
    public async Task A_card_with_a_thread_is_edited_where_it_stands()
    {
        await _club.WriteAsync(unit => _club.Part<Outbox>().OpenThread(unit, new(Server, "recommendation", 1), "welcome.title"));
        await _club.DeliverAsync();
        await WishAsync(Karim);

        Assert.Equal(["post 500", "thread 500", "edit 500"], _club.Delivery.Calls);
    }

    [Fact]
    public async Task A_thread_stays_with_its_card_when_the_card_is_posted_again()
    {
        await _club.WriteAsync(unit => _club.Part<Outbox>().OpenThread(unit, new(Server, "recommendation", 1), "welcome.title"));
        await _club.DeliverAsync();
        _club.Delivery.Standing.Clear();
        await WishAsync(Karim);

        var thread = Assert.Single(_club.Delivery.Threads).Key;
        Assert.Equal(thread, (await _club.ReadAsync(unit => CardBook.Find(unit, new(Server, "recommendation", 1))))!.Thread);
    }

    [Fact]
    public async Task One_card_that_waits_keeps_no_other_waiting()
    {
        await _club.RecommendAsync(Karim, "L’Atalante", "Parce que Vigo");
        await _club.DeliverAsync();
        _club.Delivery.Fail("edit", DeliveryFault.EditedTooOften);
        await WishAsync(Chantal);

        await _club.PressAsync(Chantal, "recommendation.wish", 2);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(2, _club.Delivery.Count("edit"));
    }

    [Fact]
    public async Task Row_50_a_clock_that_goes_back_holds_no_card_up()
    {
        await WishAsync(Karim);
        await _club.WriteAsync(unit => unit.Execute("UPDATE cards SET edited_at = edited_at + 7200000"));

        await WishAsync(Chantal);

        Assert.Contains("2 personnes en ont envie", _club.Shown(Recos));
    }

    private async Task WishAsync(MemberId member)
    {
        await _club.PressAsync(member, "recommendation.wish", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
    }
}
