using System.Net;
using System.Text.Json.Serialization.Metadata;

namespace CineBot.Discord.Rest;

/// <summary>
/// Sends requests and does not give up lightly: waits for limits, tries again what may be tried again, and stops where going on
/// would do harm. What leaves it is an answer of success or one of five exceptions.
/// </summary>
/// <remarks>
/// <see cref="DiscordRefusal"/>: no. <see cref="InteractionExpired"/>: too late for this person. <see cref="DiscordUnavailable"/>: not now.
/// <see cref="TokenRefused"/>: never again. <see cref="OperationCanceledException"/>: the caller's own wish.
/// </remarks>
internal sealed class RestClient(Wire wire, Traffic traffic, Safeguards safeguards, Patience patience)
{
    /// <summary>A bucket that says 429 more often is counted by somebody else; the caller comes back later.</summary>
    private const int MostLimits = 5;

    /// <summary>Sends, and reads the answer as <typeparamref name="T"/>.</summary>
    public async Task<T> SendAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        (await SendAsync(request, cancellation)).Read(type);

    /// <summary>Sends; ordered routes one after the other in the order of the calls.</summary>
    public async Task<Answer> SendAsync(RestRequest request, CancellationToken cancellation)
    {
        var bucket = await traffic.JoinAsync(request.Route, cancellation);
        try
        {
            return await InsistAsync(request, bucket, cancellation);
        }
        finally
        {
            traffic.Leave(request.Route, bucket);
        }
    }

    private async Task<Answer> InsistAsync(RestRequest request, Bucket bucket, CancellationToken cancellation)
    {
        var (failures, limits, maybeApplied) = (0, 0, false);
        while (true)
        {
            var exchange = await AttemptAsync(request, bucket, cancellation);
            switch (exchange.Answer)
            {
                case { IsSuccess: true } answer:
                    return answer;
                case { IsRateLimited: true } answer when ++limits > MostLimits:
                    throw new DiscordUnavailable($"{request.Route} is limited again and again.") { RetryAt = patience.Now + answer.Wait };
                case { IsRateLimited: true }:
                    continue;
                case { IsTransient: false } answer when maybeApplied && answer.Error.Code == request.ProofOfEffect:
                    return answer;
                case { IsTransient: false } answer:
                    throw Refusal(request.Route, answer);
            }

            maybeApplied |= !exchange.NeverLeft;
            if (maybeApplied && !request.IsRepeatable) throw Unanswered(request, maybeApplied);
            if (!await patience.PauseAsync(request, ++failures, cancellation)) throw Unanswered(request, maybeApplied);
        }
    }

    private async Task<Exchange> AttemptAsync(RestRequest request, Bucket bucket, CancellationToken cancellation)
    {
        safeguards.Check(request.Route);
        var window = await traffic.AdmitAsync(request, bucket, cancellation);
        try
        {
            safeguards.Pass(request.Route);
            using var timeLimit = patience.TimeLimit(request);
            var exchange = await wire.SendAsync(request, timeLimit.Token, cancellation);
            Note(request.Route, bucket, window, exchange.Answer);
            return exchange;
        }
        finally
        {
            window.Leave();
        }
    }

    private void Note(Route route, Bucket bucket, Window window, Answer? answer)
    {
        traffic.Count(bucket, answer);
        if (answer is null) return;
        traffic.Learn(route, bucket, window, answer);
        safeguards.Note(route, answer);
    }

    private static DiscordUnavailable Unanswered(RestRequest request, bool maybeApplied) =>
        new($"{request.Route} was not answered.") { IsAmbiguous = maybeApplied };

    private static Exception Refusal(Route route, Answer answer) => answer switch
    {
        { IsEdgeBlock: true } => new DiscordUnavailable("The edge before Discord has shut us out."),
        { Status: HttpStatusCode.Unauthorized } when !route.IsForInteraction => new TokenRefused(),
        { Error.Code: ErrorCodes.InvalidWebhookToken or ErrorCodes.UnknownWebhook } when route.IsForInteraction => new InteractionExpired(),
        _ => answer.ToRefusal(),
    };
}
