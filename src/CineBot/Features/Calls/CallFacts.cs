using CineBot.Interactions;

namespace CineBot.Features.Calls;

/// <summary>What is said of a call wherever it is shown: on what terms first, then what, whom, when and where, and what is still to be told.</summary>
internal static class CallFacts
{
    /// <summary>The name by which news and threads speak of it.</summary>
    public static object Name(Call call) => call.Title.Length > 0 ? call.Title : new Text("call.untitled");

    public static object Name(CallRole role) => role.Label.Length > 0 ? role.Label : new Text("call.role.untitled");

    public static IEnumerable<Block> All(CallSheet sheet)
    {
        var call = sheet.Call;
        yield return new Line(Terms(call));
        yield return new Heading(new("call.words", Name(call)));
        if (call.Pitch is { } pitch) yield return new Quote(pitch);
        foreach (var role in sheet.Roles) yield return new Line(Seats(role));
        yield return new Line(sheet.Days.Count == 0 ? "call.no_day" : new Text("call.days", new Listing([.. sheet.Days.Select(DayWords.Shown)])));
        yield return new Line(Place(call));
        if (call.Words is { } words) yield return new Quote(words);
    }

    /// <summary>On what terms, and whom: always the first line.</summary>
    public static Text Terms(Call call) => new($"call.terms.{call.Terms}", new Text($"call.kind.{CallRow.Name(call.Kind)}"));

    public static Text Place(Call call) => call.PlaceWords is { } words ? new Text("call.place", words) : "call.no_place";

    private static Text Seats(CallRole role) => role.SeatsLeft == 0 ? new("call.role.full", Name(role), role.Seats) : new("call.role.left", role.SeatsLeft, Name(role), role.Seats);
}
