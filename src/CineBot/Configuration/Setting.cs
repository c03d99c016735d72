namespace CineBot.Configuration;

/// <summary>One value that an operator gave, in the file or, where <paramref name="File"/> is null, in the environment.</summary>
internal sealed record Setting(string Path, string? Value, string? File)
{
    private string Name => Write(Path);

    /// <summary>One sentence about what is wrong with it, by its name and kind alone; null when all is well.</summary>
    public string? Fault()
    {
        if (OptionName.Find(Path) is not { } option) return OptionName.IsSection(Path) ? SectionFault() : Unknown();
        if (Value is null) return $"{Name} in {Place} is null: give it a value or leave it out.";
        return option.Demand(Value) is { } demand ? $"{Name} in {Place} is \"{Value}\", but must be {demand}." : null;
    }

    private string Place => File ?? "the environment";

    private string? SectionFault() =>
        string.IsNullOrEmpty(Value) ? null : $"{Name} in {Place} is a group of options and takes no value of its own.";

    private string Unknown() => $"There is no option {Name} (in {Place}); the nearest one is {Write(OptionName.Nearest(Path).Path)}.";

    private string Write(string path) =>
        File is null ? SettingsInEnvironment.Prefix + path.Replace(":", "__", StringComparison.Ordinal) : path;
}
