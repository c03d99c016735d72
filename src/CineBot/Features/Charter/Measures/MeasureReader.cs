using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Measures;

/// <summary>Reads what was filled into the form of a proposal; everything in it is untrusted.</summary>
internal sealed class MeasureReader(UntilReader untils, Concerned concerned)
{
    /// <summary>With the person as they are in the server now; null where they left.</summary>
    /// <exception cref="Refusal">Something is missing or cannot be read.</exception>
    public async Task<(Proposal Proposal, MemberView? View)> ReadAsync(Request request, CancellationToken cancellation)
    {
        // Whoever may not read the case learns that before anything else.
        var view = await concerned.FindAsync(request, cancellation);
        var kind = Kind(request);
        var facts = request.Words("facts") ?? throw new Refusal("form.missing", new Text("measure.form.facts"));
        var until = kind is MeasureKind.Reminder
            ? MeasureTimes.After(request.At, MeasureTimes.Reminder)
            : await untils.ReadAsync(request, request.Words("until") ?? throw new Refusal("form.missing", new Text("measure.form.until")), cancellation);
        var proposal = new Proposal(kind, facts, until)
        {
            Article = long.TryParse(request.Words("article"), NumberStyles.None, CultureInfo.InvariantCulture, out var article) ? article : null,
            Why = request.Words("why"),
            Role = kind is MeasureKind.Role ? Role(request) : null,
        };
        return (proposal, view);
    }

    /// <summary>The kind that was picked, or that the form carries.</summary>
    /// <exception cref="Refusal">It is none of ours.</exception>
    public static MeasureKind Kind(Request request)
    {
        var said = request.Kind is RequestKind.Form ? request.Ids.ElementAtOrDefault(1) : request.Picked is [var picked] ? picked : request.Ids.ElementAtOrDefault(1);
        return Enum.GetValues<MeasureKind>().Cast<MeasureKind?>().FirstOrDefault(kind => MeasureRow.Name(kind!.Value) == said) ?? throw new Refusal("common.outdated", new CommandName("help"));
    }

    private static RoleId Role(Request request) =>
        Snowflake.TryParse(request.Words("role") ?? "", out var role) ? new(role) : throw new Refusal("form.missing", new Text("measure.form.role"));
}
