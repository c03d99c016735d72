using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Members;

/// <summary>Gathers what is kept about a person, on one snapshot, into a file to read and a file for programs.</summary>
internal sealed class Exporter(Database database, IEnumerable<IPersonalData> data, ExportHtml html, Lazy<IPlainWords> words)
{
    public async Task<IReadOnlyList<OutgoingFile>> ExportAsync(Request request, CancellationToken cancellation)
    {
        var export = await database.ReadAsync(unit => Read(unit, request), cancellation);
        var name = words.Value.Plain(new Text("export.file"), request.Language);
        return [new($"{name}.html", html.Write(export)), new($"{name}.json", ExportJson.Write(export, words.Value))];
    }

    private Export Read(IReadUnit unit, Request request) => new(
        request.Member,
        request.At,
        MemberStore.Find(unit, request.Member).Zone,
        request.Language,
        [.. data.SelectMany(part => part.Tables).Select(table => new ExportedTable(table, table.Read(unit, request.Member)))]);
}
