using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Settings.Rights;

/// <summary>What one person may do, as a list to tick.</summary>
internal static class RightsPanel
{
    public static Card Draw(MemberId person, IReadOnlyList<Capability> held) => new(
        new Heading(new("rights.title", person)),
        new Line(held.Count == 0 ? new Text("rights.none", person) : new("rights.held", person, new Listing([.. held.Select(Capabilities.SaidOf)]))),
        new Menu("settings.rights-set", "rights.prompt", [.. Capabilities.All.Select(Offer)], person.Value.ToString(CultureInfo.InvariantCulture))
        {
            Min = 0,
            Max = Capabilities.All.Count,
            Chosen = [.. held.Select(Capabilities.StoredAs)],
        },
        new Note("rights.cases_note"),
        new Note("rights.rank_note"),
        new Buttons(new Button("settings.back", "settings.view", PanelDesk.Moderators)));

    private static Choice Offer(Capability capability) =>
        new(Capabilities.NameOf(capability), Capabilities.StoredAs(capability)) { Description = new Text($"rights.{Capabilities.StoredAs(capability)}.what") };
}
