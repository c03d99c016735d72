using CineBot.Interactions;

namespace CineBot;

/// <summary>What an operator may set: config/cinebot.json lists every option with its default, CINEBOT_&lt;Section&gt;__&lt;Key&gt; overrides it.</summary>
internal sealed record Options
{
    public DiscordOptions Discord { get; init; } = new();

    public StorageOptions Storage { get; init; } = new();

    public WebOptions Web { get; init; } = new();

    /// <summary>The deployment's language: of command names, and of a server until its moderators choose.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>IANA name of the zone that a server lives in until its moderators say otherwise.</summary>
    public string Zone { get; init; } = "Europe/Paris";

    public LawOptions Law { get; init; } = new();

    public TmdbOptions Tmdb { get; init; } = new();

    public RehearsalOptions Rehearsal { get; init; } = new();

    public Language DeploymentLanguage => Language == "en" ? Interactions.Language.English : Interactions.Language.French;
}

/// <summary>How to reach Discord, and as whom.</summary>
internal sealed record DiscordOptions
{
    public const string RealApi = "https://discord.com/api/v10";

    public string Token { get; init; } = "";

    public string TokenFile { get; init; } = "";

    public string ApiBaseUrl { get; init; } = RealApi;
}

/// <summary>Where the community's database lies.</summary>
internal sealed record StorageOptions
{
    public string Path { get; init; } = "data/cinebot.db";

    public BackupOptions Backups { get; init; } = new();
}

/// <summary>The daily backup: when, where to, and how many are kept.</summary>
internal sealed record BackupOptions
{
    public bool Enabled { get; init; } = true;

    /// <summary>Empty: a folder named backups beside the database.</summary>
    public string Directory { get; init; } = "";

    public int Keep { get; init; } = 14;

    /// <summary>In UTC.</summary>
    public TimeOnly At { get; init; } = new(4, 0);
}

/// <summary>The small web side: health, and later calendars; off while it has no address.</summary>
internal sealed record WebOptions
{
    public string Url { get; init; } = "";
}

/// <summary>Whose law the notices speak of.</summary>
internal sealed record LawOptions
{
    public string Country { get; init; } = "FR";
}

/// <summary>Films beyond the catalogue, posters and where to watch; off without a key.</summary>
internal sealed record TmdbOptions
{
    public const string RealApi = "https://api.themoviedb.org/3";

    public string Token { get; init; } = "";

    public string TokenFile { get; init; } = "";

    public string ApiBaseUrl { get; init; } = RealApi;
}

/// <summary>Only for the rehearsal, which moves the community's time.</summary>
internal sealed record RehearsalOptions
{
    public const string ClockFromInput = "stdin";

    public string Clock { get; init; } = "";

    public bool MovesTime => Clock == ClockFromInput;
}
