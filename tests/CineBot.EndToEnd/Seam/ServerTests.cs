using CineBot.Interactions;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.EndToEnd.Seam;

/// <summary>What the bot knows of its servers, and what it does when one goes away.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private const string Glaneuses = "seen Les Glaneuses";

    private readonly ServerNews _news = new();
    private RunningBot _bot = null!;

    private VirtualWorld World => _bot.Discord.World;

    private Guild Guild => World.Guilds[0];

    private GuildId Id => new((long)Guild.Id);

    private IServers Servers => _bot.Parts.GetRequiredService<IServers>();

    public async ValueTask InitializeAsync()
    {
        _bot = await RunningBot.StartAsync(await RehearsalDiscord.StartAsync(), services => services.AddSingleton<IServerEvents>(_news));
        Assert.Equal(Glaneuses, await _news.NextAsync());
    }

    public async ValueTask DisposeAsync()
    {
        var discord = _bot.Discord;
        await _bot.DisposeAsync();
        await discord.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public void A_server_is_known_with_its_channels_and_what_the_bot_may_do_there()
    {
        var server = Servers.Find(Id)!;

        Assert.Equal("accueil", server.Channels.Single(channel => channel.Channel == server.SystemChannel).Name);
        Assert.Equal(PickerKind.Forums, Named("tournages").Kind);
        Assert.True(Named("recommandations").BotPermissions.HasFlag(Interactions.Permissions.SendMessages));
        Assert.True(Named("coulisses").BotPermissions.HasFlag(Interactions.Permissions.CreatePrivateThreads));

        ChannelView Named(string name) => server.Channels.Single(channel => channel.Name == name);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_31_a_channel_that_is_deleted_is_told()
    {
        var channel = World.Channel("seances");

        World.DeleteChannel(channel);

        Assert.Equal($"gone {channel.Id}", await _news.NextAsync());
        Assert.DoesNotContain(Servers.Find(Id)!.Channels, known => known.Name == "seances");
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_36_a_server_that_is_only_unavailable_is_not_left()
    {
        World.BecomeUnavailable(Guild);
        World.BecomeAvailable(Guild);

        Assert.Equal(Glaneuses, await _news.NextAsync());
        Assert.NotNull(Servers.Find(Id));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_37_a_server_that_removed_the_bot_is_left()
    {
        var id = Id;

        World.KickBot(Guild);

        Assert.Equal("left", await _news.NextAsync());
        Assert.Null(Servers.Find(id));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_13_a_channel_deleted_while_nobody_listened_is_told_with_the_next_session()
    {
        var channel = World.Channel("charte");
        _bot.Discord.Faults.InvalidateSession(resumable: false);
        World.DeleteChannel(channel);

        Assert.Equal(Glaneuses, await _news.NextAsync());
        Assert.Equal($"gone {channel.Id}", await _news.NextAsync());
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_14_a_process_that_takes_a_session_over_knows_its_servers_though_nobody_tells_it()
    {
        await _bot.RestartAsync(services => services.AddSingleton<IServerEvents>(_news));

        Assert.Equal(Glaneuses, await _news.NextAsync());
        Assert.Contains(_bot.Discord.Transcript.Frames, frame => frame.Event is "RESUMED");
        Assert.Contains(Servers.Find(Id)!.Channels, channel => channel.Name == "recommandations" && channel.BotPermissions.HasFlag(Permissions.SendMessages));
    }
}
