using CineBot.Dates;
using CineBot.Features.Calls.Roles;
using CineBot.Features.Places;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Calls.Profiles;

/// <summary>Profiles in words.</summary>
internal sealed class ProfileWords(FilmRoles roles, PlaceBook places)
{
    private const int MostAway = 3;

    /// <summary>A role by its name; one that is no longer in the list by its slug.</summary>
    public object Role(string slug) => roles.Find(slug)?.Name is { } name ? name : slug;

    public Text Roles(Profile profile) => profile.Roles.Count == 0 ? "profile.no_role" : new Text("profile.roles", WithLevels(profile));

    /// <summary>The same to others.</summary>
    public Text TheirRoles(Profile profile) => profile.Roles.Count == 0 ? "profile.no_role" : new Text("profile.their_roles", WithLevels(profile));

    /// <summary>The roles alone, for a line that says more.</summary>
    public Text RolesOnly(Profile profile) => profile.Roles.Count == 0 ? "profile.no_role" : new Text("profile.words", new Listing([.. profile.Roles.Select(role => Role(role.Slug))]));

    public static Text Level(SkillLevel level) => new($"profile.level.{level.Name()}");

    public Choice Choice(ProfileRole role) => new(Role(role.Slug), role.Slug) { Description = role.Level is { } level ? Level(level) : "profile.no_level" };

    public Text Place(Profile profile) => (PlaceOf(profile), profile.IsRemote) switch
    {
        ({ } place, false) => new Text("profile.place", place.Label, profile.Radius),
        ({ } place, true) => new Text("profile.place_and_remote", place.Label, profile.Radius),
        (null, true) => "profile.remote",
        _ => "profile.no_place",
    };

    public Place? PlaceOf(Profile profile) => profile.Place is { } code ? places.Find(code) : null;

    /// <summary>When the person is usually free, and when they are away, to come.</summary>
    public static Text Free(Profile profile, Request request)
    {
        var free = profile.Week.IsSaid ? new Text("profile.free", Week(profile.Week)) : "profile.no_week";
        var today = request.At.InUtc().Date.PlusDays(-1);
        var away = profile.Away.Where(period => period.To >= today).Take(MostAway).Select(Words).ToArray();
        return away.Length == 0 ? free : new Text("profile.free_but", free, new Listing(away));
    }

    public static Listing Week(Week week) => new([.. week.Held().Select(Part)]);

    public static Text Part(WeekPart part) => new($"profile.week.{part.Name}");

    public static Text Gear(Profile profile) => profile.Gear is { } gear ? new Text("profile.gear", gear) : "profile.no_gear";

    public static Text Languages(Profile profile) => profile.Languages is { } spoken ? new Text("profile.languages", spoken) : "profile.no_languages";

    public static Text Links(Profile profile) => profile.Links is { } links ? new Text("profile.links", links) : "profile.no_links";

    private Listing WithLevels(Profile profile) => new([.. profile.Roles.Select(role => role.Level is { } level ? new Text("profile.role_at", Role(role.Slug), Level(level)) : Role(role.Slug))]);

    private static object Words(Away away) => away.From == away.To ? new Text("profile.away_day", Day(away.From)) : new Text("profile.away_days", Day(away.From), Day(away.To));

    private static Text Day(LocalDate day) => new Text("profile.words", new ByLanguage(language => new Text("profile.words", DatePrinter.Say(day, DayWords.Of(language)))));
}
