using CineBot.Discord.Rest.Routes;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Rest;

/// <summary>Discord's REST API as the bot uses it; one for the whole program, so that limits and denials are known to all.</summary>
internal sealed class DiscordRest : IDisposable
{
    private readonly HttpClient _http;
    private readonly Safeguards _safeguards;

    private DiscordRest(HttpClient http, RestClient client, Safeguards safeguards, Tally tally)
    {
        (_http, _safeguards, Tally) = (http, safeguards, tally);
        Gateway = new(client);
        Self = new(client);
        Commands = new(client);
        Interactions = new(client, tally);
        Channels = new(client);
        Messages = new(client, Channels);
        Threads = new(client);
        Guilds = new(client);
        Members = new(client);
        Events = new(client);
    }

    public GatewayRoutes Gateway { get; }

    public SelfRoutes Self { get; }

    public CommandRoutes Commands { get; }

    public InteractionRoutes Interactions { get; }

    public ChannelRoutes Channels { get; }

    public MessageRoutes Messages { get; }

    public ThreadRoutes Threads { get; }

    public GuildRoutes Guilds { get; }

    public MemberRoutes Members { get; }

    public EventRoutes Events { get; }

    public Tally Tally { get; }

    /// <summary>Completes when Discord refuses the bot's token: the program has nothing more to do.</summary>
    public Task TokenLost => _safeguards.TokenLost;

    /// <summary>Over the network.</summary>
    public static DiscordRest Open(RestSettings settings, TimeProvider wireTime, Random jitter, ILoggerFactory loggers) =>
        Open(settings, RestHandler.Make(), wireTime, jitter, loggers);

    /// <summary>Over a transport of the caller's; it is disposed with this.</summary>
    public static DiscordRest Open(RestSettings settings, HttpMessageHandler transport, TimeProvider wireTime, Random jitter, ILoggerFactory loggers)
    {
        var http = RestHandler.MakeClient(settings, transport);
        var tally = new Tally();
        var patience = new Patience(wireTime, jitter, loggers.CreateLogger<Patience>());
        var safeguards = new Safeguards(wireTime, tally, loggers.CreateLogger<Safeguards>());
        var traffic = new Traffic(new Buckets(wireTime), new GlobalLimit(), patience, tally);
        var wire = new Wire(http, settings.Token, new(wireTime, loggers.CreateLogger<Reachability>()), loggers.CreateLogger<Wire>());
        return new DiscordRest(http, new RestClient(wire, traffic, safeguards, patience), safeguards, tally);
    }

    /// <summary>The permissions of a channel changed: what was denied there may be tried again.</summary>
    public void ForgetDenials(ChannelId channel) => _safeguards.Forget(channel);

    public void Dispose() => _http.Dispose();
}
