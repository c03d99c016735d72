using System.Text.Json.Nodes;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Page;

/// <summary>A window that was away is told what it missed, or to look anew; one that does not listen holds nobody up.</summary>
public sealed class LiveTests : IAsyncLifetime
{
    private RehearsalDiscord _discord = null!;

    public async ValueTask InitializeAsync() => _discord = await RehearsalDiscord.StartAsync();

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public async Task A_window_that_comes_back_is_told_what_it_missed()
    {
        using var zoé = await OpenAsync("Zoé");
        Say("Un.");
        await zoé.HearsAsync("message", data => Content(data) == "Un.");
        zoé.CloseLive();
        Say("Deux.");

        await zoé.ListenAsync();
        var (_, before) = await zoé.HearsAsync("message", data => Content(data) == "Deux.");

        Assert.Empty(before);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("abc-12")]
    [InlineData("nonsense")]
    public async Task A_window_of_another_time_is_told_to_look_anew(string position)
    {
        using var zoé = new Window(_discord, "Zoé");
        Say("Avant.");

        await zoé.ListenAsync(position);
        var (_, before) = await zoé.HearsAsync("reload");
        Say("Après.");
        await zoé.HearsAsync("message", data => Content(data) == "Après.");

        Assert.Empty(before);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_is_gone_or_changed_or_moved_is_told()
    {
        using var zoé = await OpenAsync("Zoé");
        var said = Say("Oups.");
        _discord.World.Delete(said);
        _discord.World.DeleteChannel(_discord.World.Channel("seances"));
        ((Rehearsal.OffsetTime)_discord.World.Clocks.Community).MoveTo(TimeSpan.FromHours(1));

        Assert.Equal($"{said.Id}", $"{(await zoé.HearsAsync("message-gone")).Data["id"]}");
        await zoé.HearsAsync("channel-gone");
        Assert.InRange((long)(await zoé.HearsAsync("clock")).Data["offset"]!, 3_599_000, 3_600_000);
        await zoé.ActAsync("locale", new JsonObject { ["locale"] = "en-US" });
        Assert.Equal("people", $"{(await zoé.HearsAsync("refresh")).Data["what"]}");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_window_that_does_not_read_is_cut_off_and_nobody_waits_for_it()
    {
        var reader = _discord.Live.Open(_discord.World.Person("Zoé"), null);

        for (var number = 0; number < 2_500; number++) Say($"{number}");

        while (reader.Lines.TryRead(out _))
        {
        }

        await reader.Lines.Completion;
    }

    private static string Content(JsonObject data) => $"{data["message"]!["content"]}";

    private Message Say(string words) => _discord.As("Agnès").Say(_discord.World.Channel("accueil"), words);

    private async Task<Window> OpenAsync(string name)
    {
        var window = new Window(_discord, name);
        await window.ListenAsync($"{(await window.ReadAsync("/page/state"))["live"]}");
        return window;
    }
}
