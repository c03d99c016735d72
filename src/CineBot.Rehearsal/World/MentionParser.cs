using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CineBot.Rehearsal.World;

/// <summary>
/// Finds whom a text would ping, as Discord does: control characters are stripped first, then what allowed_mentions lets through counts;
/// @everyone, @here and closed roles also need MENTION_EVERYONE. A code span is not taken as a defence: the judge errs on the strict side.
/// </summary>
internal static partial class MentionParser
{
    public static readonly string[] AllKinds = ["everyone", "roles", "users"];
    public static readonly string[] UsersOnly = ["users"];

    /// <summary>What Discord removes before it looks for mentions.</summary>
    public static string Stripped(string text) => ControlCharacters().Replace(text, "");

    /// <summary>Reads a version of a message; an absent allowed_mentions means the defaults.</summary>
    public static Pings Parse(Message message, JsonObject? allowed, IReadOnlyCollection<string> defaults)
    {
        var text = Stripped(MessageText.Mentionable(message));
        var parse = allowed is null ? defaults : [.. allowed.Texts("parse")];
        var users = Ids(UserMention(), text).Where(id => parse.Contains("users") || allowed.Texts("users").Contains(id.Text())).ToHashSet();
        var replied = allowed is null ? defaults.Count == AllKinds.Length : allowed.Flag("replied_user") == true;
        if (replied && message.ReplyTo is { } reply) users.Add(reply.Author.Id);
        if (message.Channel.Guild is not { } guild) return InConversation(message, users);
        var mayAll = Authority.In(guild, message.Author.Id, message.Channel).HasFlag(Permission.MentionEveryone);
        var roles = Ids(RoleMention(), text)
            .Where(id => parse.Contains("roles") || allowed.Texts("roles").Contains(id.Text()))
            .Where(id => id != guild.Id && guild.Roles.Any(role => role.Id == id && (role.Mentionable || mayAll)))
            .ToHashSet();
        var everyone = mayAll && parse.Contains("everyone") && Everyone().IsMatch(text);
        var notified = guild.Members.Values
            .Where(member => everyone || users.Contains(member.User.Id) || member.Roles.Any(roles.Contains))
            .Select(member => member.User.Id)
            .Where(id => id != message.Author.Id && (message.VisibleTo is null || message.VisibleTo == id) && message.Channel.IsSeenBy(id))
            .ToHashSet();
        return new Pings(users, roles, everyone, notified);
    }

    private static Pings InConversation(Message message, HashSet<ulong> users) =>
        Pings.None with { Users = users, Notified = users.Where(id => id == message.Channel.Recipient?.Id).ToHashSet() };

    private static IEnumerable<ulong> Ids(Regex mention, string text) => mention.Matches(text).Select(match => match.Groups[1].Value.AsId()).OfType<ulong>();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]")]
    private static partial Regex ControlCharacters();

    [GeneratedRegex(@"<@!?(\d{1,20})>")]
    private static partial Regex UserMention();

    [GeneratedRegex(@"<@&(\d{1,20})>")]
    private static partial Regex RoleMention();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex Everyone();
}
