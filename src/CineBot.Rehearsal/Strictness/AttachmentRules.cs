using System.Globalization;

namespace CineBot.Rehearsal.Strictness;

/// <summary>The files of a message: ten at most, and every entry of <c>attachments</c> is one that is uploaded or stands already.</summary>
internal static class AttachmentRules
{
    private const int Most = 10;

    /// <summary>Judges <c>attachments</c> and returns the names that the message's components may refer to.</summary>
    public static IReadOnlyCollection<string> Judge(Field body, MessageFiles files)
    {
        var attachments = body["attachments"];
        var entries = attachments.List(0, Most);
        var seen = new HashSet<string>();
        foreach (var entry in entries) One(entry, files, seen);
        if (files.Uploaded.Count > Most && entries.Count <= Most)
            attachments.Refuse("BASE_TYPE_MAX_LENGTH", $"Must be {Most} or fewer in length.");
        var kept = body.Sent("attachments") ? files.Standing.Where(file => seen.Contains(file.Key)) : files.Standing;
        var renamed = entries.Select(entry => entry["filename"].Raw()).OfType<string>();
        return [.. files.Uploaded.Values, .. kept.Select(file => file.Value), .. renamed];
    }

    private static void One(Field entry, MessageFiles files, HashSet<string> seen)
    {
        entry["filename"].Text(1, 1024);
        entry["description"].Text(0, 1024);
        if (!entry["id"].Required() || entry["id"].Snowflake() is not { } number) return;
        var id = number.ToString(CultureInfo.InvariantCulture);
        if (!seen.Add(id)) entry["id"].Refuse("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
        if (!files.Uploaded.ContainsKey(id) && !files.Standing.ContainsKey(id))
            entry["id"].Refuse("ATTACHMENT_NOT_FOUND", "Attachment data not found");
    }
}
