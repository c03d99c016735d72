using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Storage.Auditing;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// Writes down what was done about a case, and that it was looked at: with names and words among its events, where an erasure reaches them, and as a row of the
/// server's audit, which names nobody.
/// </summary>
internal static class CaseLog
{
    public static void Add(WriteUnit unit, Case one, string kind, MemberId? actor, string? words = null)
    {
        CaseEventStore.Add(unit, one, kind, actor, words);
        AuditStore.Append(unit, one.Guild, $"case.{kind}", one.Pseudonym, WordsOf(one, actor, words));
    }

    /// <summary>What the audit's digest is made of, so that whoever still holds it can show that it was so.</summary>
    public static string WordsOf(Case one, MemberId? actor, string? words) => $"{CaseRow.Name(one.State)}\n{actor}\n{words}";

    public static void Viewed(WriteUnit unit, Case one, CaseReader reader) => Add(unit, one, "viewed", reader.Member);

    /// <summary>What was done, in words.</summary>
    public static Text Named(string kind) => new($"case.done.{kind.Replace('-', '_')}");

    /// <summary>« SkipHearing » as « skip-hearing ».</summary>
    public static string KindOf(CaseAction action) =>
        string.Concat(action.ToString().Select((letter, at) => char.IsAsciiLetterUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
