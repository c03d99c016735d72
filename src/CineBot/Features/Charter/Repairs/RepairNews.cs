using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Asks people whether they take part in a repair, and tells those who do what becomes of it.</summary>
internal sealed class RepairNews(NoticeDesk notices, Outbox outbox, IReach reach, IServers servers)
{
    private const int MostRoles = 5;

    private static readonly Duration Useful = Duration.FromDays(30);

    public void Ask(WriteUnit unit, Case one, Repair repair, RepairPerson person)
    {
        var letter = Letter(repair, person, new(repair.Words ?? "", repair.UntilAt, RolesOf(one.Guild)));
        if (person.IsFacilitator) Say(unit, person, notices.Draw(unit, one, letter), [.. letter.Ways]);
        else notices.Send(unit, one, person.Member!.Value, letter);
    }

    public void Letter(WriteUnit unit, Case one, RepairPerson person, Notice letter)
    {
        if (person.Member is { } member) notices.Send(unit, one, member, letter);
    }

    public void Tell(WriteUnit unit, RepairPerson person, Brief brief, params Button[] ways) => Say(unit, person, brief.Text, ways);

    /// <summary>The roles that read every private thread of the server.</summary>
    public IReadOnlyList<string> RolesOf(GuildId guild) => servers.Find(guild) is { } server
        ? [.. server.Roles.Where(role => !role.IsManaged && (role.Permissions & (Permissions.ManageThreads | Permissions.Administrator)) != Permissions.None).Select(role => role.Name).Take(MostRoles)]
        : [];

    private void Say(WriteUnit unit, RepairPerson person, Text text, Button[] ways)
    {
        if (person.Member is not { } member) return;
        var way = reach.Of(unit, member, CaseNews.Kind, unit.Now);
        outbox.Tell(unit, person.Guild, member, text, way.DueAt, way.DueAt + Useful, way.ByMessage, ways.Length > 0 ? ways : [new Button("repair.button.see", "repair.see", person.Code)]);
    }

    private static Notice Letter(Repair repair, RepairPerson person, Offered offered) => (repair.Kind, person.Part) switch
    {
        (_, RepairPart.Facilitator) => RepairLetter.Facilitating(person.Code, offered),
        (RepairKind.Conversation, RepairPart.Reporter) => RepairLetter.ConversationNaming(person.Code, offered),
        (RepairKind.Conversation, _) => RepairLetter.Conversation(person.Code, offered),
        (RepairKind.Apology, RepairPart.Reporter) => RepairLetter.ApologyToGet(person.Code, offered),
        (RepairKind.Apology, _) => RepairLetter.ApologyToGive(person.Code, offered),
        _ => RepairLetter.Rewording(person.Code, offered),
    };
}
