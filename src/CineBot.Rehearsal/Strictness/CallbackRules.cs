using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>What Discord refuses about the first answer to an interaction.</summary>
internal static class CallbackRules
{
    private const long Message = 4, DeferredMessage = 5, DeferredUpdate = 6, Update = 7, Choices = 8, Modal = 9;

    /// <summary>The body of a callback.</summary>
    /// <param name="body">What the bot answers.</param>
    /// <param name="interaction">What was dispatched to it; its <c>message</c> is the one clicked on.</param>
    /// <param name="uploaded">The files beside the answer, « 0 » for <c>files[0]</c>.</param>
    public static DiscordError? CheckCallback(JsonNode? body, JsonNode interaction, IReadOnlyDictionary<string, string>? uploaded = null)
    {
        var callback = Field.Root(body);
        if (!callback["type"].Required() || callback["type"].Choice(AllowedFor(interaction)) is not { } type) return callback.Error;
        var data = callback["data"];
        switch (type)
        {
            case Message: return data.Required() ? MessageRules.Create(data, MessageFiles.Of(uploaded)) : callback.Error;
            case Update when data.Given: return MessageRules.Edit(data, Field.Root(interaction["message"]), MessageFiles.Of(uploaded, interaction["message"]));
            case DeferredMessage: Deferred(data); break;
            case Choices: Offered(data, interaction); break;
            case Modal: if (data.Required()) ModalRules.Judge(data); break;
            default: break;
        }
        return callback.Error;
    }

    // An edit of the message clicked on needs one; a form cannot answer a form; an autocomplete takes choices only.
    private static long[] AllowedFor(JsonNode interaction) => Field.Root(interaction)["type"].Number() switch
    {
        1 => [1],
        2 => [Message, DeferredMessage, Modal],
        3 => [Message, DeferredMessage, DeferredUpdate, Update, Modal],
        4 => [Choices],
        5 when interaction["message"] is not null => [Message, DeferredMessage, DeferredUpdate, Update],
        _ => [Message, DeferredMessage],
    };

    private static void Deferred(Field data)
    {
        if (data["flags"].Given && data["flags"].Number() is not (0 or MessageRules.Ephemeral))
            data["flags"].Refuse("BASE_TYPE_CHOICES", "A deferred answer may carry only the EPHEMERAL flag");
    }

    private static void Offered(Field data, JsonNode interaction)
    {
        if (!data.Required() || !data["choices"].Required()) return;
        ChoiceRules.Judge(data["choices"], FocusedType(Field.Root(interaction)["data"]["options"]) ?? 3);
    }

    private static long? FocusedType(Field options)
    {
        foreach (var option in options.Elements())
        {
            if (option["focused"].IsTrue()) return option["type"].Number();
            if (FocusedType(option["options"]) is { } type) return type;
        }
        return null;
    }
}
