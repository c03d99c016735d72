using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Limiting;

/// <summary>What a server allows, and what was done in it lately: a counter for each quarter of an hour, per person and for all.</summary>
internal static class LimitStore
{
    /// <summary>The server's own figures, else the usual ones; never outside what the limit allows.</summary>
    public static Figures FiguresOf(IReadUnit unit, GuildId guild, Limit limit)
    {
        var own = unit.QueryFirstOrNull<Figures>("SELECT per_person, per_server FROM limits WHERE guild_id = @guild AND limit_name = @name", new { guild, name = limit.Name }) ?? limit.Usual;
        return new(Math.Clamp(own.PerPerson, limit.Least.PerPerson, limit.Most.PerPerson), Math.Clamp(own.PerServer, limit.Least.PerServer, limit.Most.PerServer));
    }

    public static void Set(WriteUnit unit, GuildId guild, Limit limit, Figures figures) => unit.Execute(
        """
        INSERT INTO limits (guild_id, limit_name, per_person, per_server)
        VALUES (@guild, @name, @perPerson, @perServer)
        ON CONFLICT (guild_id, limit_name) DO UPDATE SET per_person = excluded.per_person, per_server = excluded.per_server
        """,
        new { guild, name = limit.Name, perPerson = figures.PerPerson, perServer = figures.PerServer });

    /// <summary>What the person did and still counts, what ceases first before the rest.</summary>
    public static IReadOnlyList<Counted> Of(IReadUnit unit, GuildId guild, Limit limit, MemberId member, Instant now) => unit.Query<Counted>(
        "SELECT until_at, acts FROM limit_acts WHERE guild_id = @guild AND limit_name = @name AND member_id = @member AND until_at > @now ORDER BY until_at",
        new { guild, name = limit.Name, member, now });

    /// <summary>What was done in the server by anybody.</summary>
    public static IReadOnlyList<Counted> OfAll(IReadUnit unit, GuildId guild, Limit limit, Instant now) => unit.Query<Counted>(
        "SELECT until_at, acts FROM limit_totals WHERE guild_id = @guild AND limit_name = @name AND until_at > @now ORDER BY until_at",
        new { guild, name = limit.Name, now });

    public static void Add(WriteUnit unit, GuildId guild, Limit limit, MemberId member)
    {
        var args = new { guild, name = limit.Name, member, until = Window.CountsUntil(unit.Now) };
        unit.Execute(
            """
            INSERT INTO limit_acts (guild_id, limit_name, member_id, until_at, acts) VALUES (@guild, @name, @member, @until, 1)
            ON CONFLICT (guild_id, limit_name, member_id, until_at) DO UPDATE SET acts = limit_acts.acts + 1
            """,
            args);
        unit.Execute(
            """
            INSERT INTO limit_totals (guild_id, limit_name, until_at, acts) VALUES (@guild, @name, @until, 1)
            ON CONFLICT (guild_id, limit_name, until_at) DO UPDATE SET acts = limit_totals.acts + 1
            """,
            args);
    }
}
