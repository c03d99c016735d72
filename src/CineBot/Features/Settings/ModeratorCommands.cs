using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>Naming moderators and taking the name back: only who manages the server may.</summary>
internal sealed class ModeratorCommands(Database database, PanelDesk panel) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("settings.name", Access.ServerManager, Answer.Update, (request, cancellation) => ChangeAsync(request, ModeratorStore.Name, "settings.noted.named", cancellation));
        map.Press("settings.unname", Access.ServerManager, Answer.Update, (request, cancellation) => ChangeAsync(request, ModeratorStore.Unname, "settings.noted.unnamed", cancellation));
    }

    private async Task<Reply> ChangeAsync(Request request, Action<WriteUnit, GuildId, MemberId> change, string noted, CancellationToken cancellation)
    {
        var people = request.Picked.Select(picked => Snowflake.TryParse(picked, out var id) ? new MemberId(id) : throw new Refusal("common.outdated", new CommandName("help"))).ToList();
        var reply = await database.WriteAsync(
            request,
            unit =>
            {
                people.ForEach(person => change(unit, request.InGuild, person));
                return Reply.Say(noted, new Listing([.. people]));
            },
            cancellation);
        return reply with { Card = await panel.DrawAsync(request, PanelDesk.Moderators, cancellation) };
    }
}
