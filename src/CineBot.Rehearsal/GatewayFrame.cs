using System.Text.Json.Nodes;

namespace CineBot.Rehearsal;

/// <summary>Which way a frame went, or what became of its connection.</summary>
internal enum FrameKind
{
    Opened,
    FromBot,
    ToBot,
    ClosedByBot,
    ClosedByDiscord,
    Lost,
}

/// <summary>One frame of a gateway connection, or the connection's opening (text: its URL) or end (close code).</summary>
internal sealed record GatewayFrame(int Connection, FrameKind Kind, string Text, DateTimeOffset At, int? CloseCode = null)
{
    public int Number { get; set; }

    public JsonObject? Json => Kind is FrameKind.FromBot or FrameKind.ToBot ? JsonNode.Parse(Text) as JsonObject : null;

    public int? Op => (int?)Json.Number("op");

    /// <summary>The dispatch's name, as in INTERACTION_CREATE; null for other frames.</summary>
    public string? Event => Kind == FrameKind.ToBot ? Json.Text("t") : null;
}
