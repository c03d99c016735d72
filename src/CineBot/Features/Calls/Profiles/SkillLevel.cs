namespace CineBot.Features.Calls.Profiles;

/// <summary>How far somebody is in a role, as they say themselves; nobody examines it. The order counts.</summary>
internal enum SkillLevel
{
    /// <summary>Begins, and wants to learn.</summary>
    Discovery = 1,

    Autonomous = 2,

    /// <summary>Leads others, and shows them.</summary>
    Referent = 3,
}

/// <summary>Levels as they are kept and travel.</summary>
internal static class SkillLevels
{
    public static IReadOnlyList<SkillLevel> All { get; } = [SkillLevel.Discovery, SkillLevel.Autonomous, SkillLevel.Referent];

    public static string Name(this SkillLevel level) => level switch
    {
        SkillLevel.Discovery => "discovery",
        SkillLevel.Autonomous => "autonomous",
        _ => "referent",
    };

    /// <summary>Null for anything else.</summary>
    public static SkillLevel? Find(string? name) => All.Cast<SkillLevel?>().FirstOrDefault(level => level!.Value.Name() == name);
}
