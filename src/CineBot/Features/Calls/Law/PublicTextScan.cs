namespace CineBot.Features.Calls.Law;

/// <summary>Finds in a public text what does not belong there, with the exact words; what overlaps is told once, the gravest first.</summary>
internal static class PublicTextScan
{
    private static readonly (HitKind Kind, Func<string, IEnumerable<(int Index, int Length)>> Find)[] Scans =
    [
        (HitKind.Bank, BankScan.Find), (HitKind.Phone, PhoneScan.Find), (HitKind.Address, AddressScan.Find), (HitKind.Payment, WordScan.Payment),
        (HitKind.Demeaning, WordScan.Demeaning), (HitKind.Physical, WordScan.Physical),
    ];

    public static IReadOnlyList<TextHit> Find(string text)
    {
        var letters = PlainLetters.Of(text);
        var found = new List<(HitKind Kind, int Index, int Length)>();
        foreach (var (kind, index, length) in Scans.SelectMany(scan => scan.Find(letters.Text), (scan, at) => (scan.Kind, at.Index, at.Length)))
            if (!found.Exists(other => index < other.Index + other.Length && other.Index < index + length)) found.Add((kind, index, length));
        return [.. found.OrderBy(hit => hit.Index).Select(hit => new TextHit(hit.Kind, letters.Fragment(hit.Index, hit.Length).Trim()))];
    }

    /// <summary>The first thing in these texts that a moderator would have to look at: where nobody does, it is refused. Null for none.</summary>
    public static TextHit? Private(params IEnumerable<string?> texts) => texts.OfType<string>().SelectMany(Find).FirstOrDefault(hit => hit.Holds);

    /// <summary>The same in questions to those who apply, where health, origin, belief and the like may not be asked for either.</summary>
    public static IReadOnlyList<TextHit> FindInQuestions(string text)
    {
        var letters = PlainLetters.Of(text);
        return [.. Find(text), .. WordScan.Intimate(letters.Text).Select(hit => new TextHit(HitKind.Intimate, letters.Fragment(hit.Index, hit.Length).Trim()))];
    }
}
