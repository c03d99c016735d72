using System.Buffers.Binary;
using System.Security.Cryptography;
using CineBot.Features.Calls.Profiles;
using CineBot.Features.Films;
using CineBot.Storage;

namespace CineBot.Features.Calls.Directory;

/// <summary>Profiles as searches read them: one row a server, person and role, and one that stands for the person without a role.</summary>
internal static class EntryStore
{
    /// <summary>The slug of whoever is looked for without a role.</summary>
    public const string AnyRole = "";

    /// <summary>The rank of whoever said no level: found by everybody, but by those who look for one.</summary>
    public const long Unsaid = 0;

    public static void Add(WriteUnit unit, ProfileServerStore.SharedIn shared, Profile profile, SpherePoint? point, AskingPace pace)
    {
        foreach (var role in profile.Roles.Prepend(new(AnyRole, SkillLevel.Referent)))
        {
            var (x, y, z) = point ?? SpherePoint.Nowhere;
            unit.Execute(
                """
                INSERT INTO directory_entries (guild_id, slug, z, member_id, x, y, reach, place_code, rank, is_listed, is_remote, week, gear, last_asked_at, free_at, lot)
                VALUES (@guild, @slug, @z, @member, @x, @y, @reach, @place, @rank, @isListed, @isRemote, @week, @gear, @lastAsked, @freeAt, @lot)
                """,
                new
                {
                    guild = shared.Guild,
                    slug = role.Slug,
                    x,
                    y,
                    z,
                    member = profile.Member,
                    reach = SpherePoint.Reach(profile.Radius),
                    place = profile.Place?.Value ?? "",
                    rank = (long?)role.Level ?? Unsaid,
                    isListed = shared.Visibility is Visibility.Directory ? 1L : 0L,
                    isRemote = profile.IsRemote ? 1L : 0L,
                    week = profile.Week.Bits,
                    gear = TitleFolding.Fold(profile.Gear ?? ""),
                    lastAsked = pace.LastAsked ?? default,
                    freeAt = pace.FreeAt ?? default,
                    lot = LotOf(profile.Member.Value),
                });
        }
    }

    /// <summary>The person was asked, or wants to be asked more or less often: wherever they are found, they are found so.</summary>
    public static void Pace(WriteUnit unit, MemberId member, AskingPace pace) => unit.Execute(
        "UPDATE directory_entries SET last_asked_at = @lastAsked, free_at = @freeAt WHERE member_id = @member",
        new { member, lastAsked = pace.LastAsked ?? default, freeAt = pace.FreeAt ?? default });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM directory_entries WHERE member_id = @member", new { member });

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM directory_entries WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM profile_servers WHERE guild_id = @guild", new { guild });
    }

    /// <summary>From 1 to 2³¹−2, the same for a number at every start.</summary>
    public static long LotOf(long number)
    {
        Span<byte> id = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(id, number);
        return 1 + (BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(id)) % (int.MaxValue - 2));
    }
}
