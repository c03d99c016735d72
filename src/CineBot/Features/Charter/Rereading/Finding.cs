namespace CineBot.Features.Charter.Rereading;

/// <summary>Something that struck in a message, and the words it stands in.</summary>
internal sealed record Finding(RereadingKind Kind, string Fragment);
