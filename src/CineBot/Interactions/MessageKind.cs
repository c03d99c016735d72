using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions;

/// <summary>
/// A kind of message that may reach a person by private message where they chose so; a feature registers its kinds, and each has the texts
/// <c>message_kind.</c>name and <c>message_kind.</c>name<c>.description</c>.
/// </summary>
internal sealed record MessageKind(string Name);

/// <summary>How a message of a kind may reach a person now: by private message or only where it waits for them, and not before when.</summary>
internal sealed record Reach(bool ByMessage, Instant DueAt);

/// <summary>The hours in which a person set to be left alone, for what comes late: when it was handed over, it was not meant for these.</summary>
internal interface INights
{
    /// <summary>The instant itself, or the end of the quiet hours that it falls into.</summary>
    ValueTask<Instant> AfterAsync(MemberId member, Instant instant, CancellationToken cancellation);
}

/// <summary>Asks a person's choices before something is said to them.</summary>
internal interface IReach
{
    /// <summary>By private message only where the person chose that kind and takes no pause; then after their quiet hours.</summary>
    Reach Of(IReadUnit unit, MemberId member, MessageKind kind, Instant dueAt);
}
