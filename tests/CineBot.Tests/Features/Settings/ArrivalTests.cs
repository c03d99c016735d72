using CineBot.Features.Settings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

public sealed class ArrivalTests : IAsyncLifetime
{
    private Club _club = null!;

    private Arrivals Arrivals => _club.Part<Arrivals>();

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await Arrivals.SeenAsync(View, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Row_37_a_server_that_removed_the_bot_while_it_was_down_is_left_at_the_next_session()
    {
        await Arrivals.ListedAsync(new(new HashSet<GuildId>(), 0, 1), TestContext.Current.CancellationToken);

        Assert.Empty(await PresentAsync());
    }

    [Fact]
    public async Task A_server_that_is_listed_or_is_another_connections_business_stays()
    {
        await Arrivals.ListedAsync(new(new HashSet<GuildId> { Server }, 0, 1), TestContext.Current.CancellationToken);
        await Arrivals.ListedAsync(new(new HashSet<GuildId>(), 1 - (int)((Server.Value >> 22) % 2), 2), TestContext.Current.CancellationToken);

        Assert.Equal([Server], await PresentAsync());
    }

    private Task<IReadOnlyList<GuildId>> PresentAsync() => _club.ReadAsync(SettingsStore.Present);
}
