using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>Shows a moderator what would change with a new charter, and lets them say whether everybody is to be asked anew.</summary>
internal sealed record PublishCard(CharterInForce Now, CharterWording Next)
{
    private const int PageSize = 20;

    private CharterWording? Before => Now.Version is null ? null : Now.Wording;

    /// <summary>What is pressed is what was seen: the version before it, and both texts by the beginning of their digests.</summary>
    public string Mark => string.Join('.', [$"{Now.Version?.Version ?? 0}", .. Next.Texts.Select(text => text.Hash[..12])]);

    public Card Draw(Language asked, long page)
    {
        // What is not written in the reader's language would all look changed.
        var language = !Next.Lacks(asked) ? asked : asked is Language.French ? Language.English : Language.French;
        var changes = CharterDiff.Between(Before, Next, language);
        var pages = Math.Max((changes.Count + PageSize - 1) / PageSize, 1);
        page = Math.Clamp(page, 1, pages);
        var shown = changes.Skip((int)(page - 1) * PageSize).Take(PageSize).ToList();
        return new(
        [
            new Heading(Before is null ? "charter.publish.first" : "charter.publish.title"),
            new Line(Summary(changes, language)),
            .. shown.Select(change => new Line(Before is null ? CharterCard.Entry(change.Shown) : new("charter.publish.change", Name(change.Kind), CharterCard.Entry(change.Shown)))),
            .. Notes(language, page, pages),
            .. shown.Count == 0 ? Array.Empty<Block>() : [new Menu("charter.compare", "charter.publish.menu", [.. shown.Select(Choice)], Code(language))],
            new Buttons([.. Turning(language, page, pages)]),
            new Note(Before is null ? "charter.publish.first_why" : CharterDiff.IsMajor(Before, Next) ? "charter.publish.major_why" : "charter.publish.minor_why"),
            new Buttons([.. Publishing()]),
        ]);
    }

    public static Text Name(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "charter.change.added",
        ChangeKind.Removed => "charter.change.removed",
        ChangeKind.Changed => "charter.change.changed",
        _ => "charter.change.reworded",
    };

    public static string Code(Language language) => language is Language.French ? "fr" : "en";

    private Text Summary(IReadOnlyList<CharterChange> changes, Language language)
    {
        var articles = (long)Next.In(language).Articles.Count;
        return Before is null ? new("charter.publish.articles", articles) : new("charter.publish.changes", (long)changes.Count);
    }

    private IEnumerable<Block> Notes(Language language, long page, long pages)
    {
        if (pages > 1) yield return new Note(new("charter.publish.page", page, pages));
        if (Next is not { French: not null, English: not null }) yield return new Note("charter.publish.one_language");
        if (Before is { } before && (before.In(language).Title != Next.In(language).Title || before.In(language).Introduction != Next.In(language).Introduction)) yield return new Note("charter.publish.introduction");
    }

    private IEnumerable<Button> Turning(Language language, long page, long pages)
    {
        if (page > 1) yield return To("charter.button.previous", language, page - 1);
        if (page < pages) yield return To("charter.button.next", language, page + 1);
        if (Next is { French: not null, English: not null }) yield return language is Language.French ? To("charter.button.in_english", Language.English, 1) : To("charter.button.in_french", Language.French, 1);
        yield return new("charter.button.drop", "charter.drop");
    }

    // The first one that is published asks everybody, whatever it is called.
    private IEnumerable<Button> Publishing()
    {
        var isMajor = CharterDiff.IsMajor(Before, Next);
        yield return new(Before is null ? "charter.button.publish" : "charter.button.publish_major", "charter.publish-it", "major", Mark) { Look = isMajor ? ButtonLook.Main : ButtonLook.Plain };
        if (Before is not null) yield return new("charter.button.publish_minor", "charter.publish-it", "minor", Mark) { Look = isMajor ? ButtonLook.Plain : ButtonLook.Main };
    }

    private static Button To(Text label, Language language, long page) => new(label, "charter.preview", Code(language), page.ToString(CultureInfo.InvariantCulture));

    private Choice Choice(CharterChange change) => new(CharterCard.Name(change.Shown), change.Shown.Number.ToString(CultureInfo.InvariantCulture)) { Description = Before is null ? null : Name(change.Kind) };
}
