using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Gateway;

/// <summary>What the gateway demands and grants.</summary>
internal sealed class GatewaySettings
{
    /// <summary>What an identify must carry; another one is refused with 4004.</summary>
    public required string Token { get; set; }

    /// <summary>Where a first connection goes, without a query.</summary>
    public required string Url { get; init; }

    /// <summary>Where READY sends resumes.</summary>
    public string ResumeUrl => $"{Url}/resume";

    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    public TimeSpan IdentifySpacing { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>For how long after a cut a session can be resumed.</summary>
    public TimeSpan SessionLife { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Privileged intents switched on for the application; the others are refused with 4014.</summary>
    public Intent Privileged { get; set; }

    public int RecommendedShards { get; set; } = 1;

    public int GuildsPerShard { get; set; } = 2500;
}
