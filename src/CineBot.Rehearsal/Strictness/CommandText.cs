using System.Text.RegularExpressions;

namespace CineBot.Rehearsal.Strictness;

/// <summary>Names and descriptions of slash commands and their options, in every language they are given.</summary>
internal static partial class CommandText
{
    private static readonly HashSet<string> Locales =
    [
        "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko",
        "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
    ];

    public static void SlashName(Field owner)
    {
        Name(owner["name"]);
        Localizations(owner["name_localizations"], Name);
    }

    public static void Description(Field owner)
    {
        owner["description"].RequiredText(100);
        Localizations(owner["description_localizations"], translation => translation.RequiredText(100));
    }

    public static void Localizations(Field field, Action<Field> judge)
    {
        foreach (var (locale, translation) in field.Properties())
        {
            if (!Locales.Contains(locale)) translation.Refuse("ENUM_TYPE_COERCE", $"Value \"{locale}\" is not a valid enum value.");
            else if (translation.Given) judge(translation);
        }
    }

    private static void Name(Field field)
    {
        if (field.RequiredText(32) is not { } name || name.Length > 32) return;
        if (!Allowed().IsMatch(name)) field.Refuse("STRING_TYPE_REGEX", "String value did not match validation regex.");
        else if (name.Any(letter => char.ToLowerInvariant(letter) != letter)) field.Refuse("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }

    // Letters and digits of every script; Devanagari and Thai with their vowel signs, which are no letters to Unicode.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}\z")]
    private static partial Regex Allowed();
}
