namespace CineBot.Rehearsal.Strictness;

/// <summary>What must hold over all components of one message or modal: unique ids, how many there are, how much text they show.</summary>
internal sealed class ComponentTally(IReadOnlyCollection<string> attached)
{
    private readonly HashSet<string> customIds = [];
    private readonly HashSet<long> ids = [];

    public int Count { get; private set; }

    public int Text { get; private set; }

    /// <summary>The names that <c>attachment://</c> may refer to.</summary>
    public IReadOnlyCollection<string> Attached { get; } = attached;

    public void Add(Field component)
    {
        Count++;
        // An id of 0 asks Discord to number the component itself.
        if (component["id"].Integer(0, int.MaxValue) is { } id and not 0 && !ids.Add(id))
            component["id"].Refuse("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
    }

    public void CustomId(Field customId)
    {
        if (customId.RequiredText(100) is { } value && !customIds.Add(value))
            customId.Refuse("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    public void Display(Field content) => Text += content.RequiredText(4000)?.Length ?? 0;
}
