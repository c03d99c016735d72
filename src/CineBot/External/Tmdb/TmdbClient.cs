using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CineBot.Features.Films.Sources;
using Microsoft.Extensions.Logging;

namespace CineBot.External.Tmdb;

/// <summary>
/// Asks TMDB over HTTPS: within the patience there is, a few questions at once, following no redirect, reading no more than a bounded amount of well-formed JSON.
/// What goes wrong is told to the pause, and to the log once a pause: by its kind alone, never by what was asked or answered.
/// </summary>
internal sealed partial class TmdbClient(HttpClient http, TimeProvider wireTime, ILogger<TmdbClient> logger) : IDisposable
{
    private const int MostAtOnce = 6;
    private const int LargestAnswer = 2 * 1024 * 1024;
    private const int Deepest = 32;
    private readonly SemaphoreSlim _slots = new(MostAtOnce);
    private readonly TmdbPause _pause = new();

    public SourceState State => _pause.State;

    /// <summary>Over a transport, which is disposed with this.</summary>
    public static TmdbClient Open(Uri root, string key, HttpMessageHandler transport, TimeProvider wireTime, ILogger<TmdbClient> logger)
    {
        var http = new HttpClient(transport) { BaseAddress = root, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        http.DefaultRequestHeaders.UserAgent.ParseAdd("CineBot/1.0");
        return new(http, wireTime, logger);
    }

    /// <summary><paramref name="read"/> answers without an answer where the JSON is not what it should be.</summary>
    public async Task<Told<T>> AskAsync<T>(string question, Func<JsonElement, Told<T>> read, Patience patience, CancellationToken cancellation)
        where T : class
    {
        if (patience.Left <= TimeSpan.Zero || !await _slots.WaitAsync(TimeSpan.Zero, cancellation)) return default;
        try
        {
            return _pause.TryPass(wireTime.GetUtcNow()) ? await PassAsync(question, read, patience, cancellation) : default;
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose()
    {
        http.Dispose();
        _slots.Dispose();
    }

    private async Task<Told<T>> PassAsync<T>(string question, Func<JsonElement, Told<T>> read, Patience patience, CancellationToken cancellation)
        where T : class
    {
        var left = patience.Left;
        using var limit = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, wireTime);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var response = await http.GetAsync(question, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (TroubleOf(response) is { } trouble) return Fail<T>(trouble, RetryAfter(response.Headers.RetryAfter));
            var told = response.StatusCode is HttpStatusCode.NotFound ? Told<T>.None : read(await ParseAsync(response.Content, both.Token));
            if (!told.IsAnswer) return Fail<T>(SourceTrouble.Nonsense, null);
            if (_pause.Answered()) Log.Well(logger);
            return told;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Fail<T>(SourceTrouble.Slow, null);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return Fail<T>(SourceTrouble.Unreachable, null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            return Fail<T>(SourceTrouble.Nonsense, null);
        }
    }

    private Told<T> Fail<T>(SourceTrouble trouble, TimeSpan? retryAfter)
        where T : class
    {
        if (_pause.Failed(trouble, wireTime.GetUtcNow(), retryAfter)) Log.LeftAlone(logger, trouble, _pause.State.Until);
        return default;
    }

    /// <summary>What it says in JSON with success, or that there is no such film, is an answer; a redirect leads where nobody vouches for.</summary>
    private static SourceTrouble? TroubleOf(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => SourceTrouble.KeyRefused,
        HttpStatusCode.TooManyRequests => SourceTrouble.Busy,
        >= HttpStatusCode.InternalServerError => SourceTrouble.Unreachable,
        HttpStatusCode.OK or HttpStatusCode.NotFound when response.Content.Headers.ContentType?.MediaType is "application/json" => null,
        _ => SourceTrouble.Nonsense,
    };

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date is { } date ? date - wireTime.GetUtcNow() : null);

    // What was declared may be wrong, and what is compressed may grow: what arrives is counted.
    private static async Task<JsonElement> ParseAsync(HttpContent content, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var kept = new MemoryStream();
        var block = new byte[16 * 1024];
        while (await stream.ReadAsync(block, cancellation) is > 0 and var read)
        {
            if (kept.Length + read > LargestAnswer) throw new InvalidDataException("The answer is larger than any that is of use.");
            kept.Write(block, 0, read);
        }

        using var document = JsonDocument.Parse(kept.ToArray(), new() { MaxDepth = Deepest });
        return document.RootElement.Clone();
    }

    /// <summary>The network: straight to the address it is given, through no proxy of the environment.</summary>
    public static SocketsHttpHandler Network() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        MaxResponseHeadersLength = 32,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "TMDB is left alone until {Until} ({Trouble}): the catalogue answers alone meanwhile")]
        public static partial void LeftAlone(ILogger logger, SourceTrouble trouble, NodaTime.Instant? until);

        [LoggerMessage(2, LogLevel.Information, "TMDB answers again")]
        public static partial void Well(ILogger logger);
    }
}
