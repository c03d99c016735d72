using System.Globalization;
using Newtonsoft.Json.Linq;

namespace CineBot.Rehearsal.OpenApi;

/// <summary>Holds what the bot sent and what the loopback answered against Discord's own description of its interface.</summary>
internal sealed class OpenApiJudge(OpenApiDescription description)
{
    private readonly OperationTable operations = new(description);
    private readonly SchemaShelf schemas = new(description);

    /// <summary>Every violation with its method, path and place; empty when all conform.</summary>
    public IReadOnlyList<string> Judge(IEnumerable<Exchange> exchanges) => [.. exchanges.SelectMany(Judge)];

    public IEnumerable<string> Judge(Exchange exchange)
    {
        if (operations.Find(exchange.Method, exchange.Path) is not var (template, operation))
            return [$"{exchange.Method} {exchange.Path}: no such operation"];
        return Request(operation, exchange.Body).Select(fault => $"{exchange.Method} {template} request {fault}")
            .Concat(Answer(operation, exchange).Select(fault => $"{exchange.Method} {template} answer {exchange.Status} {fault}"));
    }

    private IEnumerable<string> Request(JObject operation, string body)
    {
        var expected = operation["requestBody"];
        if (body.Length == 0) return expected?["required"]?.Value<bool>() == true ? ["#: a body is required"] : [];
        var content = expected?["content"];
        var schema = (content?["application/json"] ?? content?["multipart/form-data"])?["schema"];
        return schema is null ? ["#: no body is expected"] : schemas.Judge(schema, body);
    }

    private IEnumerable<string> Answer(JObject operation, Exchange exchange)
    {
        // An outage is no part of the description: cut connections, 5xx, and the pages of what stands before Discord.
        if (exchange.Status is null or 0 or >= 500 || exchange.Answer.StartsWith('<')) return [];
        var responses = operation["responses"]!;
        var status = exchange.Status.Value.ToString(CultureInfo.InvariantCulture);
        if ((responses[status] ?? responses[$"{status[0]}XX"]) is not { } described) return ["#: no such status"];
        if (Resolve(described)["content"]?["application/json"]?["schema"] is not { } schema)
            return exchange.Answer.Length == 0 ? [] : ["#: no body is expected"];
        return exchange.Answer.Length == 0 ? ["#: a body is expected"] : schemas.Judge(schema, exchange.Answer);
    }

    private JToken Resolve(JToken response) => response["$ref"] is { } reference ? description.Document.SelectToken($"{reference}"[2..].Replace('/', '.'))! : response;
}
