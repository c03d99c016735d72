using System.Globalization;
using System.Text;

namespace CineBot.Rehearsal.World;

/// <summary>The account name that goes with a person's name: lower case, no accents.</summary>
internal static class AccountName
{
    public static string Of(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '_');
        return string.Concat(letters);
    }
}
