using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>What Discord refuses about a role, made or changed.</summary>
internal static class RoleRules
{
    public static DiscordError? CheckRole(JsonNode? body)
    {
        var role = Field.Root(body);
        role["name"].Text(1, 100);
        role["permissions"].Snowflake();
        role["color"].Integer(0, 0xFFFFFF);
        role["hoist"].Boolean();
        role["mentionable"].Boolean();
        return role.Error;
    }
}
