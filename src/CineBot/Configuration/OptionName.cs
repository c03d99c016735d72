using System.Globalization;

namespace CineBot.Configuration;

/// <summary>One option as operators write it, such as Storage:Backups:Keep, and the kind of value that it takes.</summary>
internal sealed record OptionName(string Path, Type Type)
{
    /// <summary>Every option there is: what <see cref="Options"/> can hold, no list beside it.</summary>
    public static IReadOnlyList<OptionName> All { get; } = [.. Under(typeof(Options), "")];

    public static OptionName? Find(string path) =>
        All.FirstOrDefault(option => option.Path.Equals(path, StringComparison.OrdinalIgnoreCase));

    public static bool IsSection(string path) =>
        All.Any(option => option.Path.StartsWith(path + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>The option that <paramref name="path"/> was probably meant to be.</summary>
    public static OptionName Nearest(string path) =>
        All.MinBy(option => Distance(option.Path.ToUpperInvariant(), path.ToUpperInvariant()))!;

    /// <summary>What the value must be, when <paramref name="value"/> is not that; else null.</summary>
    public string? Demand(string value)
    {
        if (Type == typeof(int) && !int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)) return "a whole number";
        if (Type == typeof(bool) && !bool.TryParse(value, out _)) return "true or false";
        if (Type == typeof(TimeOnly) && !TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return "an hour such as 04:00";
        return null;
    }

    private static IEnumerable<OptionName> Under(Type section, string prefix) =>
        from property in section.GetProperties()
        where property.CanWrite
        from option in IsValue(property.PropertyType)
            ? [new OptionName(prefix + property.Name, property.PropertyType)]
            : Under(property.PropertyType, prefix + property.Name + ":")
        select option;

    private static bool IsValue(Type type) => type.IsPrimitive || type == typeof(string) || type == typeof(TimeOnly);

    /// <summary>How many letters must be put in, taken out or replaced to make one word the other.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
