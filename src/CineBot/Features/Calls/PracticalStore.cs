using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>The practical part of each call: read only for its owners and for those whom they confirmed.</summary>
internal static class PracticalStore
{
    /// <summary>Empty where nothing was written yet.</summary>
    public static Practicals Find(IReadUnit unit, GuildId guild, long number) => unit.QueryFirstOrNull<Practicals>(
        """
        SELECT address AS Address, schedule AS Schedule, phone AS Phone, arrival AS Arrival, hospital AS Hospital, contact AS Contact
        FROM call_practicals
        WHERE guild_id = @guild AND number = @number
        """,
        new { guild, number }) ?? Practicals.None;

    public static void Set(WriteUnit unit, GuildId guild, long number, Practicals practicals) => unit.Execute(
        """
        INSERT INTO call_practicals (guild_id, number, address, schedule, phone, arrival, hospital, contact, changed_at)
        VALUES (@guild, @number, @Address, @Schedule, @Phone, @Arrival, @Hospital, @Contact, @now)
        ON CONFLICT (guild_id, number) DO UPDATE
        SET address = excluded.address, schedule = excluded.schedule, phone = excluded.phone, arrival = excluded.arrival, hospital = excluded.hospital,
            contact = excluded.contact, changed_at = excluded.changed_at
        """,
        new { guild, number, practicals.Address, practicals.Schedule, practicals.Phone, practicals.Arrival, practicals.Hospital, practicals.Contact, now = unit.Now });
}
