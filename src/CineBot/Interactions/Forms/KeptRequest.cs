using System.Globalization;

namespace CineBot.Interactions.Forms;

/// <summary>
/// Keeps a request as a draft, to be made again later by the same person in the same place: what led there is in the names, what was typed or picked in the values,
/// as in any draft, so that exports and erasures find it. Files are not kept.
/// </summary>
internal static class KeptRequest
{
    private const string Asked = "request", Option = "option", Picked = "picked", Subject = "subject";

    /// <summary>A form is kept as the press that opens it again: its words have a draft of their own.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Write(Request request)
    {
        if (request.Kind is RequestKind.Form) request = request with { Kind = RequestKind.Press, Path = "form.reopen", Ids = [request.Path, .. request.Ids] };
        var kept = new Dictionary<string, IReadOnlyList<string>> { [$"{Asked}/{request.Kind}/{request.Path}"] = request.Ids };
        if (request.Picked.Count > 0) kept[Picked] = request.Picked;
        if (request.Subject is { } subject) kept[Subject] = [$"{subject.Author}", subject.Words ?? ""];
        foreach (var (name, value) in request.Options)
            if (Write(value) is var (kind, words)) kept[$"{Option}/{kind}/{name}"] = [words];
        return kept;
    }

    /// <summary>The request that was kept, made now and here by <paramref name="by"/>; null where it cannot be read any more.</summary>
    public static Request? Read(IReadOnlyDictionary<string, IReadOnlyList<string>> kept, Request by)
    {
        if (kept.Keys.FirstOrDefault(name => name.StartsWith($"{Asked}/", StringComparison.Ordinal)) is not { } asked) return null;
        if (asked.Split('/', 3) is not [_, var kind, var path] || !Enum.TryParse<RequestKind>(kind, out var way)) return null;
        return by with
        {
            Kind = way,
            Path = path,
            Ids = kept[asked],
            Picked = kept.GetValueOrDefault(Picked) ?? [],
            Options = Options(kept),
            Fields = new Dictionary<string, IReadOnlyList<string>>(),
            Files = [],
            Opener = null,
            Typing = null,
            Subject = kept.GetValueOrDefault(Subject) is [var author, var words] && Snowflake.TryParse(author, out var id) ? new(new(id), null, null, words.Length > 0 ? words : null) : null,
        };
    }

    private static Dictionary<string, object> Options(IReadOnlyDictionary<string, IReadOnlyList<string>> kept)
    {
        var options = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, values) in kept)
            if (name.Split('/', 3) is [Option, var kind, var option] && values is [var words] && Value(kind, words) is { } value) options[option] = value;
        return options;
    }

    private static (string Kind, string Words)? Write(object value) => value switch
    {
        string text => ("text", text),
        long number => ("number", number.ToString(CultureInfo.InvariantCulture)),
        bool flag => ("flag", flag ? "yes" : "no"),
        MemberId member => ("person", $"{member}"),
        ChannelId channel => ("channel", $"{channel}"),
        RoleId role => ("role", $"{role}"),
        _ => null,
    };

    private static object? Value(string kind, string words) => kind switch
    {
        "text" => words,
        "flag" => words == "yes",
        "number" => long.TryParse(words, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ when !Snowflake.TryParse(words, out var id) => null,
        "person" => new MemberId(Id(words)),
        "channel" => new ChannelId(Id(words)),
        "role" => new RoleId(Id(words)),
        _ => null,
    };

    private static long Id(string words) => long.Parse(words, CultureInfo.InvariantCulture);
}
