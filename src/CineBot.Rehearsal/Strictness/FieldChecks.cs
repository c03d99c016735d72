using System.Globalization;
using System.Text.Json;

namespace CineBot.Rehearsal.Strictness;

/// <summary>The checks that Discord's forms are made of: type, length, range, choice.</summary>
/// <remarks>Lengths are UTF-16 units: what passes here also passes where code points are counted.</remarks>
internal static class FieldChecks
{
    /// <summary>Text of a bounded length; an empty text where one is required counts as absent.</summary>
    public static string? RequiredText(this Field field, int most)
    {
        if (field.Raw() is { } raw && string.IsNullOrWhiteSpace(raw))
        {
            field.Refuse("BASE_TYPE_REQUIRED", "This field is required");
            return null;
        }
        return field.Required() ? field.Text(1, most) : null;
    }

    public static string? Text(this Field field, int least, int most)
    {
        if (!field.Given) return null;
        if (field.Raw() is not { } text)
        {
            field.Refuse("STRING_TYPE_CONVERT", $"Could not interpret \"{field.Node!.ToJsonString()}\" as string.");
            return null;
        }
        field.Length(text.Length, least, most);
        return text;
    }

    public static long? Integer(this Field field, long least, long most)
    {
        if (!field.Given) return null;
        if (field.Number() is not { } number)
        {
            field.Refuse("NUMBER_TYPE_COERCE", $"Value \"{field.Node!.ToJsonString()}\" is not int.");
            return null;
        }
        if (number < least) field.Refuse("NUMBER_TYPE_MIN", $"int value should be greater than or equal to {least}.");
        if (number > most) field.Refuse("NUMBER_TYPE_MAX", $"int value should be less than or equal to {most}.");
        return number;
    }

    public static void Boolean(this Field field)
    {
        if (field.Given && field.Node!.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
            field.Refuse("BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
    }

    /// <summary>One of the numbers allowed; null when absent or another.</summary>
    public static long? Choice(this Field field, params long[] allowed)
    {
        if (!field.Given) return null;
        if (field.Number() is { } number && allowed.Contains(number)) return number;
        field.Refuse("BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", allowed)}}}.");
        return null;
    }

    /// <summary>The elements of an array whose length is bounded.</summary>
    public static IReadOnlyList<Field> List(this Field field, int least, int most)
    {
        if (!field.Given) return [];
        if (field.Node!.GetValueKind() != JsonValueKind.Array)
        {
            field.Refuse("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return [];
        }
        var elements = field.Elements();
        field.Length(elements.Count, least, most);
        return elements;
    }

    public static ulong? Snowflake(this Field field)
    {
        if (!field.Given) return null;
        var text = field.Raw() ?? field.Number()?.ToString(CultureInfo.InvariantCulture);
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return id;
        field.Refuse("NUMBER_TYPE_COERCE", $"Value \"{field.Node!.ToJsonString().Trim('"')}\" is not snowflake.");
        return null;
    }

    public static DateTimeOffset? Instant(this Field field)
    {
        if (!field.Given) return null;
        if (DateTimeOffset.TryParse(field.Raw(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return instant;
        field.Refuse("DATE_TIME_TYPE_PARSE", $"Could not parse {field.Node!.ToJsonString().Trim('"')}. Should be ISO8601.");
        return null;
    }

    /// <summary>An address that Discord would fetch or open.</summary>
    public static void Url(this Field field, int most, params string[] schemes)
    {
        if (field.Text(0, most) is not { } text) return;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url)) field.Refuse("URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else if (!schemes.Contains(url.Scheme))
            field.Refuse("URL_TYPE_INVALID_SCHEME", $"Scheme \"{url.Scheme}\" is not supported. Scheme must be one of ({string.Join(", ", schemes.Select(scheme => $"'{scheme}'"))}).");
    }

    private static void Length(this Field field, int length, int least, int most)
    {
        if (length >= least && length <= most) return;
        if (least == 0) field.Refuse("BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        else field.Refuse("BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
    }
}
