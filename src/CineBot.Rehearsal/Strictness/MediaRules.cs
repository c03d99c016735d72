namespace CineBot.Rehearsal.Strictness;

/// <summary>Addresses of pictures and files: on the web, or an attachment of the same message.</summary>
internal static class MediaRules
{
    private const string Prefix = "attachment://";

    public static void Address(Field url)
    {
        if (url.Raw()?.StartsWith(Prefix, StringComparison.Ordinal) == true) url.Text(0, 2048);
        else url.Url(2048, "http", "https", "attachment");
    }

    /// <summary>Media of a component: required, and an attachment named must come with the message.</summary>
    public static void Component(Field media, IReadOnlyCollection<string> attached)
    {
        if (!media.Required() || !media["url"].Required()) return;
        Address(media["url"]);
        if (media["url"].Raw() is { } url && url.StartsWith(Prefix, StringComparison.Ordinal) && !attached.Contains(url[Prefix.Length..]))
            media["url"].Refuse("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment was not found");
    }

    /// <summary>A file component shows an attachment of its own message and nothing else.</summary>
    public static void File(Field file, IReadOnlyCollection<string> attached)
    {
        Component(file, attached);
        if (file["url"].Raw() is { } url && !url.StartsWith(Prefix, StringComparison.Ordinal))
            file["url"].Refuse("URL_TYPE_INVALID_SCHEME", "Scheme is not supported. Scheme must be one of ('attachment').");
    }
}
