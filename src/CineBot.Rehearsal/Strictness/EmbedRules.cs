namespace CineBot.Rehearsal.Strictness;

/// <summary>The embeds of a message: ten of them, each text bounded, 6,000 characters in all.</summary>
internal static class EmbedRules
{
    private const int MostTogether = 6000;
    private static readonly string[] Shown = ["title", "description", "url", "image", "thumbnail", "footer", "author"];

    public static void Judge(Field embeds)
    {
        var all = embeds.List(0, 10);
        foreach (var embed in all) One(embed);
        if (all.Sum(Size) > MostTogether)
            embeds.Refuse("MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MostTogether}");
    }

    private static void One(Field embed)
    {
        embed["title"].Text(0, 256);
        embed["description"].Text(0, 4096);
        embed["color"].Integer(0, 0xFFFFFF);
        embed["timestamp"].Instant();
        embed["url"].Url(2048, "http", "https");
        foreach (var picture in new[] { embed["image"]["url"], embed["thumbnail"]["url"], embed["footer"]["icon_url"], embed["author"]["icon_url"] })
            MediaRules.Address(picture);
        if (embed["footer"].Given) embed["footer"]["text"].RequiredText(2048);
        if (embed["author"].Given) embed["author"]["name"].RequiredText(256);
        Fields(embed["fields"]);
        if (Shown.All(name => !embed[name].Given || embed[name].Raw() is { } text && string.IsNullOrWhiteSpace(text)) && embed["fields"].Elements().Count == 0)
            embed["description"].Refuse("BASE_TYPE_REQUIRED", "This field is required");
    }

    private static void Fields(Field fields)
    {
        foreach (var field in fields.List(0, 25))
        {
            field["name"].RequiredText(256);
            field["value"].RequiredText(1024);
            field["inline"].Boolean();
        }
    }

    private static int Size(Field embed) =>
        Length(embed["title"]) + Length(embed["description"]) + Length(embed["footer"]["text"]) + Length(embed["author"]["name"])
        + embed["fields"].Elements().Sum(field => Length(field["name"]) + Length(field["value"]));

    private static int Length(Field field) => field.Raw()?.Trim().Length ?? 0;
}
