using System.Net;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Rest;

/// <summary>Knows when not to ask: a refused token, a shut edge, too many invalid requests, a channel that denied it. Each saves the machine from being banned.</summary>
internal sealed partial class Safeguards(TimeProvider wireTime, Tally tally, ILogger<Safeguards> logger)
{
    /// <summary>Discord bans a machine at ten thousand in ten minutes.</summary>
    private readonly SlidingWindow _invalid = new(1000, TimeSpan.FromMinutes(10));

    private readonly Circuit _circuit = new();
    private readonly Denials _denials = new();
    private readonly TaskCompletionSource _tokenRefused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when Discord refuses the bot's token: the program has nothing more to do.</summary>
    public Task TokenLost => _tokenRefused.Task;

    /// <summary>The permissions of a channel changed: what was denied there may be tried again.</summary>
    public void Forget(ChannelId channel) => _denials.Forget(channel);

    /// <summary>Whether the request would be in vain; to be asked again after each wait.</summary>
    /// <exception cref="TokenRefused">The bot's token was refused before.</exception>
    /// <exception cref="DiscordRefusal">The channel denied it lately.</exception>
    /// <exception cref="DiscordUnavailable">Too many requests were invalid lately.</exception>
    public void Check(Route route)
    {
        var now = wireTime.GetUtcNow();
        if (TokenLost.IsCompleted) throw new TokenRefused();
        if (_denials.Find(route, now) is { } denial) throw denial;
        var wait = _invalid.UntilRoom(now);
        if (wait > TimeSpan.Zero) throw new DiscordUnavailable("Too many requests were invalid.") { RetryAt = now + wait };
    }

    /// <summary>The last question before sending: as <see cref="Check"/>, and whether the edge lets us through.</summary>
    public void Pass(Route route)
    {
        Check(route);
        if (_circuit.TryPass(wireTime.GetUtcNow()) is { } until) throw new DiscordUnavailable("The edge before Discord has shut us out.") { RetryAt = until };
    }

    /// <summary>Learns from an answer.</summary>
    public void Note(Route route, Answer answer)
    {
        var now = wireTime.GetUtcNow();
        if (answer.IsInvalidRequest) CountInvalid(now);
        if (answer.IsEdgeBlock)
        {
            _circuit.Open(now, answer.RetryAfter);
            Log.ShutOut(logger, (int)answer.Status);
            return;
        }

        if (!answer.IsTransient) _circuit.Reached();
        if (answer.Status == HttpStatusCode.Unauthorized && !route.IsForInteraction) StopForGood();
        if (answer.Status == HttpStatusCode.Forbidden && !route.IsAboutPerson) _denials.Note(route, answer.ToRefusal(), now);
    }

    private void CountInvalid(DateTimeOffset now)
    {
        _invalid.Mark(now);
        tally.Add(Counted.Invalid);
    }

    private void StopForGood()
    {
        if (_tokenRefused.TrySetResult()) Log.TokenRefused(logger);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The edge before Discord refused this machine with {Status}; nothing is sent for ten minutes")]
        public static partial void ShutOut(ILogger logger, int status);

        [LoggerMessage(2, LogLevel.Critical, "Discord refused the bot's token; nothing is sent any more")]
        public static partial void TokenRefused(ILogger logger);
    }
}
