using CineBot.Features.WatchParties.DatePolls;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.DatePolls;

public sealed class SlotSuggestionTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.OpenPollAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Whoever_answers_may_add_a_date_it_suits_them_and_the_others_are_told_of_it()
    {
        var before = await SlotsAsync();

        var suggested = await SuggestAsync(Nora, "jeudi 15 octobre 20h");
        await SuggestAsync(Karim, "jeudi 15 octobre 20h");
        await _club.DeliverAsync();

        var slots = await SlotsAsync();
        Assert.Equal(("date-poll.suggested", before.Count + 1), (suggested.Key()!, slots.Count));
        Assert.Equal([Nora, Karim], await _club.ReadAsync(unit => DateAnswerStore.All(unit, Poll(unit)).Where(answer => answer.Slots.Contains(slots[^1].Number)).Select(answer => answer.Member).OrderBy(member => member.Value)));
        Assert.Single(_club.Delivery.Standing.Values, said => _club.Words(said).Contains("Une date de plus est proposée", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("samdi 21", "party.unclear.not_understood")]
    [InlineData("jeudi 15 octobre", "date-poll.fault.which")]
    [InlineData("hier 20h", "party.past_all")]
    public async Task What_is_no_single_date_to_come_is_asked_again(string typed, string key)
    {
        var before = await SlotsAsync();

        var refused = await SuggestAsync(Nora, typed);

        Assert.Equal(key, refused.Key());
        Assert.Equal(before, await SlotsAsync());
    }

    [Fact]
    public async Task No_more_dates_are_added_than_a_poll_can_show_and_none_once_it_is_closed()
    {
        var form = (await _club.PressAsync(Zoé, "date-poll.suggest", 1)).Form();
        for (var day = 12; (await SlotsAsync()).Count < DatePoll.MostSlots; day++) await _club.FillAsync(Nora, form, ("slot", $"le {day} novembre 20h"));

        var full = await _club.FillAsync(Zoé, form, ("slot", "le 28 novembre 20h"));
        await _club.PressAsync(Agnès, "date-poll.close", 1);
        var closed = await _club.FillAsync(Zoé, form, ("slot", "le 28 novembre 20h"));

        Assert.Equal(("date-poll.full", "date-poll.over"), (full.Key()!, closed.Key()!));
        Assert.Equal(DatePoll.MostSlots, (await SlotsAsync()).Count);
    }

    private async Task<Answered> SuggestAsync(MemberId member, string when)
    {
        var answering = await _club.PressAsync(member, "date-poll.answer", 1);
        return await _club.FillAsync(member, (await _club.PressAsync(member, answering.Reply.Card!.Find("date-poll.suggest")!)).Form(), ("slot", when));
    }

    private Task<IReadOnlyList<DateSlot>> SlotsAsync() => _club.ReadAsync(unit => DateSlotStore.Offered(unit, Poll(unit)));

    private static DatePoll Poll(CineBot.Storage.IReadUnit unit) => DatePollStore.Find(unit, Server, 1)!;
}
