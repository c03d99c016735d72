namespace CineBot.Rehearsal.People;

/// <summary>Compares what stands on a button or a field with what somebody typed for it: no keyboard has a key for a no-break space.</summary>
internal static class Labels
{
    public static bool Match(string? label, string typed) => label is not null && Plain(label) == Plain(typed);

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('’', '\'');
}
