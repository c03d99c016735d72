namespace CineBot.Rehearsal.Strictness;

/// <summary>Whom a message may ping: a kind is either parsed or listed, and a list holds at most 100.</summary>
internal static class MentionRules
{
    private static readonly string[] Kinds = ["roles", "users", "everyone"];

    public static void Judge(Field mentions)
    {
        var parsed = mentions["parse"].List(0, 1521);
        foreach (var kind in parsed.Where(kind => kind.Raw() is not { } name || !Kinds.Contains(name)))
            kind.Refuse("BASE_TYPE_CHOICES", "Value must be one of ('roles', 'users', 'everyone').");
        Unique(mentions["parse"]);
        mentions["replied_user"].Boolean();
        foreach (var kind in new[] { "users", "roles" })
        {
            var listed = mentions[kind].List(0, 100);
            foreach (var id in listed) id.Snowflake();
            Unique(mentions[kind]);
            if (listed.Count > 0 && parsed.Any(name => name.Raw() == kind))
                mentions.Refuse("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
        }
    }

    private static void Unique(Field list)
    {
        var values = list.Elements().Select(entry => entry.Node?.ToJsonString()).ToList();
        if (values.Distinct().Count() < values.Count) list.Refuse("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
    }
}
