using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.Strictness;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>The first answer to an interaction: once, in time, and of a kind that fits.</summary>
internal sealed class InteractionRoutes(InteractionDesk desk)
{
    private VirtualWorld World => desk.World;

    public void Map(RouteTable routes) => routes.On("POST", "/interactions/{interaction_id}/{interaction_token}/callback", Answer);

    private RestAnswer Answer(RestRequest request)
    {
        var interaction = desk.Find(request.Id("interaction_id"));
        if (interaction is null || interaction.Token != request.Path["interaction_token"]) throw RestRefusal.UnknownInteraction();
        if (interaction.AnswerType is not null) throw RestRefusal.AlreadyAcknowledged();
        if (desk.IsTooLate(interaction)) throw RestRefusal.UnknownInteraction();
        var type = (int)(request.Object.Number("type") ?? 0);
        RestRefusal.If(CallbackRules.CheckCallback(request.Body, Facts(interaction), request.Uploads));
        Apply(interaction, type, request);
        (interaction.AnswerType, interaction.AnsweredAt) = (type, World.Clocks.Wire.GetUtcNow());
        World.Changed.Raise();
        return request.Query.GetValueOrDefault("with_response") is "true" or "1" ? RestAnswer.Ok(Response(interaction, type)) : RestAnswer.Nothing;
    }

    private static JsonObject Facts(LiveInteraction interaction) => new()
    {
        ["type"] = (int)interaction.Kind,
        ["data"] = interaction.Payload["data"]?.DeepClone(),
        ["message"] = interaction.Source?.ToJson(),
    };

    private void Apply(LiveInteraction interaction, int type, RestRequest request)
    {
        var data = request.Object.Object("data") ?? [];
        switch (type)
        {
            case 4:
                interaction.Original = Post(interaction, data, request.Files, 0);
                break;
            case 5:
                interaction.Original = Post(interaction, data, [], Message.Loading);
                interaction.IsThinking = true;
                break;
            case 6:
                (interaction.Original, interaction.IsThinking) = (interaction.Source, true);
                break;
            case 7:
                interaction.Original = interaction.Source;
                Update(interaction.Source!, data, request.Files);
                break;
            case 8:
                interaction.Choices = data.Array("choices")?.DeepClone().AsArray() ?? [];
                break;
            default:
                interaction.Modal = data.DeepClone().AsObject();
                break;
        }
    }

    private Message Post(LiveInteraction interaction, JsonObject data, IReadOnlyList<UploadedFile> files, int loading)
    {
        var ephemeral = ((data.Number("flags") ?? 0) & Message.Ephemeral) != 0;
        var message = new Message(World.NewId(), interaction.Channel, World.Bot, World.Now)
        {
            WebhookId = World.ApplicationId,
            InteractionMetadata = interaction.Metadata,
            VisibleTo = ephemeral ? interaction.Person.Id : null,
            Flags = loading | (ephemeral ? Message.Ephemeral : 0),
        };
        MessageBody.Apply(World, message, loading != 0 ? [] : data, files);
        return World.Post(message, data.Object("allowed_mentions"), MentionParser.UsersOnly);
    }

    private void Update(Message message, JsonObject data, IReadOnlyList<UploadedFile> files)
    {
        MessageBody.Apply(World, message, data, files);
        World.Edited(message, data.Object("allowed_mentions"), MentionParser.UsersOnly);
    }

    private static JsonObject Response(LiveInteraction interaction, int type)
    {
        var json = new JsonObject { ["interaction"] = InteractionDesk.Describe(interaction) };
        if (interaction.Original is { } message && type is 4 or 7) json["resource"] = new JsonObject { ["type"] = type, ["message"] = message.ToJson() };
        return json;
    }
}
