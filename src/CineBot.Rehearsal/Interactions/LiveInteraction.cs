using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Interactions;

/// <summary>One thing that somebody did, with what the bot has answered so far.</summary>
internal sealed class LiveInteraction(ulong id, string token, InteractionKind kind, User person, Channel channel)
{
    public const string NoAnswer = "L’application ne répond plus";

    public ulong Id => id;

    public string Token => token;

    public InteractionKind Kind => kind;

    public User Person => person;

    public Channel Channel => channel;

    /// <summary>The message that the component or the form's opener stood on.</summary>
    public Message? Source { get; init; }

    /// <summary>What opened the form that this one sends.</summary>
    public LiveInteraction? Opener { get; set; }

    /// <summary>When it was sent, on wire time; the three seconds and the fifteen minutes count from here.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The same moment by the community's clock.</summary>
    public DateTimeOffset HappenedAt { get; init; }

    /// <summary>False when the application is only on the person's account here: five follow-ups at most then.</summary>
    public bool IsInstalledHere { get; init; } = true;

    public JsonObject Payload { get; init; } = [];

    /// <summary>The callback's type once answered.</summary>
    public int? AnswerType { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>What @original stands for.</summary>
    public Message? Original { get; set; }

    public List<Message> FollowUps { get; } = [];

    public JsonObject? Modal { get; set; }

    public JsonArray? Choices { get; set; }

    public string? Failure { get; set; }

    /// <summary>Whether a deferred answer is still to come.</summary>
    public bool IsThinking { get; set; }

    public bool WasDeferred => AnswerType is 5 or 6;

    /// <summary>Whether the person has something final before them.</summary>
    public bool IsSettled => Failure is not null || (AnswerType is not null && !IsThinking);

    public JsonObject Metadata
    {
        get
        {
            var json = new JsonObject
            {
                ["id"] = id.Text(),
                ["type"] = (int)kind,
                ["user"] = person.ToJson(),
                ["authorizing_integration_owners"] = Payload["authorizing_integration_owners"]?.DeepClone() ?? new JsonObject(),
            };
            if (Source is not null && kind == InteractionKind.Component) json["interacted_message_id"] = Source.Id.Text();
            if (kind == InteractionKind.ModalSubmit) json["triggering_interaction_metadata"] = Trigger(json);
            return json;
        }
    }

    private JsonObject Trigger(JsonObject own)
    {
        var trigger = own.DeepClone().AsObject();
        trigger["type"] = Source is null ? 2 : 3;
        if (Source is not null) trigger["interacted_message_id"] = Source.Id.Text();
        return trigger;
    }
}
