using System.Text;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.Demo;
using CineBot.Rehearsal.Faults;
using CineBot.Rehearsal.Films;
using CineBot.Rehearsal.Gateway;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.Page;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.Rest;
using CineBot.Rehearsal.Story;
using CineBot.Rehearsal.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Rehearsal;

/// <summary>A strict Discord on 127.0.0.1: gateway, REST and a world of people, with faults on demand and a transcript of everything.</summary>
internal sealed class RehearsalDiscord : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RehearsalDiscord(WebApplication app, int port, RehearsalOptions options)
    {
        _app = app;
        Port = port;
        var clocks = new Clocks(options.WireTime, options.CommunityTime ?? new OffsetTime(options.WireTime));
        World = new VirtualWorld(clocks, $"http://127.0.0.1:{port}/attachments");
        BotToken = TokenOf(World.ApplicationId);
        Gateway = new GatewayHub(World, Transcript, new GatewaySettings
        {
            Token = BotToken,
            Url = $"ws://127.0.0.1:{port}/gateway",
            HeartbeatInterval = options.HeartbeatInterval,
            IdentifySpacing = options.IdentifySpacing,
            Privileged = options.Privileged,
        });
        Interactions = new InteractionDesk(World);
        Commands = new CommandRegistry(World);
        Limits = new RateLimits(options.WireTime);
        Faults = new FaultPlan(Gateway, Interactions, World);
        Filling = new Filling(World);
        Live = new LiveFeed(World, Interactions);
        _ = new LiveWatch(this);
        Story = new StoryRoom(this);
        if (options.WithDemo) DemoCommunity.Build(World);
    }

    public int Port { get; }

    public string ApiBaseUrl => $"http://127.0.0.1:{Port}{RestDoor.Prefix}";

    public string BotToken { get; }

    public ulong ApplicationId => World.ApplicationId;

    public VirtualWorld World { get; }

    public Transcript Transcript { get; } = new();

    public FaultPlan Faults { get; }

    public GatewayHub Gateway { get; }

    public InteractionDesk Interactions { get; }

    public CommandRegistry Commands { get; }

    public RateLimits Limits { get; }

    /// <summary>Beside Discord, a stand-in for TMDB.</summary>
    public FilmDoor Films { get; } = new();

    public string FilmsBaseUrl => $"http://127.0.0.1:{Port}{FilmDoor.Prefix}";

    /// <summary>How far the community's past has been played; over from the start where nobody plays it.</summary>
    public Filling Filling { get; }

    /// <summary>What the page is told while it is open.</summary>
    public LiveFeed Live { get; }

    /// <summary>Where the story is played that shows what the bot outlives.</summary>
    public StoryRoom Story { get; }

    /// <summary>Who starts and ends the bot; null where somebody else does.</summary>
    public BotKeeper? Keeper { get; set; }

    public static async Task<RehearsalDiscord> StartAsync(RehearsalOptions? options = null)
    {
        options ??= new RehearsalOptions();
        var app = Doors.Build(options.Port);
        RehearsalDiscord? discord = null;
        Doors.Open(app, () => discord!, new Shelf(options.PageFolder));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        discord = new RehearsalDiscord(app, new Uri(address).Port, options);
        return discord;
    }

    /// <summary>Acts for somebody, by the name they go by.</summary>
    public Persona As(string name) => new(this, World.Person(name));

    /// <summary>Delivers an interaction as it stands, checked by nobody; one whose id was seen before comes a second time.</summary>
    public InteractionOutcome SendInteraction(JsonObject payload) => new RawDoor(this).Send(payload);

    public async ValueTask DisposeAsync()
    {
        Gateway.CutAll();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    /// <summary>Three parts, the first the application's id in base64: some clients read it.</summary>
    private static string TokenOf(ulong application) =>
        $"{Convert.ToBase64String(Encoding.ASCII.GetBytes(application.Text())).TrimEnd('=')}.rehear.{new string('s', 20)}-loopback-only-{application % 1000:D3}";
}
