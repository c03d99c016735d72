using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>Draws faces, and emblems of servers: always the same for the same name, with attributes only, so that no policy has to allow a style.</summary>
internal static class Faces
{
    private static readonly string[] Inks = ["#b4483b", "#2f7d6b", "#3f68b0", "#8a6412", "#7a4fa3", "#4c7a2d", "#b0457d", "#2c7790"];

    private const string Features = """
        <circle cx="26" cy="30" r="2" fill="#2b211d"/><circle cx="38" cy="30" r="2" fill="#2b211d"/>
        <circle cx="22" cy="36" r="2.6" fill="#e2705f" opacity=".35"/><circle cx="42" cy="36" r="2.6" fill="#e2705f" opacity=".35"/>
        """;

    private const string Spectacles =
        """<g fill="none" stroke="#3a2f2a" stroke-width="1.6"><circle cx="26" cy="30" r="5"/><circle cx="38" cy="30" r="5"/><path d="M31 30h2"/></g>""";

    /// <summary>The colour in which a name is written.</summary>
    public static string ColourOf(User user) => user.IsBot ? "#8a6412" : ColourOf(user.Username);

    public static string ColourOf(string word) => new Seed(word).Of(Inks);

    public static string Of(User user) => user.IsBot ? Camera() : Person(FaceTraits.Of(user.Username));

    /// <summary>A gleaner's sheaf for a server: three frames of film, fanned.</summary>
    public static string Of(Guild guild)
    {
        var ink = ColourOf(guild.Name);
        var frames = new[] { -24, 0, 24 }.Select(turn => $"""
            <g transform="rotate({turn} 32 56)"><rect x="25" y="12" width="14" height="40" rx="2" fill="#fff7e8" stroke="{ink}" stroke-width="2"/>
            <path d="M28 18h8M28 27h8M28 36h8M28 45h8" stroke="{ink}" stroke-width="4" stroke-linecap="round"/></g>
            """);
        return Drawing($"""<rect width="64" height="64" fill="#f2d58b"/>{string.Concat(frames)}<path d="M20 50q12 6 24 0" fill="none" stroke="{ink}" stroke-width="4" stroke-linecap="round"/>""");
    }

    private static string Person(FaceTraits traits) => Drawing(string.Concat(
        $"""<rect width="64" height="64" fill="{traits.Back}"/>""",
        Behind(traits),
        $"""<path d="M10 66c0-14 10-19 22-19s22 5 22 19z" fill="{traits.Clothes}"/><rect x="27" y="40" width="10" height="11" rx="5" fill="{traits.Skin}"/>""",
        $"""<circle cx="17" cy="31" r="3.5" fill="{traits.Skin}"/><circle cx="47" cy="31" r="3.5" fill="{traits.Skin}"/><ellipse cx="32" cy="30" rx="15" ry="17" fill="{traits.Skin}"/>""",
        traits.Beard ? $"""<path d="M18 33c1 10 7 15 14 15s13-5 14-15c-3 4-6 4-8 3-3-1-9-1-12 0-2 1-5 1-8-3z" fill="{traits.HairColour}"/>""" : "",
        Features,
        $"""<path d="M27 39q5 4.5 10 0" fill="none" stroke="{(traits.Beard ? "#fff7e8" : "#8c3b33")}" stroke-width="2" stroke-linecap="round"/>""",
        Before(traits),
        traits.Glasses ? Spectacles : ""));

    private static string Behind(FaceTraits traits) => traits.Hair switch
    {
        Hair.Long => $"""<path d="M14 30c0-14 8-20 18-20s18 6 18 20v22H14z" fill="{traits.HairColour}"/>""",
        Hair.Bob => $"""<path d="M14 30c0-14 8-20 18-20s18 6 18 20v11H14z" fill="{traits.HairColour}"/>""",
        Hair.Bun => $"""<circle cx="32" cy="9" r="7" fill="{traits.HairColour}"/>""",
        Hair.Curls => string.Concat(new[] { (15, 24), (14, 33), (20, 15), (32, 11), (44, 15), (49, 24), (50, 33) }
            .Select(curl => $"""<circle cx="{curl.Item1}" cy="{curl.Item2}" r="8" fill="{traits.HairColour}"/>""")),
        _ => "",
    };

    private static string Before(FaceTraits traits) => traits.Hair switch
    {
        Hair.Bald => $"""<path d="M17 27c-1-3-1-6 0-8M47 27c1-3 1-6 0-8" stroke="{traits.HairColour}" stroke-width="4" stroke-linecap="round"/>""",
        Hair.Beret => """<path d="M13 21c2-11 34-14 39-3 1 4-4 6-9 5-10-2-20-2-27 1-2 0-4-1-3-3z" fill="#33434f"/><path d="M33 10v-4" stroke="#33434f" stroke-width="3" stroke-linecap="round"/>""",
        Hair.Fringe => $"""<path d="M16 29c-1-13 6-18 16-18s17 5 16 18c-2-3-3-5-4-8-8 3-18 3-24 0-1 3-2 5-4 8z" fill="{traits.HairColour}"/>""",
        _ => $"""<path d="M16 28c-1-12 6-17 16-17s17 5 16 17c-3-4-5-7-6-9-7 2-13 1-18-2-2 4-5 7-8 11z" fill="{traits.HairColour}"/>""",
    };

    private static string Camera() => Drawing("""
        <rect width="64" height="64" fill="#3a2f2a"/><circle cx="24" cy="20" r="10" fill="#f2d58b"/><circle cx="43" cy="22" r="8" fill="#f2d58b"/>
        <circle cx="24" cy="20" r="3" fill="#3a2f2a"/><circle cx="43" cy="22" r="2.5" fill="#3a2f2a"/><rect x="12" y="29" width="34" height="22" rx="5" fill="#f4c9a0"/>
        <path d="M46 36l9-5v18l-9-5z" fill="#f4c9a0"/><circle cx="24" cy="39" r="2" fill="#3a2f2a"/><circle cx="35" cy="39" r="2" fill="#3a2f2a"/>
        <path d="M25 44q4.5 3.5 9 0" fill="none" stroke="#3a2f2a" stroke-width="2" stroke-linecap="round"/>
        """);

    private static string Drawing(string inside) => $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="128" height="128">{inside}</svg>""";
}
