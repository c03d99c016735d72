using CineBot.Features.Digest;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using static CineBot.Tests.Features.Digest.DigestHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>When the digest looks whether it is due.</summary>
public sealed class DigestWakingTests
{
    [Fact(Timeout = 60_000)]
    public async Task One_that_had_to_wait_for_Discord_goes_out_as_soon_as_its_server_is_told_of()
    {
        var servers = new Telling();
        await using var club = await Club.OpenAsync(services => services.AddSingleton<IServers>(servers));
        await club.SwitchOnAsync();
        await club.HappenAsync();
        club.Time.Advance(TimeSpan.FromDays(UntilFridayEvening));
        servers.IsTold = false;

        var clock = club.Part<DigestClock>();
        await clock.StartAsync(TestContext.Current.CancellationToken);
        await servers.Asked;
        Assert.Equal(0, await club.CountAsync("digests"));
        servers.IsTold = true;
        foreach (var listener in club.Part<IEnumerable<IServerEvents>>()) await listener.SeenAsync(View, TestContext.Current.CancellationToken);

        // No time passes: only what it was told can have woken it.
        while (await club.CountAsync("digests") == 0) await Task.Yield();
        await clock.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Telling : IServers
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsTold { get; set; } = true;

        /// <summary>It was asked while it did not know.</summary>
        public Task Asked => _asked.Task;

        public ServerView? Find(GuildId guild)
        {
            if (IsTold) return View;
            _asked.TrySetResult();
            return null;
        }
    }
}
