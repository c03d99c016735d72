using CineBot.Interactions;

namespace CineBot.Discord.Commands;

/// <summary>One level of a command: the command itself, a group, or a subcommand; only the last level has a handler.</summary>
internal sealed class CommandNode(string path)
{
    public string Path { get; } = path;

    /// <summary>The last part of the path, which stands in where no text names it.</summary>
    public string Segment { get; } = path[(path.LastIndexOf('.') + 1)..];

    public Handler? Handler { get; set; }

    public List<CommandNode> Children { get; } = [];

    public IEnumerable<Handler> Handlers => Handler is { } own ? [own] : Children.SelectMany(child => child.Handlers);

    public CommandNode ChildAt(string segment)
    {
        var path = Path.Length == 0 ? segment : $"{Path}.{segment}";
        if (Children.Find(child => child.Path == path) is { } known) return known;
        var child = new CommandNode(path);
        Children.Add(child);
        return child;
    }
}
