namespace CineBot.Features.Charter.Copyright;

/// <summary>What in a text leads to a pirated copy.</summary>
internal enum CopyrightKind
{
    Magnet,
    Torrent,
    Host,
}

/// <summary>A place in a text that leads to a pirated copy, as it was written or as it reads.</summary>
internal sealed record CopyrightHit(CopyrightKind Kind, string Fragment);
