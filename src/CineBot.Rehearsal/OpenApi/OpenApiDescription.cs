using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CineBot.Rehearsal.OpenApi;

/// <summary>Discord's OpenAPI description, read once and made digestible for a JSON Schema validator.</summary>
internal sealed class OpenApiDescription(JObject document)
{
    public const string Variable = "CINEBOT_OPENAPI";
    private const string Components = "#/components/schemas/";

    // Typed integer in the description; Discord itself sends and takes strings of digits.
    private static readonly HashSet<string> Permissions = ["permissions", "allow", "deny", "default_member_permissions"];

    /// <summary>The description that the environment names, or null where it names none that is there.</summary>
    public static OpenApiDescription? OfEnvironment() => Environment.GetEnvironmentVariable(Variable) is { } path ? At(path) : null;

    public static OpenApiDescription? At(string path) => File.Exists(path) ? Of(File.ReadAllText(path)) : null;

    public JObject Document => document;

    /// <summary>Parses text as it stands: a validator wants dates to stay strings.</summary>
    public static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    public static OpenApiDescription Of(string json)
    {
        var document = (JObject)Parse(json);
        foreach (var reference in document.Descendants().OfType<JProperty>().Where(property => property.Name is "$ref" or "const").ToList())
        {
            if (reference.Name == "const") reference.Replace(new JProperty("enum", new JArray(reference.Value)));
            else if ($"{reference.Value}".StartsWith(Components, StringComparison.Ordinal)) reference.Value = $"#/definitions/{$"{reference.Value}"[Components.Length..]}";
        }
        foreach (var property in document.Descendants().OfType<JProperty>().Where(IsPermission).ToList())
            property.Value = new JObject { ["anyOf"] = new JArray(property.Value, new JObject { ["type"] = "string", ["pattern"] = "^[0-9]+$" }) };
        // The description asks for a code in every refusal; a 429 comes without one.
        if (document.SelectToken("components.schemas.RatelimitedResponse.allOf[0]") is { } refusal)
            refusal.Replace(new JObject { ["type"] = "object", ["required"] = new JArray("message") });
        return new OpenApiDescription(document);
    }

    private static bool IsPermission(JProperty property) =>
        Permissions.Contains(property.Name) && property.Parent?.Parent is JProperty { Name: "properties" }
        && property.Value is JObject schema && $"{schema["type"]}".Contains("integer", StringComparison.Ordinal);
}
