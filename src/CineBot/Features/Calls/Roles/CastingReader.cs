using System.Text.RegularExpressions;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Roles;

/// <summary>
/// Reads « 12 figurants, 1 perchiste » by a closed grammar: parts between commas, « et », « + » or line ends, each a number in digits or words and a role by any of
/// its names. A part is read wholly or reported wholly.
/// </summary>
internal sealed partial class CastingReader(FilmRoles roles)
{
    private const int LongestText = 2_000;

    private static readonly HashSet<string> Openings =
    [
        "je", "j", "ai", "on", "nous", "il", "me", "m", "faut", "manque", "cherche", "cherchons", "recherche", "recherchons", "besoin", "de", "d", "aussi",
        "we", "i", "re", "am", "are", "need", "looking", "seeking", "for", "also",
    ];

    public CastingReading Read(string text)
    {
        if (text.Length > LongestText) return new([], [text], null);
        var (lines, unread, fault) = (new List<CastingLine>(), new List<string>(), (Text?)null);
        foreach (var part in Parts(text))
        {
            if (ReadPart(part) is not { } read) unread.Add(part);
            else if (read.Seats is { } seats && (seats is < 1 or > CallRole.MostSeats || IsNegative().IsMatch(part))) fault ??= new("role.seats", CallRole.MostSeats, part);
            else if (read.Seats is not null || lines.Count == 0 || lines[^1].Role != read.Role) lines.Add(new(read.Role, read.Seats ?? 1, read.IsFeminine));
        }

        return lines.Count > CallRole.MostRoles ? new(lines, unread, fault ?? new("role.too_many", CallRole.MostRoles)) : new(lines, unread, fault);
    }

    // Some roles have a comma or a stroke in their name: a line that is one role is not parted.
    private IEnumerable<string> Parts(string text) => text.Split('\n')
        .SelectMany(line => ReadPart(line) is null ? Separators().Split(line) : [line])
        .Select(part => part.Trim()).Where(part => RoleWords.Folded(part).Length > 0);

    private (FilmRole Role, int? Seats, bool IsFeminine)? ReadPart(string part)
    {
        var words = RoleWords.Folded(part);
        var at = 0;
        while (at < words.Length && Openings.Contains(words[at])) at++;
        var number = SpokenNumbers.Read(words, at);
        at += number?.Words ?? 0;
        if (number is not null && at < words.Length && words[at] == "x") at++;
        if (Longest(words, at) is not { } named) return null;
        var isWoman = named.Role.Kind is not CallKind.Crew && Inclusive.Pairs(named.Role.French).Any() && named.End < words.Length && words[named.End] is "woman" or "women";
        var end = named.End + (isWoman ? 1 : 0);
        var behind = number is null && end < words.Length ? Behind(words, end) : null;
        if (end < words.Length && behind is null) return null;
        return (named.Role, number?.Value ?? behind, named.Role.Kind is not CallKind.Crew && (isWoman || words[at..named.End].Any(roles.Words.IsFeminine)));
    }

    private (FilmRole Role, int End)? Longest(string[] words, int from)
    {
        for (var end = words.Length; end > from; end--)
            if (roles.Named(words[from..end]) is { } role) return (role, end);
        return null;
    }

    // « figurants : 12 », « figurants x 12 ».
    private static int? Behind(string[] words, int from)
    {
        if (words[from] == "x") from++;
        return SpokenNumbers.Read(words, from) is { } number && from + number.Words == words.Length ? number.Value : null;
    }

    [GeneratedRegex(@"[,;\r\n+&•]|(?<=^|\s)(?:et|and|puis|plus|ainsi que|as well as)(?=\s)|(?<=\p{L})/(?!(?:t?rice|euse|i?[eè]re)s?\b)(?=\p{L}{3})|\s/\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A[-−–](?=\d)")]
    private static partial Regex IsNegative();
}
