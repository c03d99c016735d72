using CineBot.Features.Digest;
using CineBot.Features.Members;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Features.Digest.DigestHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>Who gets a server's digest by private message, and who does not.</summary>
public sealed class ReaderTests : IAsyncLifetime
{
    private static readonly ChannelId NorasDoor = new(Nora.Value);

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Who_asks_gets_it_by_private_message_and_reads_it_whole()
    {
        Assert.Equal("digest.asked", (await _club.PressAsync(Nora, "digest.ask")).Key());

        await _club.PassDaysAsync(UntilFridayEvening);
        var letter = _club.Shown(NorasDoor)!;
        var read = await _club.PressAsync(Nora, "digest.read", 1);

        Assert.Contains("La semaine sur Les Glaneuses", letter);
        Assert.Contains("2 films recommandés", letter);
        Assert.Contains("Arrivé cette semaine", _club.Words(read));
        await _club.PressAsync(Nora, "digest.stop");
        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        await _club.PassDaysAsync(7);
        Assert.Single(_club.Delivery.Calls, call => call == $"post {Nora.Value}");
    }

    [Theory]
    [InlineData("fr", false, "je n’ai rien à t’écrire")]
    [InlineData("en", false, "I have nothing to write to you")]
    [InlineData("fr", true, "je n’ai rien à t’écrire")]
    public async Task Where_no_channel_is_for_everybody_whoever_asks_is_told_that_nothing_can_come_and_nothing_does(string locale, bool isOpen, string told)
    {
        _club.Locale = locale;
        _club.Seen = View with { Channels = [.. View.Channels.Select(channel => channel with { IsOpen = isOpen, IsAdult = true })] };

        var asked = await _club.PressAsync(Nora, "digest.ask");
        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.Contains(told, _club.Words(asked));
        Assert.Null(_club.Shown(NorasDoor));
        _club.Seen = View;
        Assert.Equal("digest.asked", (await _club.PressAsync(Karim, "digest.ask")).Key());
    }

    [Fact]
    public async Task Nobody_gets_it_unasked_nor_in_a_pause()
    {
        await _club.PressAsync(Nora, "digest.ask");
        await _club.WriteAsync(unit => MemberStore.Pause(unit, Nora, unit.Now + Duration.FromDays(60)));

        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.Single(_club.DigestsPosted());
        Assert.DoesNotContain(_club.Delivery.Calls, call => call.StartsWith("dm ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Whoever_left_the_server_gets_it_no_more_and_who_cannot_be_looked_at_does(bool hasLeft, bool isTold)
    {
        await _club.PressAsync(Nora, "digest.ask");
        if (hasLeft) _club.Members.Leave(Nora);
        else _club.Members.IsDown = true;

        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.Equal(isTold, _club.Shown(NorasDoor) is not null);
        Assert.Equal(isTold, await _club.ReadAsync(unit => ReaderStore.Has(unit, Server, Nora)));
        Assert.Single(_club.DigestsPosted());
    }

    [Fact]
    public async Task Whoever_left_the_server_reads_it_no_more_from_elsewhere()
    {
        await _club.PressAsync(Nora, "digest.ask");
        await _club.PassDaysAsync(UntilFridayEvening);
        _club.Guild = null;
        var there = await _club.PressAsync(Nora, "digest.read", 1, $"at:{Server}");

        _club.Members.Leave(Nora);
        var gone = await _club.PressAsync(Nora, "digest.read", 1, $"at:{Server}");
        _club.Members.Have(Nora);
        _club.Members.IsDown = true;
        var unknown = await _club.PressAsync(Nora, "digest.read", 1, $"at:{Server}");

        Assert.Contains("Arrivé cette semaine", _club.Words(there));
        Assert.Equal("digest.left", gone.Key());
        Assert.Equal("digest.who_knows", unknown.Key());
    }
}
