namespace CineBot.Interactions.Outgoing;

/// <summary>Who is named in a text, and the text without them.</summary>
internal static class Naming
{
    public static IEnumerable<MemberId> People(object arg) => arg switch
    {
        MemberId member => [member],
        Text text => text.Args.SelectMany(People),
        Listing listing => listing.Items.SelectMany(People),
        _ => [],
    };

    /// <summary>The same text that says « somebody » where it named the person.</summary>
    public static Text Without(Text text, MemberId member) => new(text.Key, [.. text.Args.Select(arg => Without(arg, member))]);

    private static object Without(object arg, MemberId member) => arg switch
    {
        MemberId named when named == member => new Text("common.somebody"),
        Text text => Without(text, member),
        Listing listing => new Listing([.. listing.Items.Select(item => Without(item, member))]),
        _ => arg,
    };
}
