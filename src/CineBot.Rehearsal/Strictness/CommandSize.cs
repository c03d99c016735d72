namespace CineBot.Rehearsal.Strictness;

/// <summary>The size of a command as Discord counts it: names, descriptions and values of the whole tree, each in its longest language.</summary>
internal static class CommandSize
{
    public const int Most = 8000;

    public static int Of(Field command) =>
        Longest(command, "name") + Longest(command, "description") + Value(command["value"])
        + command["options"].Elements().Sum(Of) + command["choices"].Elements().Sum(Of);

    private static int Longest(Field owner, string name) => owner[$"{name}_localizations"].Properties()
        .Select(translation => translation.Value.Raw()?.Length ?? 0)
        .Append(owner[name].Raw()?.Length ?? 0)
        .Max();

    private static int Value(Field value) => value.Raw()?.Length ?? value.Node?.ToJsonString().Length ?? 0;
}
