using CineBot.Interactions;

namespace CineBot.Features.Calls;

/// <summary>How much of a call is said, and what must be said before somebody is offered a seat.</summary>
internal static class CallReadiness
{
    private static readonly (string Name, Func<CallSheet, bool> IsSaid)[] Parts =
    [
        ("roles", sheet => sheet.Roles.Count > 0),
        ("dates", sheet => sheet.Days.Count > 0),
        ("place", sheet => sheet.Call.PlaceCode is not null || sheet.Call.PlaceWords is not null),
        ("hours", sheet => sheet.Call.Hours is not null || sheet.Days.Any(day => day.Hour is not null)),
        ("pitch", sheet => sheet.Call.Pitch is not null),
        ("bearer", sheet => sheet.Call.Bearer is not null),
        ("insurance", sheet => sheet.Call.Insurance is not null),
        ("image_rights", sheet => sheet.Call.ImageRights is not null),
        ("meals", sheet => sheet.Call.Meals is not null),
        ("travel", sheet => sheet.Call.Travel is not null),
    ];

    /// <summary>What must be said before the first seat is offered: insurance, image rights, meals. Nothing once all is.</summary>
    public static IReadOnlyList<Text> Missing(Call call) =>
    [
        .. call.Insurance is null ? [new Text("call.part.insurance")] : Array.Empty<Text>(),
        .. call.ImageRights is null ? [new Text("call.part.image_rights")] : Array.Empty<Text>(),
        .. call.Meals is null ? [new Text("call.part.meals")] : Array.Empty<Text>(),
    ];

    /// <summary>What readers would like to know and are not told yet.</summary>
    public static IReadOnlyList<Text> ToBeSaid(CallSheet sheet) => [.. Parts.Where(part => !part.IsSaid(sheet)).Select(part => new Text($"call.part.{part.Name}"))];

    /// <summary>How many of the parts are said, of how many.</summary>
    public static (int Said, int All) Count(CallSheet sheet) => (Parts.Count(part => part.IsSaid(sheet)), Parts.Length);
}
