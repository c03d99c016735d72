using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter;

/// <summary>The published versions of servers' charters; none is ever changed.</summary>
internal static class CharterStore
{
    /// <summary>The version in force; null where none was published.</summary>
    public static CharterVersion? Latest(IReadUnit unit, GuildId guild) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id AS Guild, version AS Version, published_by_member_id AS PublishedBy, published_at AS PublishedAt, is_major AS IsMajor, french_hash AS FrenchHash, english_hash AS EnglishHash
        FROM charters
        WHERE guild_id = @guild
        ORDER BY version DESC
        LIMIT 1
        """,
        new { guild })?.Read();

    public static CharterVersion? Find(IReadUnit unit, GuildId guild, long version) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id AS Guild, version AS Version, published_by_member_id AS PublishedBy, published_at AS PublishedAt, is_major AS IsMajor, french_hash AS FrenchHash, english_hash AS EnglishHash
        FROM charters
        WHERE guild_id = @guild AND version = @version
        """,
        new { guild, version })?.Read();

    /// <summary>The last ones, latest first.</summary>
    public static IReadOnlyList<CharterVersion> Some(IReadUnit unit, GuildId guild, long atMost) => [.. unit.Query<Row>(
        """
        SELECT guild_id AS Guild, version AS Version, published_by_member_id AS PublishedBy, published_at AS PublishedAt, is_major AS IsMajor, french_hash AS FrenchHash, english_hash AS EnglishHash
        FROM charters
        WHERE guild_id = @guild
        ORDER BY version DESC
        LIMIT @atMost
        """,
        new { guild, atMost }).Select(row => row.Read())];

    /// <summary>The oldest version that one must have agreed to; null where none was published.</summary>
    public static long? LatestMajor(IReadUnit unit, GuildId guild) => unit.QueryFirstOrNull<long?>(
        "SELECT version FROM charters WHERE guild_id = @guild AND is_major = 1 ORDER BY version DESC LIMIT 1",
        new { guild });

    /// <summary>What it says, to the letter.</summary>
    public static CharterWording Wording(IReadUnit unit, CharterVersion version)
    {
        var texts = unit.QueryFirstOrNull<TextRow>(
            "SELECT french AS French, english AS English FROM charters WHERE guild_id = @guild AND version = @number",
            new { guild = version.Guild, number = version.Version }) ?? throw new InvalidOperationException($"Version {version.Version} of the charter is gone.");
        return new(Read(texts.French), Read(texts.English));
    }

    /// <summary>The next version, in force from now on; its number.</summary>
    public static long Publish(WriteUnit unit, GuildId guild, MemberId by, CharterWording wording, bool isMajor)
    {
        var version = unit.NextNumber(guild, "charters");
        unit.Execute(
            """
            INSERT INTO charters (guild_id, version, published_by_member_id, published_at, is_major, french, english, french_hash, english_hash)
            VALUES (@guild, @version, @by, @now, @isMajor, @french, @english, @frenchHash, @englishHash)
            """,
            new
            {
                guild,
                version,
                by,
                now = unit.Now,
                isMajor = isMajor ? 1 : 0,
                french = wording.French?.Source,
                english = wording.English?.Source,
                frenchHash = wording.French?.Hash,
                englishHash = wording.English?.Hash,
            });
        return version;
    }

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM charter_acceptances WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM charters WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM charter_settings WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM charter_roles WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM copyright_hosts WHERE guild_id = @guild", new { guild });
    }

    // What was published was read then; it reads the same for ever.
    private static CharterText? Read(string? source) => source is null ? null : CharterReader.Read(source).Text;

    private sealed record TextRow(string? French, string? English);

    private sealed record Row(GuildId Guild, long Version, MemberId? PublishedBy, Instant PublishedAt, long IsMajor, string? FrenchHash, string? EnglishHash)
    {
        public CharterVersion Read() => new(Guild, Version, PublishedBy, PublishedAt, IsMajor != 0, FrenchHash, EnglishHash);
    }
}
