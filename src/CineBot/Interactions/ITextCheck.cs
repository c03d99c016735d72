namespace CineBot.Interactions;

/// <summary>
/// Looks at what people typed before any handler runs: the texts of options and of forms, in every feature. Ordinary messages never come here, nor
/// does what people tell as witnesses (<see cref="CommandMap.Testimony"/>).
/// </summary>
internal interface ITextCheck
{
    /// <summary>Lets the request pass.</summary>
    /// <exception cref="Refusal">Something in these texts may not be published; what was typed is kept.</exception>
    Task CheckAsync(Request request, IReadOnlyCollection<string> texts, CancellationToken cancellation);
}
