namespace CineBot.Dates.Grammar;

/// <summary>With which tokens a pattern may begin, so that most need not be tried.</summary>
internal sealed class First
{
    public HashSet<string> Words { get; } = [];

    public bool Numbers { get; set; }

    public void Add(First other)
    {
        Words.UnionWith(other.Words);
        Numbers |= other.Numbers;
    }
}
