using System.Globalization;
using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>
/// Asks for the charter before what it guards, in servers that published one and closed this gate. The refusal offers to read and accept; what was being
/// done is kept, and goes on from there.
/// </summary>
internal sealed class CharterGate(string name, Database database) : IAccessCondition
{
    private const string Obstacle = "charter";

    public string Name => name;

    public bool IsMetByAnybody => true;

    public async Task CheckAsync(Request request, CancellationToken cancellation)
    {
        if (request.Kind is RequestKind.Search || request.Guild is not { } guild) return;
        if (!await database.ReadAsync(unit => IsClosed(unit, guild, request.Member), cancellation)) return;
        var hadAgreed = await database.WriteAsync(
            unit =>
            {
                KeptRequestStore.Keep(unit, request, Obstacle);
                return AcceptanceStore.Latest(unit, guild, request.Member) is not null;
            },
            cancellation);
        var id = request.Id.Value.ToString(CultureInfo.InvariantCulture);
        throw new Refusal(new Text(hadAgreed ? "charter.asked_again" : "charter.asked"), new Button("charter.button.read_accept", "charter.open", id) { Look = ButtonLook.Main }) { IsCorrectable = false };
    }

    /// <summary>What the person was doing when they were asked, made again now; null where it is kept no longer.</summary>
    public static Request? Resume(IReadUnit unit, Request request, InteractionId asked) => KeptRequestStore.Find(unit, request, Obstacle, asked);

    private bool IsClosed(IReadUnit unit, GuildId guild, MemberId member) =>
        !AcceptanceStore.Holds(unit, guild, member) && CharterSettingsStore.Find(unit, guild).Gates.Contains(name);
}
