using CineBot.Features.Members;
using CineBot.Features.WatchParties;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.WatchParties.PartyHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

public sealed class StartingTests : IAsyncLifetime
{
    // Announced on Monday at nine in the morning, for Tuesday at the same hour.
    private static readonly TimeSpan UntilAsked = TimeSpan.FromHours(23.5), UntilSilent = TimeSpan.FromMinutes(20);

    private Club _club = null!;
    private long _party;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _party = await _club.AnnounceAsync(when: "demain 9h");
        await _club.PressAsync(Karim, "party.yes", _party);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task The_start_is_counted_down_said_once_and_told_to_whoever_comes_late()
    {
        await _club.PassAsync(UntilAsked);
        await _club.PressAsync(Agnès, "party.there", _party);
        var asked = await _club.PressAsync(Agnès, "party.launch", _party);
        var launched = await _club.PressAsync(Agnès, asked.Reply.Buttons.Single(button => button.Ids.Contains("m5")));
        await _club.PassAsync(TimeSpan.FromMinutes(4));
        Assert.Equal("party.far.soon", (await _club.PressAsync(Zoé, "party.elapsed", _party)).Key());
        Assert.Equal(0, Said("C’est parti pour"));
        await _club.PassAsync(TimeSpan.FromMinutes(1));
        await _club.PassAsync(TimeSpan.FromMinutes(12));

        var late = await _club.PressAsync(Zoé, "party.elapsed", _party);

        Assert.Equal("party.launch_noted", launched.Key());
        Assert.Equal(1, Said("C’est parti pour"));
        Assert.Contains("0:12:00", _club.Words(late));
        Assert.Equal(1, Said("**Départ du film**"));
    }

    [Fact]
    public async Task A_film_ends_by_its_length_without_anybodys_press()
    {
        await _club.PassAsync(TimeSpan.FromHours(23.9));
        await LaunchAsync("0");

        await _club.PassAsync(TimeSpan.FromMinutes(89));
        Assert.Equal(PartyState.Started, (await _club.PartyAsync(_party)).State);
        await _club.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(PartyState.Ended, (await _club.PartyAsync(_party)).State);
        Assert.Equal("party.ended_already", (await _club.PressAsync(Zoé, "party.elapsed", _party)).Key());
    }

    [Fact]
    public async Task Set_again_the_start_moves_and_is_said_at_the_new_hour_only()
    {
        await _club.PassAsync(TimeSpan.FromHours(23.9));
        await LaunchAsync("5");
        await LaunchAsync("15");

        await _club.PassAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(0, Said("C’est parti pour"));
        await _club.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(1, Said("C’est parti pour"));
    }

    [Theory]
    [InlineData("9h05", "party.launch_noted")]
    [InlineData("dans 8 minutes", "party.launch_noted")]
    [InlineData("demain 21h", "party.launch_far")]
    [InlineData("bientôt", "party.unclear.not_understood")]
    public async Task The_hour_of_the_start_may_be_typed(string typed, string said)
    {
        await _club.PassAsync(TimeSpan.FromHours(23.9));
        var form = (await _club.PressAsync(Agnès, "party.launch-at", _party)).Form();

        Assert.Equal(said, (await _club.FillAsync(Agnès, form, ("at", typed))).Key());
    }

    [Fact]
    public async Task A_host_is_asked_half_an_hour_before_and_a_press_is_enough()
    {
        await _club.PassAsync(UntilAsked);
        await _club.PassAsync(TimeSpan.FromMinutes(1));
        var asked = Assert.Single(_club.Delivery.Standing.Values, said => _club.Words(said).Contains("Si tu es là", StringComparison.Ordinal));

        await _club.PressAsync(Agnès, "party.there", _party);
        await _club.PassAsync(UntilSilent);

        Assert.Equal([Agnès], asked.Card.Telling);
        Assert.Equal(0, Said("son hôte n’a pas répondu"));
        Assert.Equal(Agnès, (await _club.PartyAsync(_party)).Host);
    }

