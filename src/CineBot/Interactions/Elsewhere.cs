using System.Globalization;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Interactions;

/// <summary>Who was told something whose buttons are of use for longer than what was sent is kept.</summary>
internal interface ITold
{
    bool WasTold(IReadUnit unit, GuildId guild, MemberId member);
}

/// <summary>
/// Buttons under what was told in private carry the server that it is about, so that they do the same wherever they are pressed; so do the forms and
/// buttons that such a press leads to.
/// </summary>
internal sealed class Elsewhere(Database database, IServers servers, IEnumerable<ITold> told)
{
    private const string Mark = "at:";

    /// <summary>
    /// The request as if made in the server that its button carries; any other as it is. What comes back is untrusted: where the bot is not in that server,
    /// or told the person nothing about it lately, the request comes from no server at all.
    /// </summary>
    public async ValueTask<Request> FollowAsync(Request request, CancellationToken cancellation)
    {
        if (request.Kind is not (RequestKind.Press or RequestKind.Form) || request.Ids is not [.., var last] || !last.StartsWith(Mark, StringComparison.Ordinal)) return request;
        var plain = request with { Ids = [.. request.Ids.Take(request.Ids.Count - 1)] };
        if (Snowflake.TryParse(last[Mark.Length..], out var id) && request.Guild == new GuildId(id)) return plain;
        var guild = new GuildId(id);
        var isKnown = id > 0 && await database.ReadAsync(unit => MessageStore.WasTold(unit, guild, request.Member) || told.Any(part => part.WasTold(unit, guild, request.Member)), cancellation) && await servers.FindSoonAsync(guild, cancellation) is not null;
        return plain with { Guild = isKnown ? guild : null, IsElsewhere = true, Permissions = Permissions.None, BotPermissions = Permissions.None, Roles = new HashSet<RoleId>() };
    }

    /// <summary>What answers such a request leads back to the same server.</summary>
    public static Answered Carry(Answered answered, Request request) =>
        request is { IsElsewhere: true, Guild: { } guild } ? answered with { Reply = Carry(answered.Reply, guild) } : answered;

    public static Card Carry(Card card, GuildId guild) => card with { Blocks = [.. card.Blocks.Select(block => Carry(block, guild))] };

    public static Block Carry(Block block, GuildId guild) => block switch
    {
        Buttons buttons => new Buttons([.. buttons.Row.Select(button => Carry(button, guild))]),
        Actionable actionable => actionable with { Button = Carry(actionable.Button, guild) },
        Menu menu => menu with { Ids = Marked(menu.Ids, guild) },
        Picker picker => picker with { Ids = Marked(picker.Ids, guild) },
        _ => block,
    };

    private static Reply Carry(Reply reply, GuildId guild) => reply with
    {
        Card = reply.Card is { } card ? Carry(card, guild) : null,
        Form = reply.Form is { } form ? form with { Ids = Marked(form.Ids, guild) } : null,
        Buttons = [.. reply.Buttons.Select(button => Carry(button, guild))],
    };

    private static Button Carry(Button button, GuildId guild) => button with { Ids = Marked(button.Ids, guild) };

    private static string[] Marked(IReadOnlyList<string> ids, GuildId guild) =>
        ids is [.., var last] && last.StartsWith(Mark, StringComparison.Ordinal) ? [.. ids] : [.. ids, string.Create(CultureInfo.InvariantCulture, $"{Mark}{guild.Value}")];
}
