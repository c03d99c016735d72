namespace CineBot.Interactions;

/// <summary>One option of a command; its name and help are the texts <c>command.&lt;path&gt;.&lt;name&gt;.name</c> and <c>.description</c>.</summary>
internal sealed record Option(string Name, OptionKind Kind)
{
    public bool Required { get; init; }

    public long? Min { get; init; }

    /// <summary>The largest number, or the greatest length of a text.</summary>
    public long? Max { get; init; }

    /// <summary>What is offered while the person types; null where nothing is.</summary>
    public Func<Request, CancellationToken, Task<Reply>>? Search { get; init; }

    /// <summary>A closed list: canonical value by the key of its label.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];
}

/// <summary>The kinds of options.</summary>
internal enum OptionKind
{
    Text,
    Number,
    Flag,
    Person,
    Channel,
    Role,
    File,
}
