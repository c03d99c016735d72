using CineBot.Features.Films;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>The ids of the films of parties and votes.</summary>
internal static class PartyFilmStore
{
    /// <summary>A vote in which both films stand goes on as it is: people have voted for the one or the other.</summary>
    public static void Rename(WriteUnit unit, FilmId from, FilmId to)
    {
        var ids = new { from = from.Value, to = to.Value };
        unit.Execute("UPDATE parties SET film_id = @to WHERE film_id = @from", ids);
        unit.Execute(
            """
            UPDATE nominations
            SET film_id = @to
            WHERE film_id = @from
                AND NOT EXISTS (SELECT 1 FROM nominations AS other WHERE other.guild_id = nominations.guild_id AND other.number = nominations.number AND other.film_id = @to)
            """,
            ids);
    }
}
