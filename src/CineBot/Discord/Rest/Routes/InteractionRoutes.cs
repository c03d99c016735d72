using CineBot.Discord.Payloads;
using CineBot.Discord.Rest.Bodies;

namespace CineBot.Discord.Rest.Routes;

/// <summary>Answers to interactions: the first one within three seconds, the rest within fifteen minutes.</summary>
/// <remarks>All but the first throw <see cref="InteractionExpired"/> when the fifteen minutes are over.</remarks>
internal sealed class InteractionRoutes(RestClient client, Tally tally)
{
    /// <summary>Gives the first answer, trying again as long as it can still arrive in time.</summary>
    public async Task<CallbackOutcome> AnswerAsync(InteractionRef interaction, Callback answer, CancellationToken cancellation)
    {
        var route = Route.WithToken(HttpMethod.Post, "interactions", interaction.Id.Value, interaction.Token, $"/callback");
        var request = new RestRequest(route)
        {
            Body = answer.ToBody(),
            Deadline = interaction.AnswerBy,
            ProofOfEffect = ErrorCodes.AlreadyAcknowledged,
        };
        try
        {
            await client.SendAsync(request, cancellation);
            return CallbackOutcome.Delivered;
        }
        catch (DiscordRefusal refusal) when (refusal.Code == ErrorCodes.AlreadyAcknowledged)
        {
            return CallbackOutcome.AlreadyAnswered;
        }
        catch (DiscordRefusal refusal) when (refusal.Code == ErrorCodes.UnknownInteraction)
        {
            tally.Add(Counted.LateCallback);
            return CallbackOutcome.TooLate;
        }
    }

    public Task<Message> OriginalAsync(InteractionRef interaction, CancellationToken cancellation) =>
        client.SendAsync(new(Webhook(HttpMethod.Get, interaction, $"/messages/@original")), RestJson.Default.Message, cancellation);

    public Task<Message> EditOriginalAsync(InteractionRef interaction, MessageBody body, CancellationToken cancellation) =>
        client.SendAsync(Sending(Webhook(HttpMethod.Patch, interaction, $"/messages/@original"), body), RestJson.Default.Message, cancellation);

    public Task DeleteOriginalAsync(InteractionRef interaction, CancellationToken cancellation) =>
        client.SendAsync(Deleting(Webhook(HttpMethod.Delete, interaction, $"/messages/@original")), cancellation);

    /// <summary>One more message. An answer that stays out is not tried again: there is no nonce here, and nobody wants to read it twice.</summary>
    public Task<Message> FollowUpAsync(InteractionRef interaction, MessageBody body, CancellationToken cancellation)
    {
        var request = Sending(Webhook(HttpMethod.Post, interaction, $"") with { IsOrdered = true }, body);
        return client.SendAsync(request with { IsRepeatable = false }, RestJson.Default.Message, cancellation);
    }

    public Task<Message> EditFollowUpAsync(InteractionRef interaction, MessageId message, MessageBody body, CancellationToken cancellation) =>
        client.SendAsync(Sending(Webhook(HttpMethod.Patch, interaction, $"/messages/{message}"), body), RestJson.Default.Message, cancellation);

    public Task DeleteFollowUpAsync(InteractionRef interaction, MessageId message, CancellationToken cancellation) =>
        client.SendAsync(Deleting(Webhook(HttpMethod.Delete, interaction, $"/messages/{message}")), cancellation);

    private static RestRequest Sending(Route route, MessageBody body) => new(route) { Body = HttpBody.Of(body with { Nonce = null }), IsUpload = body.Files.Count > 0 };

    private static RestRequest Deleting(Route route) => new(route) { ProofOfEffect = ErrorCodes.UnknownMessage };

    private static Route Webhook(HttpMethod method, InteractionRef interaction, FormattableString path) =>
        Route.WithToken(method, "webhooks", interaction.Application.Value, interaction.Token, path);
}
