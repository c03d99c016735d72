using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>What Discord refuses about a message, created or edited, in a channel, by a webhook or as an answer.</summary>
internal static class MessageRules
{
    public const long ComponentsV2 = 1 << 15;
    public const long Ephemeral = 1 << 6;
    private static readonly string[] Legacy = ["content", "embeds", "sticker_ids", "poll"];

    /// <summary>A new message; <paramref name="uploaded"/> are the files beside it, « 0 » for <c>files[0]</c>.</summary>
    public static DiscordError? CheckCreate(JsonNode? body, IReadOnlyDictionary<string, string>? uploaded = null)
    {
        var message = Field.Root(body);
        return Create(message, MessageFiles.Of(uploaded));
    }

    /// <summary>An edit of <paramref name="current"/>, the message as the loopback keeps it.</summary>
    public static DiscordError? CheckEdit(JsonNode? body, JsonNode current, IReadOnlyDictionary<string, string>? uploaded = null)
    {
        var edit = Field.Root(body);
        return Edit(edit, Field.Root(current), MessageFiles.Of(uploaded, current));
    }

    internal static DiscordError? Create(Field message, MessageFiles files)
    {
        Judge(message, files, IsV2(message), name => message[name]);
        message["nonce"].Nonce();
        message["enforce_nonce"].Boolean();
        message["tts"].Boolean();
        foreach (var sticker in message["sticker_ids"].List(0, 3)) sticker.Snowflake();
        if (message["poll"].Given) PollRules.Judge(message["poll"]);
        return message.Error ?? (Says(message, name => message[name]) || files.Uploaded.Count > 0 ? null : DiscordError.EmptyMessage);
    }

    internal static DiscordError? Edit(Field edit, Field current, MessageFiles files)
    {
        Field After(string name) => edit.Sent(name) ? edit[name] : current[name];
        if (IsV2(current) && edit["flags"].Given && !IsV2(edit))
            edit["flags"].Refuse("MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", "The IS_COMPONENTS_V2 flag cannot be removed from a message");
        Judge(edit, files, IsV2(current) || IsV2(edit), After);
        return edit.Error ?? (Says(edit, After) || files.Uploaded.Count > 0 || After("attachments").Elements().Count > 0 ? null : DiscordError.EmptyMessage);
    }

    private static bool IsV2(Field message) => ((message["flags"].Number() ?? 0) & ComponentsV2) != 0;

    private static void Judge(Field message, MessageFiles files, bool v2, Func<string, Field> after)
    {
        message["content"].Text(0, 2000);
        message["flags"].Integer(0, int.MaxValue);
        EmbedRules.Judge(message["embeds"]);
        MentionRules.Judge(message["allowed_mentions"]);
        var attached = AttachmentRules.Judge(message, files);
        ComponentRules.Judge(message["components"], v2, attached);
        if (v2) RefuseLegacy(message, after);
    }

    private static void RefuseLegacy(Field message, Func<string, Field> after)
    {
        foreach (var name in Legacy.Where(name => Filled(after(name))))
            message[name].Refuse("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
    }

    private static bool Says(Field message, Func<string, Field> after) =>
        Legacy.Append("components").Any(name => Filled(after(name))) || message["message_reference"]["type"].Number() == 1;

    private static bool Filled(Field field) => field.Node switch
    {
        null => false,
        JsonArray list => list.Count > 0,
        _ => field.Raw() is not { } text || !string.IsNullOrWhiteSpace(text),
    };

    private static void Nonce(this Field nonce)
    {
        if (nonce.Number() is null) nonce.Text(0, 25);
    }
}
