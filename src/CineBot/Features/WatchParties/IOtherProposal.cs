using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.WatchParties;

/// <summary>Another way to propose than one film at one date: it gives the command an option, and takes over where that option is used.</summary>
internal interface IOtherProposal
{
    Option Option { get; }

    Task<Reply> OpenAsync(Request request, CancellationToken cancellation);

    /// <summary>The way out by which words that are no single date may be meant for this instead; null where they are not. Keeps what was given.</summary>
    Task<Button?> InsteadAsync(Request request, CancellationToken cancellation);
}

/// <summary>Where films are being nominated, one may be put there instead of proposing a party of its own.</summary>
internal interface IOpenNominations
{
    /// <summary>Null where nothing is open to which the person could add the film.</summary>
    Task<Reply?> OfferAsync(Request request, NamedFilm film, CancellationToken cancellation);
}
