using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>What moderators choose about their charter, in a view of the server's panel.</summary>
internal sealed class CharterSettingsCommands(Database database, CharterPanel panel) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("charter.settings", Access.Member.If(Capabilities.Charter), Answer.Private, ShowAsync);
        map.Press("charter.panel", Access.Member.If(Capabilities.Charter), Answer.Update, ShowAsync);
        map.Press("charter.gates", Access.Member.If(Capabilities.Charter), Answer.Update, (request, cancellation) => ChangeAsync(request, SetGates, cancellation));
    }

    private async Task<Reply> ShowAsync(Request request, CancellationToken cancellation) => Reply.Show(await panel.DrawAsync(request, cancellation));

    private async Task<Reply> ChangeAsync(Request request, Func<WriteUnit, Request, Text> change, CancellationToken cancellation)
    {
        var noted = await database.WriteAsync(request, unit => Reply.Say(change(unit, request)), cancellation);
        return noted with { Card = await panel.DrawAsync(request, cancellation) };
    }

    private static Text SetGates(WriteUnit unit, Request request)
    {
        if (request.Picked.Any(picked => !Gates.All.Contains(picked))) throw new Refusal("common.outdated", new CommandName("help"));
        var settings = CharterSettingsStore.Find(unit, request.InGuild);
        CharterSettingsStore.Save(unit, request.InGuild, settings with { Gates = [.. Gates.All.Where(request.Picked.Contains)] });
        SettingChangeStore.Add(unit, request.InGuild, request.Member, "charter.gates", string.Join(' ', Gates.All.Where(request.Picked.Contains)));
        return request.Picked.Count == 0 ? "charter.noted.no_gates" : new Text("charter.noted.gates", new Listing([.. Gates.All.Where(request.Picked.Contains).Select(CharterPanel.GateName)]));
    }
}
