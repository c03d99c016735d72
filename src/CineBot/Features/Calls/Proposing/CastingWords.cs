using System.Globalization;
using System.Text.RegularExpressions;
using CineBot.Features.Calls.Roles;
using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Proposing;

/// <summary>Reads « Court de fin d’études : 12 figurants, 1 perchiste »: what counts people is a role, the rest is the title.</summary>
internal sealed partial class CastingWords(CastingReader reader)
{
    public const int LongestRoles = 800;

    /// <exception cref="Refusal">There is a number of seats that cannot be.</exception>
    public ReadCasting Read(string typed, CallKind kind, Language language)
    {
        var parts = Parts(typed, language).ToList();
        var read = parts.SelectMany(part => part.Roles).Take(CallRole.MostRoles).ToList();
        var rest = string.Join(", ", parts.Where(part => part.Words.Length > 0).Select(part => part.Words));
        if (read.Count == 0) read.Add(new(1, null, Usual(kind, language), 1));
        var title = rest.Length > 0 ? rest : typed;
        return new(Cut(title), [.. read.Select((role, place) => role with { Role = place + 1 })], title.Length > Call.LongestTitle ? title : null);
    }

    /// <summary>The roles as they are typed, one a line: what is printed is read back to the same.</summary>
    public static string Typed(IReadOnlyList<CallRole> roles, Language language) =>
        string.Join('\n', roles.Select(role => string.Create(CultureInfo.InvariantCulture, $"{role.Seats} {role.LabelIn(language)}")));

    /// <summary>The call with that title and those roles; a role that stays keeps its number and all that was said of it.</summary>
    /// <exception cref="Refusal">A line is no role, or they are too many.</exception>
    public CallSheet Change(CallSheet sheet, string title, string typed, Language language)
    {
        var lines = Parts(typed, language).SelectMany(part => part.Words.Length > 0 ? [Alone(part.Words)] : part.Roles).ToList();
        if (lines.Count is 0 or > CallRole.MostRoles) throw new Refusal("call.role_count", lines.Count, CallRole.MostRoles);
        return sheet with { Call = sheet.Call with { Title = title }, Roles = [.. Matched(sheet.Roles, lines)] };
    }

    private static IEnumerable<CallRole> Matched(IReadOnlyList<CallRole> known, IReadOnlyList<CallRole> read)
    {
        var left = known.ToList();
        var next = known.Select(role => role.Role).DefaultIfEmpty().Max();
        foreach (var role in read)
        {
            var same = left.FirstOrDefault(one => IsSame(one, role));
            if (same is not null) left.Remove(same);
            yield return same is null ? role with { Role = ++next } : same with { Slug = role.Slug, Kind = role.Kind, Name = role.Name, Label = role.Label, Seats = role.Seats, NewcomerSeats = Math.Min(same.NewcomerSeats, role.Seats) };
        }
    }

    private static bool IsSame(CallRole one, CallRole other) => (one.Slug is not null && one.Slug == other.Slug) || TitleFolding.Fold(one.Label) == TitleFolding.Fold(other.Label);

    // What stands before a colon is a title; a role that the list does not know counts where it is counted.
    private IEnumerable<(IReadOnlyList<CallRole> Roles, string Words)> Parts(string typed, Language language)
    {
        foreach (var part in Colon().Split(typed).SelectMany(chunk => chunk.Split('\n')).SelectMany(Between).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var reading = reader.Read(part);
            if (reading.Fault is { } fault) throw new Refusal(fault);
            if (reading.IsWhole) yield return ([.. reading.Lines.Select(line => new CallRole(0, line.Role.Slug, line.Name.In(language), line.Seats) { Kind = line.Role.Kind, Name = line.Name })], "");
            else if (Unlisted(part) is { } role) yield return ([role], "");
            else yield return ([], part);
        }
    }

    // A line that is one role is not parted where its name has a comma.
    private string[] Between(string line) => reader.Read(line) is { IsWhole: true, Lines.Count: 1 } ? [line] : Separators().Split(line);

    private static CallRole? Unlisted(string part) =>
        Counted().Match(part) is { Success: true } counted && counted.Groups["words"].Value.Trim() is { Length: > 0 and <= CallRole.LongestLabel } words ? new(0, null, words, Seats(counted.Groups["count"].Value, part)) : null;

    private static CallRole Alone(string line) => line.Length <= CallRole.LongestLabel ? new(0, null, line, 1) : throw new Refusal("call.role_too_long", line, CallRole.LongestLabel);

    private static long Seats(string count, string part) =>
        long.TryParse(count, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seats) && seats is >= 1 and <= CallRole.MostSeats ? seats : throw new Refusal("call.wrong_seats", part, CallRole.MostSeats);

    private static string Usual(CallKind kind, Language language) => (kind, language) switch
    {
        (CallKind.Extras, Language.French) => "figurant·e",
        (CallKind.Cast, Language.French) => "comédien·ne",
        (_, Language.French) => "technicien·ne",
        (CallKind.Extras, _) => "extra",
        (CallKind.Cast, _) => "actor",
        _ => "crew member",
    };

    private static string Cut(string title) => title.Length <= Call.LongestTitle ? title : string.Concat(title.AsSpan(0, char.IsHighSurrogate(title[Call.LongestTitle - 2]) ? Call.LongestTitle - 2 : Call.LongestTitle - 1), "…");

    [GeneratedRegex(@"\r?\n|[,;+&]|\s(?:et|and)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    // « figurants : 12 » is one part.
    [GeneratedRegex(@"\s?[:–—]\s(?!\s*[0-9]+\s*(?:$|[,;\r\n]))")]
    private static partial Regex Colon();

    [GeneratedRegex(@"^(?<count>-?[0-9]+)(?:\s*[x×*]\s*|\s+)(?<words>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();
}
