using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CineBot.Discord.Payloads;

namespace CineBot.Discord.Rest;

/// <summary>What came back for one attempt, read whole.</summary>
internal sealed record Answer(HttpStatusCode Status, byte[] Body)
{
    /// <summary>Where a 429 does not say how long to wait.</summary>
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(1);

    public LimitHeaders? Limits { get; init; }

    /// <summary>The waiting time that the header asks for, in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A limit shared with others: not our fault.</summary>
    public bool IsShared { get; init; }

    /// <summary>A limit over all routes.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>False for a page of the edge before Discord, which refuses the machine rather than the request.</summary>
    public bool IsJson { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The same request can succeed in a moment.</summary>
    public bool IsTransient => (int)Status >= 500;

    /// <summary>To be sent again after <see cref="Wait"/>. A message edited too often is a refusal instead, though its status is the same.</summary>
    public bool IsRateLimited => IsJson && Status == HttpStatusCode.TooManyRequests && Error.Code != ErrorCodes.OldMessageEdits;

    /// <summary>The machine is shut out, whatever it asks.</summary>
    public bool IsEdgeBlock => !IsJson && (Status is HttpStatusCode.TooManyRequests or HttpStatusCode.Forbidden);

    /// <summary>Of those that shut the machine out when there are too many.</summary>
    public bool IsInvalidRequest =>
        Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (Status == HttpStatusCode.TooManyRequests && !IsShared);

    /// <summary>How long a 429 asks to wait; its body is more exact than its header.</summary>
    public TimeSpan Wait => Error.RetryAfter is >= 0 and <= 86_400 and var seconds ? TimeSpan.FromSeconds(seconds) : RetryAfter ?? UnsaidWait;

    /// <summary>Discord's own code and words for a refusal; none where the body holds none.</summary>
    public ApiError Error
    {
        get
        {
            if (!IsJson) return new();
            try
            {
                return JsonSerializer.Deserialize(Body, RestJson.Default.ApiError) ?? new();
            }
            catch (JsonException)
            {
                // A refusal stays one, with or without words.
                return new();
            }
        }
    }

    public DiscordRefusal ToRefusal() => new(Error.Code, Status, Error.Message);

    /// <exception cref="DiscordUnavailable">What came is not what the route promises.</exception>
    public T Read<T>(JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type) ?? throw new JsonException("Nothing where something was promised.");
        }
        catch (JsonException malformed)
        {
            throw new DiscordUnavailable("Discord's answer could not be read.", malformed) { IsAmbiguous = true };
        }
    }
}
