namespace CineBot.Discord.Rest;

/// <summary>Reads the files that people attach: from Discord's own addresses, without the bot's token, and never more than asked for.</summary>
internal sealed class Cdn(HttpClient http, ApiAddress api, TimeProvider wireTime) : IDisposable
{
    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(15);

    /// <summary>Over the network.</summary>
    public static Cdn Open(ApiAddress api, TimeProvider wireTime) => Open(api, RestHandler.Make(), wireTime);

    /// <summary>Over a transport of the caller's; it is disposed with this.</summary>
    public static Cdn Open(ApiAddress api, HttpMessageHandler transport, TimeProvider wireTime) =>
        new(new HttpClient(transport) { Timeout = Timeout.InfiniteTimeSpan }, api, wireTime);

    /// <summary>The whole file.</summary>
    /// <exception cref="FileUnreadable">It is larger than <paramref name="maxBytes"/>, lies elsewhere, is gone, or cannot be read now.</exception>
    public async Task<byte[]> ReadAsync(Uri address, int maxBytes, CancellationToken cancellation)
    {
        if (!IsDiscords(address)) throw new FileUnreadable(WhyUnreadable.Elsewhere);
        using var timeLimit = new CancellationTokenSource(LongestRead, wireTime);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeLimit.Token, cancellation);
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, both.Token);
            Refuse(response, maxBytes);
            await using var content = await response.Content.ReadAsStreamAsync(both.Token);
            return await ReadAsync(content, maxBytes, both.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new FileUnreadable(WhyUnreadable.Unavailable, failure);
        }
    }

    public void Dispose() => http.Dispose();

    private bool IsDiscords(Uri address) =>
        address is { IsAbsoluteUri: true, UserInfo: "" }
        && ((address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && Hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase))
            || (api.IsLoopback && address.Scheme == api.Root.Scheme && address.Authority == api.Root.Authority));

    /// <summary>A redirect counts as gone: it leads where nobody vouches for.</summary>
    private static void Refuse(HttpResponseMessage response, int maxBytes)
    {
        if ((int)response.StatusCode >= 500) throw new FileUnreadable(WhyUnreadable.Unavailable);
        if (!response.IsSuccessStatusCode) throw new FileUnreadable(WhyUnreadable.Gone);
        if (response.Content.Headers.ContentLength > maxBytes) throw new FileUnreadable(WhyUnreadable.TooLarge);
    }

    /// <summary>What was declared may be wrong, and what is compressed may grow: what arrives is counted.</summary>
    private static async Task<byte[]> ReadAsync(Stream content, int maxBytes, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var block = new byte[81_920];
        while (await content.ReadAsync(block, cancellation) is > 0 and var read)
        {
            if (kept.Length + read > maxBytes) throw new FileUnreadable(WhyUnreadable.TooLarge);
            kept.Write(block, 0, read);
        }

        return kept.ToArray();
    }
}
