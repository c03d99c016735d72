using System.Globalization;
using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Cases;

/// <summary>A message as it was when it was reported, shown to a moderator.</summary>
internal static class EvidenceWords
{
    public static IEnumerable<Block> Draw(Case one, CaseEvidence evidence, int longest)
    {
        yield return new Rule();
        yield return new Line(new("case.message", Author(evidence), evidence.Channel, evidence.SaidAt is { } at ? at : new Text("case.time_unknown")));
        if (evidence.Words is not { } words)
        {
            yield return new Note("case.message_wordless");
        }
        else if (words.Length <= longest)
        {
            yield return new Quote(words);
        }
        else
        {
            yield return new Quote(FilmLabel.Cut(words, longest));
            yield return new Actionable(new("case.button.message", "moderation.message", one.Code, evidence.Evidence.ToString(CultureInfo.InvariantCulture)), "case.message_cut");
        }

        foreach (var file in evidence.Files) yield return new Note(new("case.file", file.Name, Size(file.Size), Digest(file)));
        yield return new Note(new("case.link", new Uri(string.Create(CultureInfo.InvariantCulture, $"https://discord.com/channels/{one.Guild}/{evidence.Channel}/{evidence.Message}"))));
    }

    private static object Author(CaseEvidence evidence) =>
        evidence.IsMachine ? new Text("case.machine") : evidence.Author is { } author ? author : new Text("case.erased");

    private static Text Digest(CaseFile file) => file switch
    {
        { Digest: { } digest } => new Text("case.digest", digest),
        { Fault: "large" } => "case.digest_large",
        { Fault: not null } => "case.digest_gone",
        _ => "case.digest_soon",
    };

    private static Text Size(long bytes) => bytes < 1024 ? new("case.bytes", bytes) : bytes < 1024 * 1024 ? new("case.kilobytes", bytes / 1024) : new("case.megabytes", bytes / (1024 * 1024));
}
