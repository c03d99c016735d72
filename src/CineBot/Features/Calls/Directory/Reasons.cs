using CineBot.Features.Calls.Profiles;
using CineBot.Features.Places;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Directory;

/// <summary>Why somebody was found, in words that are true of their profile: « perche · autonome · à 12 km · libre le samedi ».</summary>
internal sealed class Reasons(ProfileWords words)
{
    private const int MostDays = 3;

    public Text Of(Profile profile, DirectoryQuery query) => Every(profile, query).Aggregate((one, other) => new Text("directory.reasons", one, other));

    /// <summary>How far off; null where neither place nor home counts.</summary>
    public Text? Where(Profile profile, DirectoryQuery query)
    {
        if (query.Near is { } near && words.PlaceOf(profile) is { } place && Distance.Between(near.Point, place.Point) is var away && away <= Math.Min(query.Radius ?? Profile.WidestRadius, profile.Radius))
            return Math.Round(away) is > 0 and var kilometres ? new Text("directory.away", (long)kilometres) : new Text("directory.here", place.Label);
        return query.Remote && profile.IsRemote ? new Text("directory.remote") : null;
    }

    /// <summary>On which of the days they said that they are free, and are not away; null where on none.</summary>
    public static Text? Free(Profile profile, DirectoryQuery query)
    {
        var free = query.Days.Where(profile.IsFree).SelectMany(day => day.Parts.Where(profile.Week.Holds)).Distinct().ToList();
        return free.Count == 0 ? null : new Text("directory.free", new Listing([.. free.Take(MostDays).Select(ProfileWords.Part)]));
    }

    private IEnumerable<Text> Every(Profile profile, DirectoryQuery query)
    {
        if (profile.In(query.Slug) is { } role)
        {
            yield return new Text("profile.words", words.Role(role.Slug));
            if (role.Level is { } level) yield return ProfileWords.Level(level);
        }
        else
        {
            yield return words.RolesOnly(profile);
        }

        if (Where(profile, query) is { } where) yield return where;
        else if (query.Near is null && words.PlaceOf(profile) is { } place) yield return new Text("profile.words", place.Label);
        if (Free(profile, query) is { } free) yield return free;
        if (query.Gear is not null && profile.Gear is { } gear) yield return new Text("directory.brings", gear);
    }
}
