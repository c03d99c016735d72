namespace CineBot.Features.Calls.Screening;

/// <summary>Every word of a call that others read, as its owners typed it.</summary>
internal static class PublicTexts
{
    public static IEnumerable<string> Of(CallSheet sheet)
    {
        var call = sheet.Call;
        string?[] own = [call.Title, call.Pitch, call.Words, call.Genre, call.Amount, call.PlaceWords, call.Hours, call.ImageRights, call.Accessibility, call.Bring, call.Questions];
        return own.Concat(sheet.Roles.SelectMany(role => new[] { role.Label, role.Criteria, role.CriteriaReason })).OfType<string>().Where(words => words.Length > 0);
    }
}
