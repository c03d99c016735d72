using CineBot.Features.Calls.Screening;
using CineBot.Storage;

namespace CineBot.Features.Calls.Law;

/// <summary>Looks for what does not belong in words that everybody reads; telephones, addresses, banks and paying are for a moderator to look at.</summary>
internal sealed class TextCheck : ICallCheck
{
    public IEnumerable<CallFinding> Find(IReadUnit unit, CallSheet sheet) => Hits(sheet).Where(hit => !IsReasoned(sheet, hit)).Select(hit =>
        new CallFinding(Code(hit.Kind), hit.Fragment, hit.Holds, new($"law.hit.{Code(hit.Kind)}", hit.Fragment)));

    public static IEnumerable<TextHit> Hits(CallSheet sheet) =>
        PublicTexts.Of(sheet).SelectMany(PublicTextScan.Find).Concat(sheet.Call.Questions is { } questions ? PublicTextScan.FindInQuestions(questions) : []).Distinct();

    private static string Code(HitKind kind) => kind.ToString().ToLowerInvariant();

    // Looks that a role needs, and of which it is said why, are no fault.
    private static bool IsReasoned(CallSheet sheet, TextHit hit) => hit.Kind is HitKind.Physical
        && sheet.Roles.Any(role => role is { CriteriaReason.Length: > 0, Criteria: { } criteria } && criteria.Contains(hit.Fragment, StringComparison.Ordinal));
}
