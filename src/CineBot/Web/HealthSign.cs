namespace CineBot.Web;

/// <summary>Something that must be well for the bot to serve, such as its connection to Discord; asking must cost nothing.</summary>
internal sealed record HealthSign(string Name, Func<bool> IsWell);
