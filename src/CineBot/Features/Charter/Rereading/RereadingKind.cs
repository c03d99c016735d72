namespace CineBot.Features.Charter.Rereading;

/// <summary>What in a message may hurt, or keep the other person from answering.</summary>
internal enum RereadingKind
{
    Insult,

    /// <summary>It says what the other person is, not what happened.</summary>
    Label,
    Blame,
    Generalisation,
    Order,
    Sarcasm,
    Shouting,
}
