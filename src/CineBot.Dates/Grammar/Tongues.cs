namespace CineBot.Dates.Grammar;

/// <summary>Of which languages words are: what both share, such as <c>20:30</c>, is of neither.</summary>
[Flags]
internal enum Tongues
{
    None = 0,
    French = 1,
    English = 2,
}
