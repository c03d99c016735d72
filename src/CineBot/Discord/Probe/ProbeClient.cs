using System.Security.Cryptography;
using CineBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Probe;

/// <summary>The bot's own client, with everything that it sends and is answered written down.</summary>
internal sealed class ProbeClient : IDisposable
{
    private readonly Recorder _recorder;

    public ProbeClient(ApiAddress api, string token, TimeProvider time, ILoggerFactory loggers)
    {
        _recorder = new(RestHandler.Make(), api.Root);
        // Only spreads retries in time.
        Rest = DiscordRest.Open(new(api, new(token)), _recorder, time, new(RandomNumberGenerator.GetInt32(int.MaxValue)), loggers);
    }

    public DiscordRest Rest { get; }

    public IReadOnlyList<Recorded> Recording => _recorder.All;

    /// <summary>The transport is disposed with the client that it carries.</summary>
    public void Dispose() => Rest.Dispose();
}
