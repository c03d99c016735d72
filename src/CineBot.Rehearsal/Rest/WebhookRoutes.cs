using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.Strictness;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>What an interaction's token is good for during its fifteen minutes: follow-ups, and the original answer read, edited, deleted.</summary>
internal sealed class WebhookRoutes(InteractionDesk desk)
{
    private const string Root = "/webhooks/{webhook_id}/{webhook_token}";
    private const int FollowUpsOfUserInstalled = 5;

    private VirtualWorld World => desk.World;

    public void Map(RouteTable routes)
    {
        routes.On("POST", Root, FollowUp);
        foreach (var path in new[] { $"{Root}/messages/@original", $"{Root}/messages/{{message_id}}" })
        {
            routes.On("GET", path, request => RestAnswer.Ok(Find(request).Message.ToJson()));
            routes.On("PATCH", path, Edit);
            routes.On("DELETE", path, Delete);
        }
    }

    private LiveInteraction Interaction(RestRequest request)
    {
        if (request.Id("webhook_id") != World.ApplicationId) throw RestRefusal.UnknownWebhook();
        if (desk.FindByToken(request.Path["webhook_token"]) is not { } interaction || desk.HasExpired(interaction)) throw RestRefusal.InvalidWebhookToken();
        return interaction.AnswerType is null ? throw RestRefusal.UnknownWebhook() : interaction;
    }

    private (LiveInteraction Interaction, Message Message) Find(RestRequest request)
    {
        var interaction = Interaction(request);
        var message = !request.Path.TryGetValue("message_id", out var id) || interaction.Original?.Id.Text() == id
            ? interaction.Original
            : interaction.FollowUps.Find(message => message.Id.Text() == id);
        return (interaction, message is { Deleted: false } ? message : throw RestRefusal.UnknownMessage());
    }

    private RestAnswer FollowUp(RestRequest request)
    {
        var interaction = Interaction(request);
        if (interaction.AnswerType is 8 or 9) throw RestRefusal.UnknownWebhook();
        if (!interaction.IsInstalledHere && interaction.FollowUps.Count >= FollowUpsOfUserInstalled)
            throw new RestRefusal(400, 40094, "Maximum number of follow-up messages reached");
        // The first follow-up to « thinking » takes its place, and its visibility.
        if (interaction.Original is { IsThinking: true, Deleted: false } thinking) return RestAnswer.Ok(Fill(interaction, thinking, request).ToJson());
        RestRefusal.If(MessageRules.CheckCreate(request.Body, request.Uploads));
        var ephemeral = ((request.Object.Number("flags") ?? 0) & Message.Ephemeral) != 0;
        var message = new Message(World.NewId(), interaction.Channel, World.Bot, World.Now)
        {
            WebhookId = World.ApplicationId,
            InteractionMetadata = interaction.Metadata,
            VisibleTo = ephemeral ? interaction.Person.Id : null,
            Flags = ephemeral ? Message.Ephemeral : 0,
        };
        MessageBody.Apply(World, message, request.Object, request.Files);
        interaction.FollowUps.Add(message);
        interaction.IsThinking = false;
        World.Post(message, request.Object.Object("allowed_mentions"), MentionParser.UsersOnly);
        return RestAnswer.Ok(message.ToJson());
    }

    private RestAnswer Edit(RestRequest request)
    {
        var (interaction, message) = Find(request);
        if (message.IsThinking) return RestAnswer.Ok(Fill(interaction, message, request).ToJson());
        RestRefusal.If(MessageRules.CheckEdit(request.Body, message.ToJson(), request.Uploads));
        MessageBody.Apply(World, message, request.Object, request.Files);
        if (message == interaction.Original) interaction.IsThinking = false;
        World.Edited(message, request.Object.Object("allowed_mentions"), MentionParser.UsersOnly);
        return RestAnswer.Ok(message.ToJson());
    }

    private Message Fill(LiveInteraction interaction, Message thinking, RestRequest request)
    {
        RestRefusal.If(MessageRules.CheckCreate(request.Body, request.Uploads));
        thinking.Flags &= ~Message.Loading;
        MessageBody.Apply(World, thinking, request.Object, request.Files);
        interaction.IsThinking = false;
        World.Edited(thinking, request.Object.Object("allowed_mentions"), MentionParser.UsersOnly);
        return thinking;
    }

    private RestAnswer Delete(RestRequest request)
    {
        var (interaction, message) = Find(request);
        if (message == interaction.Original) interaction.IsThinking = false;
        World.Delete(message);
        return RestAnswer.Nothing;
    }
}
