using System.Globalization;
using System.Text.RegularExpressions;
using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Proposing;

/// <summary>Reads « Court de fin d’études : 12 figurants, 1 perchiste »: what counts people is a role, the rest is the title.</summary>
internal static partial class CastingWords
{
    public const int LongestRoles = 800;

    /// <exception cref="Refusal">There is a number of seats that cannot be.</exception>
    public static ReadCasting Read(string typed, CallKind kind, Language language)
    {
        var parts = Between().Split(typed).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        var roles = parts.Select(RoleIn).OfType<CallRole>().Take(CallRole.MostRoles).ToList();
        var rest = string.Join(", ", parts.Where(part => RoleIn(part) is null));
        if (roles.Count == 0) roles.Add(new(1, null, Usual(kind, language), 1));
        var title = rest.Length > 0 ? rest : typed;
        return new(Cut(title), [.. roles.Select((role, place) => role with { Role = place + 1 })], title.Length > Call.LongestTitle ? title : null);
    }

    /// <summary>The roles as they are typed, one a line: what is printed is read back to the same.</summary>
    public static string Typed(IReadOnlyList<CallRole> roles) => string.Join('\n', roles.Select(role => string.Create(CultureInfo.InvariantCulture, $"{role.Seats} {role.Label}")));

    /// <summary>The call with that title and those roles; a role that stays keeps its number and all that was said of it.</summary>
    /// <exception cref="Refusal">A line is no role, or they are too many.</exception>
    public static CallSheet Change(CallSheet sheet, string title, string typed)
    {
        var lines = Between().Split(typed).Select(part => part.Trim()).Where(part => part.Length > 0).Select(line => RoleIn(line) ?? Alone(line)).ToList();
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
            yield return same is null ? role with { Role = ++next } : same with { Slug = role.Slug, Label = role.Label, Seats = role.Seats, NewcomerSeats = Math.Min(same.NewcomerSeats, role.Seats) };
        }
    }

    private static bool IsSame(CallRole one, CallRole other) => (one.Slug is not null && one.Slug == other.Slug) || TitleFolding.Fold(one.Label) == TitleFolding.Fold(other.Label);

    private static CallRole? RoleIn(string part)
    {
        if (Counted().Match(part) is not { Success: true } counted || counted.Groups["words"].Value.Trim() is not { Length: > 0 and <= CallRole.LongestLabel } words) return null;
        return new(0, null, words, Seats(counted.Groups["count"].Value, part));
    }

    private static CallRole Alone(string line) => line.Length <= CallRole.LongestLabel ? new(0, null, line, 1) : throw new Refusal("call.role_too_long", line, CallRole.LongestLabel);

    private static long Seats(string count, string part) =>
        Array.FindIndex(Numbers, words => words.Contains(count.ToLowerInvariant())) is var word and >= 0 ? word + 1
        : long.TryParse(count, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seats) && seats is >= 1 and <= CallRole.MostSeats ? seats
        : throw new Refusal("call.wrong_seats", part, CallRole.MostSeats);

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

    private static readonly string[][] Numbers =
    [
        ["un", "une", "one", "a", "an"], ["deux", "two"], ["trois", "three"], ["quatre", "four"], ["cinq", "five"], ["six"], ["sept", "seven"], ["huit", "eight"], ["neuf", "nine"], ["dix", "ten"],
        ["onze", "eleven"], ["douze", "twelve"],
    ];

    [GeneratedRegex(@"\r?\n|[,;+&]|\s(?:et|and)\s|\s?[:–—]\s", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?<count>-?[0-9]+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|an?|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve)(?:\s*[x×*]\s*|\s+)(?<words>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();
}
