using CineBot.Interactions;

namespace CineBot.Features.Calls.Profiles;

/// <summary>The rules of the roles in a profile: at most eight, each with one level, or none as long as they say none.</summary>
internal static class ProfileRoles
{
    /// <summary>With these roles, too; one that is there already keeps its level.</summary>
    /// <exception cref="Refusal">They would be too many.</exception>
    public static Profile With(Profile profile, IEnumerable<string> slugs)
    {
        var roles = profile.Roles.Concat(slugs.Where(slug => profile.In(slug) is null).Distinct(StringComparer.Ordinal).Select(slug => new ProfileRole(slug, null))).ToList();
        if (roles.Count > Profile.MostRoles) throw new Refusal("profile.too_many_roles", Profile.MostRoles);
        return profile with { Roles = [.. roles.OrderBy(role => role.Slug, StringComparer.Ordinal)] };
    }

    /// <exception cref="Refusal">It is none of theirs.</exception>
    public static Profile At(Profile profile, string slug, SkillLevel level) => profile.In(slug) is null
        ? throw new Refusal("common.outdated", new CommandName("profile"))
        : profile with { Roles = [.. profile.Roles.Select(role => role.Slug == slug ? role with { Level = level } : role)] };

    public static Profile Without(Profile profile, string slug) => profile with { Roles = [.. profile.Roles.Where(role => role.Slug != slug)] };
}