    [Fact]
    public async Task A_silent_hosts_party_goes_to_the_co_host_by_itself()
    {
        await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "party.complete", _party)).Form(), ("co_host", $"{Nora}"));
        await _club.PassAsync(UntilAsked);

        await _club.PassAsync(UntilSilent);
        await _club.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((Nora, Agnès), ((await _club.PartyAsync(_party)).Host!.Value, (await _club.PartyAsync(_party)).CoHost!.Value));
        Assert.Equal(1, Said("est maintenant menée par <@102>"));
    }

    [Fact]
    public async Task A_silent_hosts_party_may_be_taken_by_one_of_those_who_come_and_by_one_only()
    {
        foreach (var guest in Enumerable.Range(0, 50)) await _club.PressAsync(Guest(guest), "party.yes", _party);
        await _club.PassAsync(UntilAsked);
        Assert.Equal("party.take_later", (await _club.PressAsync(Karim, "party.take", _party)).Key());

        await _club.PassAsync(UntilSilent);
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(guest => _club.PressAsync(Guest(guest), "party.take", _party)));

        Assert.Equal(1, Said("son hôte n’a pas répondu"));
        Assert.Single(taken, answered => answered.Key() == "party.taken");
        Assert.All(taken.Where(answered => answered.Key() != "party.taken"), answered => Assert.Equal("party.held_still", answered.Key()));
    }

    [Fact]
    public async Task A_host_hands_over_to_somebody_who_comes_and_accepts()
    {
        var chooser = await _club.PressAsync(Agnès, "party.hand-over", _party);
        var stranger = await AskOverAsync(Zoé);
        var asked = await AskOverAsync(Karim);
        Assert.Equal(Agnès, (await _club.PartyAsync(_party)).Host);

        var taken = await _club.PressAsync(Karim, "party.take", _party);

        Assert.Contains("<@103>", _club.Words(chooser));
        Assert.Equal(("party.not_coming", "party.hand_over_asked", "party.taken"), (stranger.Key()!, asked.Key()!, taken.Key()!));
        Assert.Equal((Karim, Agnès), ((await _club.PartyAsync(_party)).Host!.Value, (await _club.PartyAsync(_party)).CoHost!.Value));
    }

    [Fact]
    public async Task Nobody_is_offered_the_hand_over_who_keeps_apart_or_takes_a_break()
    {
        await _club.PressAsync(Nora, "party.yes", _party);
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Karim, [Agnès]));
        await _club.WriteAsync(unit => MemberStore.Pause(unit, Nora, unit.Now + NodaTime.Duration.FromDays(9)));

        Assert.Equal("party.nobody_to_ask", (await _club.PressAsync(Agnès, "party.hand-over", _party)).Key());
        Assert.Equal(("party.not_free", "party.not_free"), ((await AskOverAsync(Karim)).Key()!, (await AskOverAsync(Nora)).Key()!));
    }

    [Fact]
    public async Task A_party_that_nobody_starts_is_over_after_its_evening()
    {
        await _club.PassAsync(TimeSpan.FromHours(24));
        Assert.Equal(PartyState.Published, (await _club.PartyAsync(_party)).State);

        await _club.PassAsync(TimeSpan.FromHours(7));

        Assert.Equal(PartyState.Ended, (await _club.PartyAsync(_party)).State);
    }

    [Fact]
    public async Task A_draft_that_nobody_publishes_is_forgotten_after_two_days()
    {
        await _club.ProposeAsync();

        await _club.PassAsync(TimeSpan.FromHours(49));

        Assert.Equal(1, await _club.CountAsync("parties"));
    }

    private async Task LaunchAsync(string minutes)
    {
        var asked = await _club.PressAsync(Agnès, "party.launch", _party);
        await _club.PressAsync(Agnès, asked.Reply.Buttons.Single(button => button.Ids.Contains($"m{minutes}")));
        await _club.DeliverAsync();
    }

    private Task<Answered> AskOverAsync(MemberId member) => _club.SendAsync(_club.Press(Agnès, "party.ask-over", _party) with { Picked = [$"{member}"] });

    private int Said(string words) => _club.Delivery.Standing.Values.Count(said => _club.Words(said).Contains(words, StringComparison.Ordinal));
}
