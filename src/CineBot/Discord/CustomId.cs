using System.Text.RegularExpressions;

namespace CineBot.Discord;

/// <summary>
/// What a button, menu or form carries: <c>1/path/id/id…</c>, and for a form <c>1f/path/opener/id/id…</c>, at most 100 characters.
/// It comes back as untrusted input.
/// </summary>
internal sealed partial record CustomId(string Path, InteractionId? Opener, IReadOnlyList<string> Ids)
{
    public const int MaxLength = 100;
    private const string Pressed = "1";
    private const string Filled = "1f";

    /// <summary>Null where the path or an id is outside the grammar, or the whole is too long.</summary>
    public static string? Write(string path, IReadOnlyList<string> ids) => IsSound(path, ids) ? Bounded([Pressed, path, .. ids]) : null;

    /// <summary>The same for a form, which remembers the interaction that opened it.</summary>
    public static string? Write(string path, InteractionId opener, IReadOnlyList<string> ids) =>
        IsSound(path, ids) && opener.Value > 0 ? Bounded([Filled, path, opener.ToString(), .. ids]) : null;

    /// <summary>Null for whatever is not of this grammar and version.</summary>
    public static CustomId? Parse(string? text)
    {
        if (text is null || text.Length > MaxLength) return null;
        return text.Split('/') switch
        {
            [Pressed, var path, .. var ids] when IsSound(path, ids) => new(path, null, ids),
            [Filled, var path, var opener, .. var ids] when IsSound(path, ids) && Snowflake.TryParse(opener, out var id) => new(path, new(id), ids),
            _ => null,
        };
    }

    private static string? Bounded(string[] parts)
    {
        var text = string.Join('/', parts);
        return text.Length <= MaxLength ? text : null;
    }

    private static bool IsSound(string path, IEnumerable<string> ids) => PathGrammar().IsMatch(path) && ids.All(id => IdGrammar().IsMatch(id));

    [GeneratedRegex(@"\A[a-z][a-z0-9_-]*(?:\.[a-z][a-z0-9_-]*)*\z")]
    private static partial Regex PathGrammar();

    [GeneratedRegex(@"\A[A-Za-z0-9:_.-]+\z")]
    private static partial Regex IdGrammar();
}
