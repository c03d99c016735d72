using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Members;

/// <summary>One's own settings with everything chosen, everybody kept away from and five hundred messages waiting: every panel stays within Discord's limits.</summary>
public sealed class FullSettingsTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.WriteAsync(unit =>
        {
            for (var n = 0; n < 500; n++) MessageStore.Keep(unit, Server, Nora, new("recommendation.wished", new string('*', 300)));
            KeptAwayStore.Set(unit, Nora, [.. Enumerable.Range(0, 500).Select(n => new MemberId(long.MaxValue - n))]);
            MessageChoiceStore.Set(unit, Nora, [.. _club.Part<IEnumerable<MessageKind>>().Select(kind => kind.Name)]);
            MemberStore.Pause(unit, Nora, unit.Now + NodaTime.Duration.FromDays(30));
        });
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en-GB", true)]
    [InlineData("fr", false)]
    [InlineData("en-GB", false)]
    public async Task Every_panel_is_within_the_limits_and_nothing_is_left_out(string locale, bool inServer)
    {
        _club.Locale = locale;
        if (!inServer) _club.Guild = null;
        List<Answered> panels =
        [
            await _club.AskAsync(Nora, "my-settings"),
            await _club.PressAsync(Nora, "my-settings.messages"),
            await _club.PressAsync(Nora, "my-settings.people"),
            await _club.PressAsync(Nora, "my-settings.erase"),
            await _club.PressAsync(Nora, "my-settings.erase-more", 2),
            await _club.PressAsync(Nora, "my-settings.export"),
            await _club.PressAsync(Nora, "messages.open"),
        ];
        panels.Add(await _club.PressAsync(Nora, "my-settings.notice"));
        while (panels.Count <= 20 && panels[^1].Reply.Buttons.SingleOrDefault(button => button.Label.Key == "notice.button.next") is { } next)
            panels.Add(await _club.PressAsync(Nora, next));

        Assert.InRange(panels.Count, 8, 20);
        Assert.All(panels, panel => DiscordLimits.CheckMessage(_club.Writer().Message(panel.Reply, panel.Language, isPrivate: true).Components!));
        Assert.All(panels, panel => Assert.DoesNotMatch(@"(?m)^-# … (et|and) \d+ ", _club.Words(panel)));
    }
}
