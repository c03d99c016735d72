using CineBot.Discord.Payloads;
using CineBot.Interactions;

namespace CineBot.Discord.Reading;

/// <summary>
/// What somebody asked, and how to answer. A request that could not be understood has the path <see cref="Unknown"/>, at which nothing is registered:
/// the person is told so in their language like for any other refusal.
/// </summary>
internal sealed record ReceivedInteraction(Request Request, AppId Application, string Token)
{
    public const string Unknown = "unknown";

    public InteractionId Id => Request.Id;

    /// <summary>It comes from a card that only this person sees, which may be replaced; a card that others see never is.</summary>
    public bool OnPrivateCard { get; init; }
}
