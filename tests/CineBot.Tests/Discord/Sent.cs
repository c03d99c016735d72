namespace CineBot.Tests.Discord;

/// <summary>Interactions as Discord sends them: Agnès asks in « Les Glaneuses ».</summary>
internal static class Sent
{
    public const string Resolved =
        """
        {
          "users": { "102": { "id": "102", "username": "nora" } }, "members": { "102": { "roles": [] } },
          "channels": { "700": { "id": "700", "type": 0 } }, "roles": { "800": { "id": "800", "name": "figurants" } },
          "attachments": { "650": { "id": "650", "filename": "affiche.png", "size": 2048, "content_type": "image/png", "url": "https://cdn.discordapp.com/a/affiche.png" } },
          "messages": { "555": { "id": "555", "channel_id": "700", "content": "Vu hier\u0000 !", "author": { "id": "102", "username": "nora" } } }
        }
        """;

    public static string Command(string data) => Interaction(2, data);

    public static string Press(string data) => Interaction(3, data);

    public static string Interaction(int type, string data) => $$"""
        { "id": "42", "application_id": "1", "type": {{type}}, "token": "t", "version": 1, "guild_id": "900", "channel_id": "700", "locale": "fr", "guild_locale": "en-US", "context": 0,
          "authorizing_integration_owners": { "0": "900" }, "entitlements": [], "app_permissions": "1024",
          "member": { "user": { "id": "101", "username": "agnes" }, "nick": "Agnès", "roles": ["11", "12"], "permissions": "2080" },
          "message": { "id": "555", "flags": 32832 }, "data": {{data}} }
        """;
}
