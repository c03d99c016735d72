using System.Globalization;
using CineBot.Interactions;

using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>What is said of a party wherever it is shown: the film, when, where, who holds it, by what right.</summary>
internal static class PartyFacts
{
    public static Heading Title(Party party) => new(party.Film switch
    {
        null => new Text("party.untitled"),
        { Year: { } year } film => new Text("party.title", film.Title, year.ToString(CultureInfo.InvariantCulture)),
        var film => new Text("party.title_only", film.Title),
    });

    public static IEnumerable<Block> All(Party party, bool isSeated = false)
    {
        yield return Title(party);
        if (party.Film is { Directors.Length: > 0 } film) yield return new Line(new("party.directors", film.Directors));
        if (party.Time is { } time)
        {
            yield return new Line(new("party.when", time.At, new FromNow(time.At)));
            yield return new Note(DateWords.InZone(party));
        }

        if (party.Place is { } place) yield return new Line(isSeated ? place.Whole : place.Line);
        yield return new Line(Held(party));
        if (party.Description is { } description) yield return new Quote(description);
        yield return new Note(new("party.lasts", party.Length));
        yield return new Note($"party.rights.{party.Rights}");
        if (party.RightsNote is { } note) yield return new Note(new($"party.rights_note.{party.Rights}", note));
    }

    /// <summary>Where it is, for one person: an address only for whoever holds it or has a seat.</summary>
    public static bool MayReadPlace(IReadUnit unit, Party party, MemberId member) =>
        party.Place is { } place && (!place.IsPrivate || party.IsHeldBy(member) || SignUpStore.Find(unit, party, member) is { Seat: Seat.Held });

    /// <summary>The name by which news and threads speak of it.</summary>
    public static Text Name(Party party) => party.Film is { } film ? new Text("party.name", film.Title) : "party.untitled";

    /// <summary>The version that the host chose, or that the wishes decide, said aloud; nothing while nobody wishes anything.</summary>
    public static IEnumerable<Block> Version(IReadUnit unit, Party party)
    {
        if (party.Version is { } chosen) return [new Line(new("party.version_chosen", Version(chosen)))];
        if (VersionChoice.Of(SignUpStore.Wishes(unit, party)) is not { } choice) return [];
        var said = new Line(new("party.version_wished", choice.Wishes, Version(choice.Version), choice.Total));
        return choice.IsTie ? [said, new Note("party.version_tie")] : [said];
    }

    public static Text Version(string version) => $"party.version.{version}";

    private static Text Held(Party party) => (party.Host, party.CoHost) switch
    {
        (null, _) => new("party.held_by_nobody"),
        ({ } host, { } coHost) => new("party.held_by_two", host, coHost),
        ({ } host, null) => new("party.held_by", host),
    };
}
