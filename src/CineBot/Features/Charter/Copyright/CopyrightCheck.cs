using System.Globalization;
using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.Charter.Copyright;

/// <summary>
/// Keeps texts from being published that lead to a pirated copy, and says how the film can be seen instead. A form is kept as it was; what a command said
/// is kept too, and goes on once it is corrected.
/// </summary>
internal sealed class CopyrightCheck(PirateHosts hosts, Database database) : ITextCheck
{
    public const string Obstacle = "copyright";

    public async Task CheckAsync(Request request, IReadOnlyCollection<string> texts, CancellationToken cancellation)
    {
        // Hardly any text holds what could be an address: those that do not cost no look at the database.
        var suspects = texts.Where(words => words.Contains('.') || words.Contains(':') || words.Any(sign => sign is '%' or '[' or '(' or '{' or > '\u2FFF')).ToList();
        if (suspects.Count == 0) return;
        var known = request.Guild is { } guild ? await database.ReadAsync(unit => Known(unit, guild), cancellation) : hosts.All;
        if (suspects.Select(words => CopyrightScan.Find(words, known)).FirstOrDefault(hit => hit is not null) is not { } hit) return;
        var told = new Text("copyright.found", new Text($"copyright.kind.{Name(hit.Kind)}"), hit.Fragment);
        if (request.Kind is RequestKind.Form) throw new Refusal(told);
        await database.WriteAsync(
            unit =>
            {
                KeptRequestStore.Keep(unit, request, Obstacle);
                return true;
            },
            cancellation);
        throw new Refusal(told, new Button("form.correct", "copyright.correct", request.Id.Value.ToString(CultureInfo.InvariantCulture)) { Look = ButtonLook.Main });
    }

    /// <summary>Those that every server starts with, and this one's own.</summary>
    public IReadOnlyList<HostPattern> Known(IReadUnit unit, GuildId? guild) =>
        guild is { } server ? [.. hosts.All, .. CopyrightHostStore.All(unit, server).Select(host => new HostPattern(host))] : hosts.All;

    private static string Name(CopyrightKind kind) => kind switch
    {
        CopyrightKind.Magnet => "magnet",
        CopyrightKind.Torrent => "torrent",
        _ => "host",
    };
}
