namespace CineBot.Rehearsal.Page;

/// <summary>How hair falls in a drawn face.</summary>
internal enum Hair
{
    Short,
    Long,
    Bun,
    Curls,
    Bob,
    Bald,
    Beret,
    Fringe,
}

/// <summary>What makes a drawn face somebody's.</summary>
internal sealed record FaceTraits(string Back, string Skin, string HairColour, Hair Hair, string Clothes, bool Glasses = false, bool Beard = false)
{
    private static readonly string[] Backs = ["#f4c9a0", "#f2d58b", "#c9dba8", "#a9d3c7", "#a9c4e0", "#c9b8e2", "#e8b4c2", "#e6a58c", "#d8c7b0", "#b7d0b0"];
    private static readonly string[] Skins = ["#f6d7bd", "#eec29c", "#d9a377", "#b97d52", "#8d5a38", "#63402b"];
    private static readonly string[] Shades = ["#2b211d", "#4a3222", "#7a4a28", "#a9632d", "#d3a35a", "#8c8c90", "#dcd7d0", "#5b2f2a"];
    private static readonly string[] Cloths = ["#7b3f3a", "#2f5d62", "#3c4f76", "#8a6d1f", "#5e4a7d", "#4b6b3c", "#9a4f6b", "#33434f"];

    // The demo's people have faces of their own; anybody else is drawn from their account's name.
    private static readonly Dictionary<string, FaceTraits> Known = new()
    {
        ["agnes"] = new("#f2d58b", Skins[0], "#dcd7d0", Hair.Bob, "#9a4f6b"),
        ["nora"] = new("#e6a58c", Skins[2], Shades[0], Hair.Curls, "#2f5d62"),
        ["karim"] = new("#a9d3c7", Skins[3], Shades[0], Hair.Short, "#33434f", Beard: true),
        ["chantal"] = new("#e8b4c2", Skins[1], "#8c8c90", Hair.Bun, "#5e4a7d", Glasses: true),
        ["leo"] = new("#a9c4e0", Skins[1], Shades[3], Hair.Fringe, "#4b6b3c"),
        ["ines"] = new("#c9b8e2", Skins[3], Shades[0], Hair.Long, "#8a6d1f"),
        ["paul"] = new("#d8c7b0", Skins[0], Shades[6], Hair.Bald, "#3c4f76", Glasses: true, Beard: true),
        ["zoe"] = new("#f4c9a0", Skins[4], Shades[0], Hair.Bun, "#7b3f3a"),
        ["maya"] = new("#c9dba8", Skins[2], Shades[1], Hair.Long, "#3c4f76", Glasses: true),
        ["anatole"] = new("#b7d0b0", Skins[5], Shades[0], Hair.Short, "#9a4f6b"),
        ["yannick"] = new("#a9c4e0", Skins[0], Shades[4], Hair.Beret, "#33434f", Beard: true),
        ["sacha"] = new("#e8b4c2", Skins[1], Shades[7], Hair.Bob, "#4b6b3c"),
    };

    public static FaceTraits Of(string username)
    {
        if (Known.TryGetValue(username, out var known)) return known;
        var seed = new Seed(username);
        return new(seed.Of(Backs), seed.Of(Skins), seed.Of(Shades), (Hair)seed.Below(8), seed.Of(Cloths), seed.Below(4) == 0, seed.Below(5) == 0);
    }
}

/// <summary>Numbers that a word always gives in the same order, on any machine.</summary>
internal sealed class Seed(string word)
{
    private ulong _state = word.Aggregate(14695981039346656037UL, (hash, letter) => unchecked((hash ^ letter) * 1099511628211UL));

    public int Below(int limit)
    {
        _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((_state >> 33) % (ulong)limit);
    }

    public string Of(string[] choices) => choices[Below(choices.Length)];
}
