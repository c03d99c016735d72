using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations;

public sealed class MessageMenuTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Ones_own_message_is_offered_as_the_reason()
    {
        var opened = await MenuAsync(Nora, Nora, "Hier soir, Cléo : quel film !");
        var posted = await _club.FillAsync(Nora, opened.Form(), ("film", "Cléo de 5 à 7"));
        await _club.DeliverAsync();

        Assert.Equal("recommendation.posted", posted.Key());
        Assert.Contains("Hier soir, Cléo", _club.Shown(Recos));
    }

    [Fact]
    public async Task Somebody_elses_words_are_theirs()
    {
        var opened = await MenuAsync(Nora, Karim, "Hier soir, Cléo : quel film !");

        Assert.Equal([null, null], opened.Form().Fields.Cast<TextField>().Select(field => field.Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public async Task A_message_without_words_offers_none(string? words)
    {
        Assert.Null(Assert.IsType<TextField>((await MenuAsync(Nora, Nora, words)).Form().Fields[1]).Value);
    }

    [Fact]
    public async Task A_long_message_is_cut_between_two_characters()
    {
        var opened = await MenuAsync(Nora, Nora, string.Concat(Enumerable.Repeat("🎬", 400)));

        var offered = Assert.IsType<TextField>(opened.Form().Fields[1]).Value!;
        Assert.InRange(offered.Length, 270, 280);
        Assert.EndsWith("🎬…", offered);
    }

    [Fact]
    public async Task Where_a_card_could_not_be_posted_it_is_said_before_anything_is_typed()
    {
        _club.BotPermissions = Permissions.ViewChannel;

        Assert.Equal("recommendation.cannot_post", (await MenuAsync(Nora, Nora, "Cléo")).Key());
    }

    private Task<Answered> MenuAsync(MemberId asker, MemberId author, string? words) =>
        _club.SendAsync(_club.Ask(asker, "recommend-message") with { Subject = new(author, new(4_000), Recos, words) });
}
