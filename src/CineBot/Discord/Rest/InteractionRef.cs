using CineBot.Discord.Payloads;

namespace CineBot.Discord.Rest;

/// <summary>What it takes to answer an interaction. The token is worth as much as the bot's own for fifteen minutes: it is shown to nobody.</summary>
internal sealed record InteractionRef(InteractionId Id, AppId Application, string Token, DateTimeOffset ReceivedAt)
{
    private static readonly DateTimeOffset Epoch = DateTimeOffset.FromUnixTimeMilliseconds(1_420_070_400_000);
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);

    /// <summary>
    /// When Discord stops waiting for the first answer: three seconds after the interaction's creation, which its id tells. Where the
    /// id and our clock cannot both be right, the receipt counts: an answer too many is better than none.
    /// </summary>
    public DateTimeOffset AnswerBy
    {
        get
        {
            var createdAt = Epoch + TimeSpan.FromMilliseconds(Id.Value >> 22);
            var isPlausible = createdAt <= ReceivedAt && ReceivedAt < createdAt + FirstAnswer;
            return (isPlausible ? createdAt : ReceivedAt) + FirstAnswer;
        }
    }

    public override string ToString() => $"interaction {Id}";
}
