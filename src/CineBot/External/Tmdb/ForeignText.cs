using System.Globalization;
using System.Text;
using System.Text.Json;
using CineBot.Features.Films;

namespace CineBot.External.Tmdb;

/// <summary>Reads values of a JSON that anybody may have written: one of another kind than asked for counts as absent.</summary>
internal static class ForeignText
{
    /// <summary>Null where there is none.</summary>
    /// <exception cref="InvalidDataException">A name in the object is half a character: nobody who means well writes that.</exception>
    public static JsonElement? Field(this JsonElement element, string name)
    {
        try
        {
            return element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var field) ? field : null;
        }
        catch (InvalidOperationException fault)
        {
            throw new InvalidDataException("The answer names a field by what is no text.", fault);
        }
    }

    /// <summary>The elements of a field, as many as are of use; none where it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name, int atMost) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Take(atMost) : [];

    /// <summary>A whole number within these bounds.</summary>
    public static long? Number(this JsonElement element, string name, long least, long most) =>
        element.Field(name) is { ValueKind: JsonValueKind.Number } field && field.TryGetInt64(out var number) && number >= least && number <= most ? number : null;

    /// <summary>Words on one line, composed, without what does not show, cut to a length; null where nothing is left that could be read.</summary>
    public static string? Words(this JsonElement element, string name, int longest)
    {
        if (Raw(element, name) is not { } raw) return null;
        var clean = new StringBuilder(Math.Min(raw.Length, longest * 2));
        foreach (var rune in raw.EnumerateRunes().Take(longest * 2)) Append(clean, rune);
        var words = FilmLabel.Cut(clean.ToString().Trim().Normalize(NormalizationForm.FormC), longest);
        return TitleFolding.Fold(words).Length > 0 ? words : null;
    }

    /// <summary>As it stands; null for what is no text, half a character included.</summary>
    public static string? Raw(this JsonElement element, string name)
    {
        if (element.Field(name) is not { ValueKind: JsonValueKind.String } field) return null;
        try
        {
            return field.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a surrogate pair is no text.
            return null;
        }
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        var isBlank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
        if (isBlank && clean is [.., not ' ']) clean.Append(' ');
        if (!isBlank && Shows(rune)) clean.Append(rune.ToString());
    }

    private static bool Shows(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
