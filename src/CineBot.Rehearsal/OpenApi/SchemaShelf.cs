using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace CineBot.Rehearsal.OpenApi;

/// <summary>Compiled schemas: each is compiled when first asked for, together with just the definitions that it reaches.</summary>
internal sealed class SchemaShelf(OpenApiDescription description)
{
    private const string Definitions = "#/definitions/";
    private readonly ConcurrentDictionary<string, Lazy<JsonSchema>> compiled = [];
    private readonly JObject known = (JObject)description.Document["components"]!["schemas"]!;

    /// <summary>What is wrong with this JSON, as « where: what »; nothing when it conforms.</summary>
    public IReadOnlyList<string> Judge(JToken schema, string json)
    {
        var validator = compiled.GetOrAdd(schema.ToString(), text => new(() => Compile(text))).Value;
        return [.. validator.Validate(OpenApiDescription.Parse(json)).SelectMany(Leaves).Select(error => $"{Place(error)}: {error.Kind}").Distinct()];
    }

    private JsonSchema Compile(string text)
    {
        var root = JObject.Parse(text);
        var reached = new JObject();
        var waiting = new Queue<string>(References(root));
        while (waiting.TryDequeue(out var name))
        {
            if (reached.ContainsKey(name)) continue;
            reached[name] = known[name]!.DeepClone();
            foreach (var next in References(reached[name]!)) waiting.Enqueue(next);
        }
        // A validator resolves references inside its own document, hence the wrapping.
        var document = new JObject { ["allOf"] = new JArray(root), ["definitions"] = reached };
        return JsonSchema.FromJsonAsync(document.ToString()).GetAwaiter().GetResult();
    }

    private static IEnumerable<string> References(JToken schema) => ((JContainer)schema).DescendantsAndSelf().OfType<JProperty>()
        .Where(property => property.Name == "$ref")
        .Select(property => $"{property.Value}"[Definitions.Length..]);

    // Of the alternatives of a union, only the nearest one is worth telling: the kind that was meant, with the fewest faults.
    private static IEnumerable<ValidationError> Leaves(ValidationError error)
    {
        var alternatives = Alternatives(error).Select(faults => faults.SelectMany(Leaves).ToList()).Where(faults => faults.Count > 0).ToList();
        if (alternatives.Count == 0) return [error];
        return alternatives.OrderBy(faults => faults.Any(OfAnotherKind)).ThenBy(faults => faults.Count).First();
    }

    private static IEnumerable<ICollection<ValidationError>> Alternatives(ValidationError error) => error switch
    {
        ChildSchemaValidationError union => union.Errors.Values,
        MultiTypeValidationError types => types.Errors.Values,
        _ => [],
    };

    private static bool OfAnotherKind(ValidationError error) =>
        error.Kind is ValidationErrorKind.NullExpected || error.Kind is ValidationErrorKind.NotInEnumeration && Place(error).EndsWith("type", StringComparison.Ordinal);

    private static string Place(ValidationError error) => string.IsNullOrEmpty(error.Path) ? "#" : error.Path;
}
