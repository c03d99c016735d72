using CineBot.Features.Digest;
using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using static CineBot.Tests.Features.Digest.DigestHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>One server's fault is no other's.</summary>
public sealed class DigestRoundTests
{
    private static readonly ChannelId Next = new(577);

    [Fact]
    public async Task What_breaks_in_one_server_holds_no_other_up_and_comes_once_it_is_mended()
    {
        var source = new BreakingSource();
        await using var club = await Club.OpenAsync(services => services.AddSingleton<IDigestSource>(source).AddSingleton<IServers>(new Everywhere()));
        await club.SwitchOnAsync();
        await club.HappenAsync();
        await club.WriteAsync(unit => DigestStore.Save(unit, DigestTimes.Usual(Voisins) with { Channel = Next, IsPosted = true, Zone = "Europe/Paris", NextAt = unit.Now + Duration.FromDays(4) }));

        await club.PassDaysAsync(UntilFridayEvening);

        Assert.Single(club.DigestsPosted());
        Assert.Null(club.Shown(Next));
        var (_, line, fault) = Assert.Single(club.Log.Lines, line => line.Level == LogLevel.Error);
        Assert.Contains($"{Voisins}", line);
        Assert.DoesNotContain("secret", line);
        Assert.Null(fault);

        source.IsMended = true;
        await club.PassDaysAsync(1.0 / 1440);
        Assert.Contains("On respire", club.Shown(Next));
        Assert.Single(club.DigestsPosted());
    }

    private sealed class BreakingSource : IDigestSource
    {
        public bool IsMended { get; set; }

        public DigestSection Section => DigestSection.Arrived;

        public bool IsNews => true;

        public DigestPart? Read(IReadUnit unit, DigestWeek week) => week.Guild != Voisins ? null
            : IsMended ? new([new Quote("On respire")], new("digest.heading")) : throw new InvalidOperationException("un secret de quelqu’un");
    }

    private sealed class Everywhere : IServers
    {
        public ServerView? Find(GuildId guild) => View with { Guild = guild };
    }
}
