using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>What Discord refuses about a change of a member: above all a timeout of more than 28 days.</summary>
internal static class MemberRules
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(28);

    public static DiscordError? CheckEdit(JsonNode? body, DateTimeOffset now)
    {
        var member = Field.Root(body);
        member["nick"].Text(0, 32);
        foreach (var role in member["roles"].List(0, 250)) role.Snowflake();
        if (member["communication_disabled_until"].Instant() is { } until && until > now + LongestTimeout)
            member["communication_disabled_until"].Refuse("INVALID_COMMUNICATION_DISABLED_TIMESTAMP", "Invalid communication disabled timestamp");
        return member.Error;
    }
}
