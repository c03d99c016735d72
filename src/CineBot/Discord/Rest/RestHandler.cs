namespace CineBot.Discord.Rest;

/// <summary>The transport: straight to the address it is given, following no redirect, keeping no cookie, through no proxy of the environment.</summary>
internal static class RestHandler
{
    /// <summary>Far above anything that the routes in use answer.</summary>
    private const int LargestAnswer = 8 * 1024 * 1024;

    public static SocketsHttpHandler Make() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        EnableMultipleHttp2Connections = true,
        // Addresses change behind the name; a connection kept for ever would not notice.
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
    };

    /// <summary>The time limit is each attempt's own, in wire time.</summary>
    public static HttpClient MakeClient(RestSettings settings, HttpMessageHandler transport)
    {
        var http = new HttpClient(transport)
        {
            BaseAddress = settings.Address.Root,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LargestAnswer,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(settings.UserAgent);
        return http;
    }
}
