using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CineBot.Rehearsal.Strictness;

namespace CineBot.EndToEnd.Strictness;

/// <summary>Bodies to be judged, written short: <c>x{80}</c> stands for eighty letters, <c>5*{…}</c> in a list for five numbered copies (<c>#</c> is the number).</summary>
internal static partial class Sample
{
    public const string Accepted = "accepted";

    public static JsonNode Json(string text)
    {
        while (Copies().IsMatch(text)) text = Copies().Replace(text, Copy);
        return JsonNode.Parse(Letters().Replace(text, match => new string('x', Count(match))))!;
    }

    /// <summary>The object with some fields replaced; a null takes the field away.</summary>
    public static JsonObject With(this JsonNode whole, string changes)
    {
        var body = whole.DeepClone().AsObject();
        foreach (var (name, value) in Json(changes).AsObject())
        {
            if (value is null) body.Remove(name);
            else body[name] = value.DeepClone();
        }
        return body;
    }

    /// <summary>A refusal in one line: the path and the code of everything that is wrong, or the number where there is no form.</summary>
    public static string Verdict(DiscordError? error)
    {
        if (error is null) return Accepted;
        return error.Errors is null ? $"{error.Code}" : string.Join("; ", Lines(error.Errors, ""));
    }

    private static IEnumerable<string> Lines(JsonObject field, string path)
    {
        foreach (var (name, inner) in field)
        {
            if (name == "_errors")
                foreach (var error in inner!.AsArray()) yield return $"{path} {error!["code"]}".Trim();
            else
                foreach (var line in Lines(inner!.AsObject(), path.Length == 0 ? name : $"{path}.{name}")) yield return line;
        }
    }

    private static string Copy(Match match) => string.Join(",", Enumerable.Range(1, Count(match))
        .Select(number => match.Groups[2].Value.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    private static int Count(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"x\{(\d+)\}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"(\d+)\*((?:""[^""]*"")|(?:\{(?>[^{}]+|(?<open>\{)|(?<-open>\}))*(?(open)(?!))\}))")]
    private static partial Regex Copies();
}
