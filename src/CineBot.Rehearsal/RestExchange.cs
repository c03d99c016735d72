using System.Text.Json.Nodes;

namespace CineBot.Rehearsal;

/// <summary>One request and its answer; <see cref="Status"/> is null until answered, and 0 when the connection was cut instead.</summary>
internal sealed class RestExchange(string method, string url, string template, DateTimeOffset at)
{
    public int Number { get; set; }

    public string Method => method;

    /// <summary>Path and query as sent.</summary>
    public string Url => url;

    /// <summary>The path with its parameters named, as in Discord's OpenAPI description.</summary>
    public string Template => template;

    public string Route => $"{method} {template}";

    public DateTimeOffset At => at;

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The JSON of the request: the body, or its payload_json when it is multipart.</summary>
    public string Body { get; init; } = "";

    public IReadOnlyList<string> FileNames { get; init; } = [];

    public int? Status { get; set; }

    public string Answer { get; set; } = "";

    public DateTimeOffset? AnsweredAt { get; set; }

    public JsonNode? BodyJson => Body.Length == 0 ? null : JsonNode.Parse(Body);

    public JsonNode? AnswerJson => Answer.StartsWith('{') || Answer.StartsWith('[') ? JsonNode.Parse(Answer) : null;

    public override string ToString() => $"{Route} → {Status} {Answer}";
}
