using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>The versions that a server published, with the digests by which anybody can check a copy of them.</summary>
internal static class VersionList
{
    private const int Detailed = 8;

    public static Card Draw(IReadOnlyList<CharterVersion> versions, CharterView view) => new(
    [
        new Heading("charter.versions"),
        new Line("charter.versions.what"),
        .. versions.Take(Detailed).SelectMany(Describe),
        .. versions.Count == 0 ? Array.Empty<Block>() : [new Menu("charter.version", "charter.versions.menu", [.. versions.Select(Choice)])],
        new Buttons(new Button("charter.button.contents", "charter.contents", view.Ids)),
    ]);

    private static IEnumerable<Block> Describe(CharterVersion version)
    {
        var kind = new Text(version.IsMajor ? "charter.kind.major" : "charter.kind.minor");
        yield return new Line(version.PublishedBy is { } by
            ? new("charter.versions.entry", version.Version, kind, version.PublishedAt, by)
            : new Text("charter.versions.entry_unnamed", version.Version, kind, version.PublishedAt));
        if (version.FrenchHash is { } french) yield return new Note(new("charter.versions.french", french));
        if (version.EnglishHash is { } english) yield return new Note(new("charter.versions.english", english));
    }

    private static Choice Choice(CharterVersion version) =>
        new(new Text("charter.versions.choice", version.Version, new Text(version.IsMajor ? "charter.kind.major" : "charter.kind.minor")), version.Version.ToString(CultureInfo.InvariantCulture));
}
