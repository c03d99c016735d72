namespace CineBot.Discord.Gateway;

/// <summary>Who connects, to which Discord, and for which events; the token never appears in its text.</summary>
internal sealed record GatewaySettings(string Token, GatewayIntents Intents, Uri ApiBaseUrl)
{
    public override string ToString() => $"gateway of {ApiBaseUrl} for {Intents.Spell()}";
}
