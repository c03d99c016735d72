using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>What Discord refuses about a ban: to remove the messages of more than seven days.</summary>
internal static class BanRules
{
    private const int MostSeconds = 604_800;

    public static DiscordError? Check(JsonNode? body)
    {
        var ban = Field.Root(body ?? new JsonObject());
        ban["delete_message_seconds"].Integer(0, MostSeconds);
        return ban.Error;
    }
}
