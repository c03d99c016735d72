using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>What one person may do: looked at, and ticked in a menu; rank and one's own rights are looked at again in the unit that writes.</summary>
internal sealed class RightsCommands(Database database, Ranks ranks, RightsRules rules) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("settings.rights", Access.ServerManager, Answer.Update, ShowAsync);
        map.Press("settings.rights-set", Access.ServerManager, Answer.Update, SetAsync);
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation) =>
        DrawAsync(request, ModeratorCommands.Person(request.Picked is [var picked, ..] ? picked : ""), cancellation);

    private async Task<Reply> SetAsync(Request request, CancellationToken cancellation)
    {
        var person = new MemberId(request.Number(0));
        var wanted = request.Picked.Select(picked => Capabilities.Parse(picked) ?? throw new Refusal("common.outdated", new CommandName("help"))).Distinct().ToList();
        await ranks.CheckAsync(request, person, cancellation);
        var noted = await database.WriteAsync(
            request,
            unit =>
            {
                rules.Set(unit, request, person, wanted);
                return Reply.Say(wanted.Count == 0 ? "rights.noted.nothing" : "rights.noted", person);
            },
            cancellation);
        return noted with { Card = (await DrawAsync(request, person, cancellation)).Card };
    }

    private async Task<Reply> DrawAsync(Request request, MemberId person, CancellationToken cancellation) =>
        Reply.Show(RightsPanel.Draw(person, await database.ReadAsync(unit => CapabilityStore.Of(unit, request.InGuild, person), cancellation)));
}
