using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Rest;

/// <summary>What a route answers.</summary>
internal sealed record RestAnswer(int Status, JsonNode? Body = null)
{
    public static readonly RestAnswer Nothing = new(204);

    public static RestAnswer Ok(JsonNode body) => new(200, body);

    public static RestAnswer Created(JsonNode body) => new(201, body);
}
