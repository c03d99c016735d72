using CineBot.Features.Places;
using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary>People's own profiles. <see cref="ProfileDesk"/> writes them: what a search reads must follow.</summary>
internal static class ProfileStore
{
    /// <summary>Null where the person made none.</summary>
    public static Profile? Find(IReadUnit unit, MemberId member) => unit.QueryFirstOrNull<Row>(
        "SELECT place_code, radius_km, is_remote, week, languages, gear, links, monthly_cap FROM profiles WHERE member_id = @member",
        new { member })?.Read(member, RolesOf(unit, member), AwayStore.Of(unit, member));

    public static bool Has(IReadUnit unit, MemberId member) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM profiles WHERE member_id = @member", new { member }) is not null;

    public static void Save(WriteUnit unit, Profile profile)
    {
        unit.Execute(
            """
            INSERT INTO profiles (member_id, place_code, radius_km, is_remote, week, languages, gear, links, monthly_cap, created_at, changed_at)
            VALUES (@member, @place, @radius, @isRemote, @week, @languages, @gear, @links, @cap, @now, @now)
            ON CONFLICT (member_id) DO UPDATE
            SET place_code = excluded.place_code, radius_km = excluded.radius_km, is_remote = excluded.is_remote, week = excluded.week, languages = excluded.languages,
                gear = excluded.gear, links = excluded.links, monthly_cap = excluded.monthly_cap, changed_at = excluded.changed_at
            """,
            new
            {
                member = profile.Member,
                place = profile.Place?.Value,
                radius = profile.Radius,
                isRemote = profile.IsRemote ? 1L : 0L,
                week = profile.Week.Bits,
                languages = profile.Languages,
                gear = profile.Gear,
                links = profile.Links,
                cap = profile.MonthlyCap,
                now = unit.Now,
            });
        unit.Execute("DELETE FROM profile_roles WHERE member_id = @member", new { member = profile.Member });
        foreach (var role in profile.Roles)
            unit.Execute("INSERT INTO profile_roles (member_id, slug, level) VALUES (@member, @slug, @level)", new { member = profile.Member, slug = role.Slug, level = role.Level?.Name() });
    }

    /// <summary>The profile with all that hangs from it.</summary>
    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM profiles WHERE member_id = @member", new { member });

    private static IReadOnlyList<ProfileRole> RolesOf(IReadUnit unit, MemberId member) =>
    [
        .. unit.Query<RoleRow>("SELECT slug, level FROM profile_roles WHERE member_id = @member ORDER BY slug", new { member })
            .Select(row => new ProfileRole(row.slug, SkillLevels.Find(row.level))),
    ];

    private sealed record RoleRow(string slug, string? level);

    private sealed record Row(string? place_code, long radius_km, long is_remote, long week, string? languages, string? gear, string? links, long? monthly_cap)
    {
        public Profile Read(MemberId member, IReadOnlyList<ProfileRole> roles, IReadOnlyList<Away> away) => new(member)
        {
            Place = PlaceCode.TryParse(place_code, out var code) ? code : null,
            Radius = radius_km,
            IsRemote = is_remote != 0,
            Week = new(week),
            Languages = languages,
            Gear = gear,
            Links = links,
            MonthlyCap = monthly_cap,
            Roles = roles,
            Away = away,
        };
    }
}
