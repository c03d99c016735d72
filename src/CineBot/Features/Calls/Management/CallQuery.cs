using CineBot.Features.Films;
using CineBot.Features.Places;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Management;

/// <summary>What somebody looks for among the calls; everything may be left open. The role is one of the list of film roles, as <see cref="Listed"/> writes it, or folded words.</summary>
internal sealed record CallQuery(string? Kind, string? Terms, long? Days, PlaceCode? Near, string? Role)
{
    private const string Open = "-";
    private const char Mark = ':';
    private const int LongestRole = 24, LongestSlug = 32;

    public static readonly IReadOnlyList<string> Kinds = ["extras", "cast", "crew"];

    public static readonly IReadOnlyList<string> Periods = ["7", "30", "90"];

    public bool IsOpen => this == new CallQuery(null, null, null, null, null);

    /// <summary>As the command states it; the place and the role are read beforehand.</summary>
    public static CallQuery Of(Request request, Place? near, string? role) => Checked(request.Words("kind"), request.Words("terms"), request.Words("within"), near?.Code, role);

    /// <summary>As the buttons of a page carry it, after the page.</summary>
    public static CallQuery Of(IReadOnlyList<string> ids) => ids is [_, var kind, var terms, var days, var place, var role]
        ? Checked(kind, terms, days, place == Open ? null : new PlaceCode(place), role == Open ? null : role)
        : new(null, null, null, null, null);

    public string[] Ids(long page) => [$"{page}", Kind ?? Open, Terms ?? Open, Days is { } days ? $"{days}" : Open, Near?.Value ?? Open, Role ?? Open];

    // Folded so that it travels in a button and is compared with what is folded alike.
    private static CallQuery Checked(string? kind, string? terms, string? days, PlaceCode? near, string? role) => new(
        kind is not null && Kinds.Contains(kind) ? kind : null,
        terms is not null && CallWords.Terms.Contains(terms) ? terms : null,
        days is not null && Periods.Contains(days) ? long.Parse(days, System.Globalization.CultureInfo.InvariantCulture) : null,
        near,
        role is null ? null : role.StartsWith(Mark) ? Marked(role) : FoldedRole(role));

    /// <summary>A role of the list by its slug: no words that anybody types look so.</summary>
    public static string Listed(string slug) => Mark + slug;

    /// <summary>The slug of the role that is looked for; null where it is words.</summary>
    public string? Slug => Role is [Mark, .. var slug] ? slug : null;

    private static string? Marked(string role) => role.Length > 1 && role.Length <= 1 + LongestSlug && role.Skip(1).All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? role : null;

    public static string? FoldedRole(string role)
    {
        var folded = string.Concat(TitleFolding.Fold(role).Where(letter => char.IsAsciiLetterOrDigit(letter)));
        return folded.Length == 0 ? null : folded.Length <= LongestRole ? folded : folded[..LongestRole];
    }
}
