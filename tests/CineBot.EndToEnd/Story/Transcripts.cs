using System.Text.Json.Nodes;
using CineBot.EndToEnd.OpenApi;
using CineBot.Rehearsal;

namespace CineBot.EndToEnd.Story;

/// <summary>What is true of everything that went over the wire, whatever the story was.</summary>
internal static class Transcripts
{
    private static readonly string[] Changing = ["POST", "PATCH"];

    /// <summary>Nobody was pinged, no send or edit left that to chance, no request was malformed, and Discord's description agrees with all of it.</summary>
    public static void Judge(Theatre theatre)
    {
        Assert.All(theatre.World.Messages.Where(message => message.Author == theatre.World.Bot), message => Assert.Empty(message.EverPinged));
        Assert.All(Messages(theatre), body => Assert.Equal("[]", body["allowed_mentions"]?["parse"]?.ToJsonString()));
        Assert.Empty(theatre.Discord.Transcript.Rest.Where(IsRefused).Select(exchange => exchange.ToString()));
        Assert.DoesNotContain(theatre.Log, IsFault);
        Court.Approve(theatre.Discord);
    }

    /// <summary>Every message that the bot sent, edited or answered with.</summary>
    public static IReadOnlyList<JsonNode> Messages(Theatre theatre) => [.. theatre.Discord.Transcript.Rest.Where(Changes).Select(MessageOf).OfType<JsonNode>()];

    private static bool IsFault(string line) =>
        line.Contains("Z error ", StringComparison.Ordinal) || line.Contains("Z fatal ", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal);

    // 40060 is no fault: an interaction that was heard again, after it had been answered.
    private static bool IsRefused(RestExchange exchange) => exchange.Status is >= 400 && !exchange.Answer.Contains("40060", StringComparison.Ordinal);

    private static bool Changes(RestExchange exchange) =>
        Changing.Contains(exchange.Method) && exchange.Body.Length > 0 && (exchange.Template.Contains("/messages", StringComparison.Ordinal)
            || exchange.Template.StartsWith("/webhooks/", StringComparison.Ordinal) || exchange.Template.StartsWith("/interactions/", StringComparison.Ordinal));

    // A callback holds a message only when it answers with one (4) or changes the one pressed on (7).
    private static JsonNode? MessageOf(RestExchange exchange) =>
        !exchange.Template.StartsWith("/interactions/", StringComparison.Ordinal) ? exchange.BodyJson
        : exchange.BodyJson!["type"]!.GetValue<int>() is 4 or 7 ? exchange.BodyJson["data"] : null;
}
