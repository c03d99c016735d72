namespace CineBot.Discord.Gateway;

/// <summary>Which part of the bot's guilds a connection serves: one of <paramref name="Count"/>, counted from zero.</summary>
internal readonly record struct ShardId(int Index, int Count)
{
    public override string ToString() => $"{Index}/{Count}";
}
