using System.Text.Json;

namespace CineBot.Discord.Reading;

/// <summary>Reads what was picked in a menu.</summary>
internal static class PickReader
{
    private const int MaxValues = 25;
    private const int MaxLength = 100;
    private const int TextMenu = 3;

    /// <summary>Null for more values than a menu holds, a value twice, or one that is too long; of people, roles and channels also for what is no id.</summary>
    public static IReadOnlyList<string>? Read(JsonElement? menu, int kind)
    {
        var picked = new List<string>();
        foreach (var item in menu.Items("values"))
        {
            if (item.Text() is not { Length: > 0 and <= MaxLength } value || picked.Count == MaxValues || picked.Contains(value)) return null;
            if (kind != TextMenu && !Snowflake.TryParse(value, out _)) return null;
            picked.Add(value);
        }

        return picked;
    }
}
