using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>Everything that is kept about one person at one moment, table by table of the manifest, the empty ones too.</summary>
internal sealed record Export(MemberId Member, Instant At, DateTimeZone? Zone, Language Language, IReadOnlyList<ExportedTable> Tables);

/// <summary>A table of the manifest with the rows that name the person.</summary>
internal sealed record ExportedTable(PersonalTable Table, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);

/// <summary>What the name of a column says of its values.</summary>
internal static class ExportedColumn
{
    public static bool IsInstant(string column) => column.EndsWith("_at", StringComparison.Ordinal) || column.EndsWith("_until", StringComparison.Ordinal);

    public static bool IsId(string column) => column.EndsWith("_id", StringComparison.Ordinal);
}
