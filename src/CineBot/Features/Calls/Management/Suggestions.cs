using CineBot.Interactions;

namespace CineBot.Features.Calls.Management;

/// <summary>What may help a call that nobody answered for a day: three things, the ones that this call lacks first.</summary>
internal static class Suggestions
{
    private const int Given = 3;

    public static IEnumerable<object> For(CallSheet sheet) => All(sheet).Take(Given);

    private static IEnumerable<Text> All(CallSheet sheet)
    {
        if (sheet.Roles.Any(role => role.Criteria is not null || role.Ages is not null)) yield return "manage.idea.criteria";
        if (sheet.Roles.All(role => role.NewcomerSeats == 0)) yield return "manage.idea.newcomers";
        if (sheet.Days.Count == 0) yield return "manage.idea.dates";
        if (sheet.Call.PlaceCode is null && sheet.Call.PlaceWords is null) yield return "manage.idea.place";
        if (sheet.Call.Travel is null or CallWords.Nothing) yield return "manage.idea.travel";
        if (sheet.Call.Meals is null or CallWords.Nothing) yield return "manage.idea.meals";
        if (sheet.Call.Pitch is null) yield return "manage.idea.pitch";
        yield return "manage.idea.days";
        yield return "manage.idea.share";
        yield return "manage.idea.search";
    }
}
