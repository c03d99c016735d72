
namespace CineBot.Rehearsal.OpenApi;

/// <summary>One request and its answer, as they went over the wire.</summary>
/// <param name="Method">GET, POST and so on.</param>
/// <param name="Url">Path and query, with or without <c>/api/v10</c>.</param>
/// <param name="Body">The JSON sent, which is payload_json in a multipart request; empty when there was none.</param>
/// <param name="Status">The status answered; 0 or null when there was no answer.</param>
/// <param name="Answer">The body answered.</param>
internal sealed record Exchange(string Method, string Url, string Body, int? Status, string Answer)
{
    private const string Prefix = "/api/v10";

    public static Exchange Of(RestExchange exchange) => new(exchange.Method, exchange.Url, exchange.Body, exchange.Status, exchange.Answer);

    public string Path
    {
        get
        {
            var path = Url.Split('?')[0];
            return path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : path;
        }
    }
}
