using System.Globalization;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Places;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>A call as one entry of a list: what and on what terms, when, where and how far, how many seats are left.</summary>
internal sealed class CallEntry(PlaceBook places)
{
    public Actionable Of(IReadUnit unit, GuildId guild, FoundCall found)
    {
        var call = found.Call;
        return new(
            new("manage.button.see", "call.show", call.Number.ToString(CultureInfo.InvariantCulture)),
            new Text("manage.found_entry", call.Title.Length > 0 ? (object)call.Title : new Text("call.untitled"), new Text($"call.kind.{call.Kind}"), new Text($"manage.terms.{call.Terms}")),
            new Text("manage.found_where", call.FirstDay is { } first ? first : new Text("call.no_day"), Where(found)),
            Seats(unit, guild, found));
    }

    private static Text Seats(IReadUnit unit, GuildId guild, FoundCall found)
    {
        var seats = found.SeatsLeft == 0 ? "manage.found_full" : new Text("manage.found_seats", found.SeatsLeft);
        return found.Call is { Owner: { } owner } call && call.Kind != CallRow.Name(CallKind.Extras) && AnswerPaceStore.DaysOf(unit, guild, owner) is { } days
            ? new("manage.found_pace", days, seats)
            : seats;
    }

    private object Where(FoundCall found)
    {
        var place = found.Call.PlaceCode is { } code && places.Find(new(code)) is { } known ? known.Label : (object?)found.Call.PlaceWords ?? new Text("call.no_place");
        return found.Kilometres is > 0 and var away ? new Text("manage.away", place, away) : place;
    }
}
