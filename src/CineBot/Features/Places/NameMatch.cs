namespace CineBot.Features.Places;

/// <summary>A place whose name fits: whether from its start, whole, and at least to the end of a word.</summary>
internal readonly record struct NameMatch(int Row, int Name, bool IsStart, bool IsWhole, bool EndsWord);
