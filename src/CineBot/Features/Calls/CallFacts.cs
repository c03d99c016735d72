using CineBot.Features.Places;
using CineBot.Interactions;

namespace CineBot.Features.Calls;

/// <summary>What is said of a call wherever it is shown: on what terms first, then what, whom, when and where, what to know, and what is still to be told.</summary>
internal sealed class CallFacts(PlaceBook places)
{
    /// <summary>The name by which news and threads speak of it: somebody's words, never the key of a text.</summary>
    public static object Name(Call call) => call.Title.Length > 0 ? (object)call.Title : new Text("call.untitled");

    /// <summary>A role of the list of film roles is named to everybody in their own language.</summary>
    public static object Name(CallRole role) => role.Name is { } name ? name : role.Label.Length > 0 ? (object)role.Label : new Text("call.role.untitled");

    public IEnumerable<Block> All(CallSheet sheet)
    {
        var call = sheet.Call;
        yield return new Line(Terms(call));
        yield return new Heading(new("call.words", Name(call)));
        if (Film(call) is { } film) yield return new Note(film);
        if (call.Pitch is { } pitch) yield return new Quote(pitch);
        foreach (var block in sheet.Roles.SelectMany(RoleFacts.Of)) yield return block;
        foreach (var block in WhenAndWhere(sheet)) yield return block;
        if (call.Words is { } words) yield return new Quote(words);
        foreach (var block in WelcomeFacts.Of(call)) yield return block;
        if (CallReadiness.ToBeSaid(sheet) is { Count: > 0 } rest) yield return new Note(new("call.to_be_said", new Listing([.. rest])));
        yield return new Note(Held(call));
    }

    /// <summary>On what terms, and whom: always the first line.</summary>
    public static Text Terms(Call call)
    {
        var whom = new Text($"call.kind.{CallRow.Name(call.Kind)}");
        return call is { Terms: CallWords.Paid, Amount: { } amount } ? new("call.terms.paid_amount", whom, amount) : new($"call.terms.{call.Terms}", whom);
    }

    /// <summary>« Saint-Ouen-sur-Seine (93) », or the words of whoever wrote it; null where nothing was said.</summary>
    public object? Place(Call call) => call.PlaceCode is { } code && places.Find(new(code)) is { } place ? place.Label : call.PlaceWords;

    private IEnumerable<Block> WhenAndWhere(CallSheet sheet)
    {
        var call = sheet.Call;
        yield return new Line(sheet.Days.Count == 0 ? "call.no_day" : new Text("call.days", new Listing([.. sheet.Days.Select(DayWords.Shown)])));
        if (call.Hours is { } hours) yield return new Note(new("call.hours", hours));
        if (call.IsNight) yield return new Note("call.night");
        yield return new Line(Place(call) is { } place ? new Text("call.place", place) : "call.no_place");
        if (call is { State: CallState.Published, ClosesAt: { } until }) yield return new Note(new("call.until", until));
    }

    private static Text? Film(Call call) => (call.Genre, call.FilmMinutes) switch
    {
        ({ } genre, { } minutes) => new("call.film.both", genre, NodaTime.Duration.FromMinutes(minutes)),
        ({ } genre, null) => new("call.words", genre),
        (null, { } minutes) => new("call.words", NodaTime.Duration.FromMinutes(minutes)),
        _ => null,
    };

    private static Text Held(Call call)
    {
        var who = call.Owners.Count > 0 ? new Text("call.held_by", new Listing([.. call.Owners.Cast<object>()])) : "call.held_by_nobody";
        return call.Bearer is { } bearer ? new("call.carried_by", who, new Text($"data.value.bearer.{bearer}")) : who;
    }
}
