using Newtonsoft.Json.Linq;

namespace CineBot.Rehearsal.OpenApi;

/// <summary>Finds the operation that a request addresses: of all templates that fit, the most literal one.</summary>
internal sealed class OperationTable
{
    private readonly ILookup<(string Method, int Segments), (string[] Template, JObject Operation)> operations;

    public OperationTable(OpenApiDescription description) => operations = (
        from path in ((JObject)description.Document["paths"]!).Properties()
        from operation in ((JObject)path.Value).Properties()
        where operation.Name != "parameters"
        select (Method: operation.Name.ToUpperInvariant(), Template: path.Name.Split('/'), Operation: (JObject)operation.Value))
        .ToLookup(entry => (entry.Method, entry.Template.Length), entry => (entry.Template, entry.Operation));

    /// <summary>The operation and its template, or null where Discord's description knows none.</summary>
    public (string Template, JObject Operation)? Find(string method, string path)
    {
        var segments = path.Split('/');
        var fitting = operations[(method, segments.Length)].Where(entry => Fits(entry.Template, segments)).OrderBy(entry => entry.Template.Count(IsParameter)).ToList();
        return fitting.Count == 0 ? null : (string.Join('/', fitting[0].Template), fitting[0].Operation);
    }

    private static bool Fits(string[] template, string[] segments) =>
        template.Zip(segments).All(pair => IsParameter(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second);

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
