using System.Text.Json;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Gateway;

/// <summary>Answers each frame that a client sends, or closes with the code that Discord would use.</summary>
internal sealed class Protocol(GatewayHub hub, VirtualWorld world)
{
    private readonly Dictionary<GatewayConnection, SendBudget> _budgets = [];
    private readonly Handshake _handshake = new(hub, world);
    private readonly MemberRequest _members = new(hub, world);

    public void Forget(GatewayConnection connection) => _budgets.Remove(connection);

    public void Receive(GatewayConnection connection, string text, int bytes)
    {
        if (!_budgets.TryGetValue(connection, out var budget)) _budgets[connection] = budget = new SendBudget(hub.Wire);
        if (!budget.TrySpend()) connection.Close((int)CloseCode.RateLimited);
        else if (bytes > 4096 || Parse(text) is not { } frame || frame.Number("op") is not { } op) connection.Close((int)CloseCode.DecodeError);
        else Answer(connection, (int)op, frame);
    }

    private void Answer(GatewayConnection connection, int op, JsonObject frame)
    {
        switch (op)
        {
            case 1 when !connection.WithholdsAcks:
                connection.Send("""{"t":null,"s":null,"op":11,"d":null}""");
                break;
            case 1:
                break;
            case 2:
                _handshake.Identify(connection, frame["d"] as JsonObject ?? []);
                break;
            case 6:
                _handshake.Resume(connection, frame["d"] as JsonObject ?? []);
                break;
            case 3 or 4 or 8 or 31 or 43 when connection.Session is null:
                connection.Close((int)CloseCode.NotAuthenticated);
                break;
            case 3 or 4 or 31 or 43:
                break;
            case 8:
                _members.Answer(connection, frame["d"] as JsonObject ?? []);
                break;
            default:
                connection.Close((int)CloseCode.UnknownOpcode);
                break;
        }
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
