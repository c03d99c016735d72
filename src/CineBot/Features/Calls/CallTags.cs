using CineBot.Interactions;

namespace CineBot.Features.Calls;

/// <summary>What sorts the post of a call in a forum: whom it looks for, how it stands, on what terms. Each text lists the names under which a forum may have that tag.</summary>
internal static class CallTags
{
    public static IEnumerable<Text> Of(CallSheet sheet)
    {
        yield return new($"call.tag.{CallRow.Name(sheet.Call.Kind)}");
        yield return Standing(sheet);
        yield return new($"call.tag.{sheet.Call.Terms}");
    }

    private static Text Standing(CallSheet sheet) => sheet.Call.State switch
    {
        CallState.Published when sheet.IsFull => "call.tag.full",
        CallState.Published => "call.tag.open",
        CallState.Suspended or CallState.Held => "call.tag.suspended",
        CallState.Cancelled => "call.tag.cancelled",
        CallState.Wrapping or CallState.Archived => "call.tag.over",
        _ => "call.tag.closed",
    };
}
