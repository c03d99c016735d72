using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>An account: a person or the bot.</summary>
internal sealed class User(ulong id, string username, string displayName, string locale)
{
    public ulong Id => id;

    public string Username => username;

    public string DisplayName { get; set; } = displayName;

    public string Locale { get; set; } = locale;

    public bool IsBot { get; init; }

    /// <summary>Where their clock hangs, as their device would tell a page; the bot is never told.</summary>
    public string Zone { get; set; } = "Europe/Paris";

    /// <summary>Somebody who is only there to be many.</summary>
    public bool InTheCrowd { get; init; }

    /// <summary>When set, a message from the bot is refused with 50007.</summary>
    public bool DmsClosed { get; set; }

    /// <summary>Whether the application is installed on the account, so that its commands follow the person everywhere.</summary>
    public bool InstalledTheApp { get; set; }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = id.Text(),
            ["username"] = username,
            ["avatar"] = null,
            ["discriminator"] = IsBot ? "0001" : "0",
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["global_name"] = IsBot ? null : DisplayName,
            ["primary_guild"] = null,
        };
        if (IsBot) json["bot"] = true;
        return json;
    }
}
