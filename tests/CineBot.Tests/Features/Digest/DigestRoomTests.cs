using CineBot.Interactions;
using CineBot.Tests.Features.Calls;
using CineBot.Tests.Features.WatchParties;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Digest.DigestHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>What lies in a channel into which not everybody may look, or only adults, stays there.</summary>
public sealed class DigestRoomTests : IAsyncLifetime
{
    private static readonly ChannelId NorasDoor = new(Nora.Value);

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task What_is_said_in_a_closed_or_an_adult_channel_is_told_neither_elsewhere_nor_in_private(bool isOpen, bool isAdult)
    {
        await _club.SwitchOnAsync();
        await HappenEverywhereAsync();
        await _club.PressAsync(Nora, "digest.ask");
        var said = await _club.PreviewAsync();
        Assert.All(new[] { "par <@102>", "L’Atalante", "La Digue", "Séances à venir", "Merci à" }, word => Assert.Contains(word, said));

        See(Recos, recos => recos with { IsOpen = isOpen, IsAdult = isAdult });
        Assert.Equal("digest.preview_nothing", (await _club.PressInChargeAsync("digest.preview")).Key());
        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.Empty(_club.DigestsPosted());
        Assert.Null(_club.Shown(NorasDoor));
    }

    [Fact]
    public async Task Beside_what_is_told_what_is_not_leaves_no_trace()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        See(Recos, recos => recos with { IsOpen = false });
        See(Tournages, open => open with { Kind = PickerKind.TextChannels });
        _club.Channel = Tournages;
        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");

        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.Contains("Le vertige", _club.Shown(Accueil));
        Assert.All(new[] { "Cléo", "Atalante", "Varda", "Très attendus", "<@102>", "<@101>" }, kept => Assert.DoesNotContain(kept, _club.Shown(Accueil)));
    }

    [Fact]
    public async Task A_thread_or_a_channel_that_nobody_knows_any_more_is_taken_for_closed()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        _club.Seen = View with { Channels = [.. View.Channels.Where(channel => channel.Channel != Recos)] };

        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.Empty(_club.DigestsPosted());
    }

    [Theory]
    [InlineData("=-900 +8", true)]
    [InlineData("=-900 +7", false)]
    [InlineData("", false)]
    public async Task A_closed_channel_is_told_of_where_the_same_people_look(string audience, bool isTold)
    {
        See(Recos, recos => recos with { IsOpen = false, Audience = audience.Length == 0 ? "" : "=-900 +8" });
        See(Accueil, accueil => accueil with { IsOpen = false, Audience = audience });
        await _club.SwitchOnAsync();
        await _club.HappenAsync();

        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.Equal(isTold ? 1 : 0, _club.DigestsPosted().Count);
    }

    [Fact]
    public async Task Read_in_private_it_tells_only_what_everybody_may_look_at()
    {
        See(Recos, recos => recos with { IsOpen = false, Audience = "=-900" });
        await _club.SetAsync("digest.channel", $"{Recos}");
        await _club.PressInChargeAsync("digest.switch", "on");
        await _club.HappenAsync();
        await _club.PressAsync(Nora, "digest.ask");

        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.Contains("Arrivé cette semaine", _club.Shown(Recos));
        Assert.Null(_club.Shown(NorasDoor));
        Assert.Equal("digest.nothing_left", (await _club.PressAsync(Nora, "digest.read", 1)).Key());
    }

    [Fact]
    public async Task A_channel_that_closes_is_told_of_no_more_in_what_was_sent()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        await _club.PassDaysAsync(UntilFridayEvening);
        Assert.Contains("Parce que Varda", _club.Shown(Accueil));

        See(Recos, recos => recos with { IsOpen = false });
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "recommendation.edit", 1)).Form(), ("why", "Pour ses deux heures"));
        await _club.PassDaysAsync(1.0 / 1440);

        Assert.Null(_club.Shown(Accueil));
    }

    [Fact]
    public async Task Until_Discord_has_told_who_may_look_where_it_waits_and_nothing_is_lost()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        _club.Seen = null;
        await _club.PassDaysAsync(UntilFridayEvening);
        Assert.Equal("digest.who_knows", (await _club.PressInChargeAsync("digest.preview")).Key());
        Assert.Empty(_club.DigestsPosted());

        _club.Seen = View;
        await _club.StrikeAsync();
        _club.Seen = null;
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        Assert.Null(_club.Shown(Accueil));
        _club.Seen = View;
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Contains("Parce que Varda", _club.Shown(Accueil));
    }

    private async Task HappenEverywhereAsync()
    {
        await _club.HappenAsync();
        await _club.AnnounceAsync();
        await _club.PublishCallAsync(when: "17 octobre");
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
    }

    private void See(ChannelId channel, Func<ChannelView, ChannelView> change) =>
        _club.Seen = _club.Seen! with { Channels = [.. _club.Seen!.Channels.Select(seen => seen.Channel == channel ? change(seen) : seen)] };
}
