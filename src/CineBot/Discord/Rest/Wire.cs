using System.Net;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Rest;

/// <summary>Sends one attempt and reads what comes back; every way in which it can fail is a value.</summary>
internal sealed partial class Wire(HttpClient http, BotToken token, Reachability reachability, ILogger<Wire> logger)
{
    /// <summary>Never throws but when <paramref name="cancellation"/> is the caller's own; <paramref name="timeLimit"/> makes it a fault.</summary>
    public async Task<Exchange> SendAsync(RestRequest request, CancellationToken timeLimit, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeLimit, cancellation);
        try
        {
            using var message = Write(request);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead, both.Token);
            var answer = await ReadAsync(response, both.Token);
            reachability.Found();
            Log.Answered(logger, request.Route.ToString(), (int)answer.Status);
            return new Exchange(answer);
        }
        catch (HttpRequestException failure)
        {
            reachability.Lost($"{failure.HttpRequestError}");
            Log.Failed(logger, request.Route.ToString(), failure.HttpRequestError);
            return new Exchange(null, NeverLeft(failure.HttpRequestError));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            reachability.Lost("no answer in time");
            Log.TimedOut(logger, request.Route.ToString());
            return new Exchange(null);
        }
    }

    private static bool NeverLeft(HttpRequestError error) => error is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;

    private HttpRequestMessage Write(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Route.Method, request.Route.Path) { Content = request.Body?.Invoke() };
        if (!request.Route.IsForInteraction) message.Headers.Authorization = token.Header;
        if (request.Reason is { } reason) message.Headers.Add("X-Audit-Log-Reason", Uri.EscapeDataString(reason));
        if (http.BaseAddress!.Scheme == Uri.UriSchemeHttps) message.Version = HttpVersion.Version20;
        return message;
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation) =>
        new(response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellation))
        {
            IsJson = response.Content.Headers.ContentType?.MediaType == "application/json",
            Limits = LimitHeaders.Read(response.Headers),
            RetryAfter = LimitHeaders.Seconds(response.Headers, "Retry-After"),
            IsShared = LimitHeaders.Text(response.Headers, "X-RateLimit-Scope") == "shared",
            IsGlobal = LimitHeaders.Text(response.Headers, "X-RateLimit-Scope") == "global" || response.Headers.Contains("X-RateLimit-Global"),
        };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Route} answered {Status}")]
        public static partial void Answered(ILogger logger, string route, int status);

        [LoggerMessage(2, LogLevel.Debug, "{Route} failed: {Error}")]
        public static partial void Failed(ILogger logger, string route, HttpRequestError error);

        [LoggerMessage(3, LogLevel.Debug, "{Route} was not answered in time")]
        public static partial void TimedOut(ILogger logger, string route);
    }
}
