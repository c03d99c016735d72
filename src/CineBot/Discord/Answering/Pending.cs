using CineBot.Discord.Rest;
using CineBot.Interactions;
using Answer = CineBot.Interactions.Answer;

namespace CineBot.Discord.Answering;

/// <summary>An interaction that waits for its answer: what was asked, where the answer goes, and how its handler said it would answer.</summary>
internal sealed record Pending(Request Request, InteractionRef Address, Answer Answer, bool OnPrivateCard)
{
    /// <summary>The private card that was clicked on is to be replaced.</summary>
    public bool Replaces => Answer is Answer.Update && OnPrivateCard;

    /// <summary>Forms and choices cannot be announced and given later.</summary>
    public bool MayDefer => Answer is Answer.Private or Answer.Update;
}
