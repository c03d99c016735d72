namespace CineBot.Discord.Payloads;

/// <summary>A request to go on with a session after the event numbered <paramref name="Seq"/> (op 6).</summary>
internal sealed record GatewayResume(string Token, string SessionId, long Seq)
{
    /// <summary>Without the token.</summary>
    public override string ToString() => $"resume after {Seq}";
}
