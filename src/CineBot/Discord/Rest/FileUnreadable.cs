namespace CineBot.Discord.Rest;

/// <summary>A file that somebody attached cannot be read.</summary>
internal sealed class FileUnreadable(WhyUnreadable why, Exception? cause = null) : Exception($"The file cannot be read: {why}.", cause)
{
    public WhyUnreadable Why { get; } = why;
}
