using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>Naming moderators and taking the name back: only who manages the server may, and nobody for somebody above them.</summary>
internal sealed class ModeratorCommands(Database database, PanelDesk panel, Ranks ranks, RightsRules rules) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("settings.name", Access.ServerManager, Answer.Update, (request, cancellation) => ChangeAsync(request, rules.Name, "settings.noted.named", cancellation));
        map.Press("settings.unname", Access.ServerManager, Answer.Update, (request, cancellation) => ChangeAsync(request, rules.Unname, "settings.noted.unnamed", cancellation));
    }

    private async Task<Reply> ChangeAsync(Request request, Action<WriteUnit, Request, MemberId> change, string noted, CancellationToken cancellation)
    {
        var people = request.Picked.Take(ModeratorPanel.MostPicks).Select(Person).ToList();
        foreach (var person in people) await ranks.CheckAsync(request, person, cancellation);
        var reply = await database.WriteAsync(
            request,
            unit =>
            {
                people.ForEach(person => change(unit, request, person));
                return Reply.Say(noted, new Listing([.. people]));
            },
            cancellation);
        return reply with { Card = await panel.DrawAsync(request, PanelDesk.Moderators, cancellation) };
    }

    /// <exception cref="Refusal">It is nobody's id.</exception>
    public static MemberId Person(string picked) => Snowflake.TryParse(picked, out var id) ? new(id) : throw new Refusal("common.outdated", new CommandName("help"));
}
