using CineBot.Features.Calls;
using CineBot.Features.Members;
using CineBot.Tests.Features.Calls;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>What the digest tells of shoots: what they are called and how soon they begin, while they look for people.</summary>
public sealed class ShootPartTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "### Tournages qui cherchent du monde", "**La Digue**, <t:")]
    [InlineData("en", "### Shoots looking for people", "**La Digue**, <t:")]
    public async Task A_shoot_of_the_next_fortnight_is_its_name_and_its_day_without_where_nor_whose(string locale, params string[] words)
    {
        await _club.PublishCallAsync(when: "17 octobre");
        _club.Locale = locale;

        var said = await _club.PreviewAsync();

        Assert.All(words, word => Assert.Contains(word, said));
        Assert.All(new[] { "Saint-Ouen", "93", $"<@{Nora}>" }, kept => Assert.DoesNotContain(kept, said));
    }

    [Fact]
    public async Task A_draft_one_that_is_far_off_and_one_without_a_day_are_not_told()
    {
        await _club.ProposeCallAsync(when: "17 octobre");
        await _club.PublishCallAsync(what: "Le Phare : 3 figurants", when: "14 novembre");
        await _club.StoreAsync(call => call with { Title = "Un jour" });

        Assert.Equal("digest.preview_nothing", (await _club.PressInChargeAsync("digest.preview")).Key());
    }

    [Theory]
    [InlineData(2, 2, false)]
    [InlineData(2, 1, true)]
    public async Task Once_every_seat_is_taken_it_looks_for_nobody(int seats, int taken, bool isTold)
    {
        var call = await SoonAsync(new CallRole(1, null, "Passant·es", seats));
        for (var place = 1; place <= taken; place++) await _club.WriteAsync(unit => Assert.True(CallRoleStore.Take(unit, Server, call.Number, 1)));

        Assert.Equal(isTold, (await _club.PreviewAsync()).Contains("La Digue", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_than_five_are_counted_and_where_they_are_is_said()
    {
        for (var call = 0; call < 6; call++) await SoonAsync();

        var said = await _club.PreviewAsync();

        Assert.Equal(5, said.Split("**La Digue**, <t:").Length - 1);
        Assert.Contains("et 1 autre, par", said);
    }

    [Fact]
    public async Task A_reader_who_keeps_away_from_who_holds_it_is_not_told_of_it()
    {
        await _club.SwitchOnAsync();
        await SoonAsync();
        await _club.PressAsync(Zoé, "digest.ask");
        await _club.PassDaysAsync(DigestHabits.UntilFridayEvening);
        Assert.Contains("La Digue", _club.Words(await _club.PressAsync(Zoé, "digest.read", 1)));

        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Nora, [Zoé]));

        Assert.Equal("digest.nothing_left", (await _club.PressAsync(Zoé, "digest.read", 1)).Key());
    }

    // In twelve days.
    private Task<Call> SoonAsync(params CallRole[] roles) => _club.StoreAsync(call => call with { FirstDay = call.CreatedAt + NodaTime.Duration.FromDays(12), LastDay = call.CreatedAt + NodaTime.Duration.FromDays(12) }, roles);
}
