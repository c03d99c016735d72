using CineBot.Features.Members;
using CineBot.Features.WatchParties.DatePolls;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.WatchParties.ChoosingHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.DatePolls;

public sealed class ChaseTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.OpenPollAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Only_those_who_are_interested_and_have_not_answered_are_called_and_once()
    {
        await InterestedAsync(Nora, Karim, Zoé);
        await _club.TickAsync(Nora, 1);
        await _club.TickAsync(Maya, 1);

        await _club.StrikeAsync(TimeSpan.FromHours(24));
        await _club.StrikeAsync(TimeSpan.FromHours(12));

        Assert.Equal([Karim, Zoé], Calls().Single().Card.Telling);
        Assert.Contains($"<@{Karim}> et <@{Zoé}>, il manque votre réponse", _club.Words(Calls().Single()));
    }

    [Fact]
    public async Task Nobody_is_called_where_everybody_answered_or_nobody_is_interested()
    {
        await InterestedAsync(Nora);
        await _club.TickAsync(Nora, 0);

        await _club.StrikeAsync(TimeSpan.FromHours(24));

        Assert.Empty(Calls());
        Assert.NotNull((await _club.PollAsync()).ChasedAt);
    }

    [Fact]
    public async Task Who_chose_private_messages_gets_one_and_is_not_named_in_public()
    {
        await InterestedAsync(Nora, Karim);
        await _club.WriteAsync(unit => unit.Execute("INSERT INTO message_choices (member_id, kind, chosen_at) VALUES (@karim, 'party', 1)", new { karim = Karim }));

        await _club.StrikeAsync(TimeSpan.FromHours(24));

        Assert.Equal([Nora], Calls().Single().Card.Telling);
        Assert.Contains("attend ta réponse", Plain(_club.Shown(new(Karim.Value))!));
    }

    [Fact]
    public async Task Those_who_keep_apart_are_not_named_side_by_side_and_who_takes_a_pause_is_left_alone()
    {
        await InterestedAsync(Nora, Karim, Zoé);
        await _club.WriteAsync(unit =>
        {
            KeptAwayStore.Set(unit, Karim, [Nora]);
            unit.Execute("INSERT INTO members (member_id, paused_until) VALUES (@zoé, 9999999999999)", new { zoé = Zoé });
        });

        await _club.StrikeAsync(TimeSpan.FromHours(24));

        Assert.Equal([Nora], Calls().Single().Card.Telling);
        Assert.Equal(1, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM messages WHERE member_id = @karim", new { karim = Karim })));
    }

    [Fact]
    public async Task Interest_is_set_and_taken_back_by_a_press_and_counted_on_the_card()
    {
        await InterestedAsync(Nora, Nora, Karim);
        Assert.Contains("2 personnes intéressées", await _club.CardAsync(DatePoll.CardKind));

        await _club.PressAsync(Nora, "choosing.uninterested", 1);

        Assert.Contains("1 personne intéressée", await _club.CardAsync(DatePoll.CardKind));
    }

    [Fact]
    public async Task A_poll_that_ended_while_the_bot_was_down_is_closed_and_calls_nobody()
    {
        await InterestedAsync(Nora);
        await _club.TickAsync(Karim, 1);
        await _club.RestartAsync();

        await _club.StrikeAsync(TimeSpan.FromHours(60));

        Assert.Equal(PollState.Closed, (await _club.PollAsync()).State);
        Assert.Empty(Calls());
    }

    private IEnumerable<OutgoingMessage> Calls() => _club.Delivery.Standing.Values.Where(message => message.Card.Telling.Count > 0);

    private async Task InterestedAsync(params MemberId[] members)
    {
        foreach (var member in members) Assert.Equal("choosing.now_interested", (await _club.PressAsync(member, "choosing.interested", 1)).Key());
    }
}
