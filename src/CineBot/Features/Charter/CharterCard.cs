using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>Draws the charter: its contents, and one article at a time.</summary>
internal static class CharterCard
{
    public static Card Contents(CharterView view, Request request)
    {
        var text = view.Charter.Wording.In(request.Language);
        return new(
        [
            new Heading(Words(text.Title)),
            .. Paragraphs(text.Introduction),
            .. text.Articles.Select(article => new Line(Entry(article))),
            .. Standing(view, request),
            new Menu("charter.article", "charter.menu", [.. text.Articles.Select(article => new Choice(Name(article), Number(article)))], view.Ids),
            new Buttons([.. Ways(view), .. view.Charter.Version is null ? Array.Empty<Button>() : [new("charter.button.versions", "charter.versions", view.Ids)]]),
        ]);
    }

    public static Card Article(CharterView view, Article article, Request request)
    {
        var articles = view.Charter.Wording.In(request.Language).Articles;
        var at = articles.TakeWhile(other => other.Number != article.Number).Count();
        return new(
        [
            new Heading(Name(article)),
            .. Parts(article),
            new Buttons(
            [
                .. at > 0 ? [To("charter.button.previous", view, articles[at - 1])] : Array.Empty<Button>(),
                .. at + 1 < articles.Count ? [To("charter.button.next", view, articles[at + 1])] : Array.Empty<Button>(),
                new("charter.button.contents", "charter.contents", view.Ids),
                .. Ways(view),
            ]),
        ]);
    }

    /// <summary>What an article says, each part under its label.</summary>
    public static IEnumerable<Block> Parts(Article article) => ArticleParts.All.SelectMany(part => new Block[] { new Line(new("charter.part", ArticleParts.Name(part))) }.Concat(Paragraphs(article.Part(part))));

    public static Text Name(Article article) => new("charter.article", article.Number, article.Title);

    /// <summary>As one of a list: Discord would count the lines of a list itself, whatever their numbers.</summary>
    public static Text Entry(Article article) => new("charter.entry", article.Number, article.Title);

    public static Text Words(string words) => new("charter.words", words);

    public static IEnumerable<Block> Paragraphs(string words) => words.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => new Line(Words(paragraph)));

    private static IEnumerable<Block> Standing(CharterView view, Request request)
    {
        if (view.Charter.Version is not { } version)
        {
            yield return new Note("charter.proposed");
            yield break;
        }

        yield return new Note(version.PublishedBy is { } by ? new("charter.version", version.Version, version.PublishedAt, by) : new Text("charter.version_unnamed", version.Version, version.PublishedAt));
        if (view.Charter.Wording.Lacks(request.Language)) yield return new Note("charter.other_language");
        if (!view.IsInForce) yield return new Note("charter.not_in_force");
        else if (view.Accepted is { } accepted) yield return new Note(new(view.Holds ? "charter.you_agreed" : "charter.you_agreed_before", accepted));
    }

    private static IEnumerable<Button> Ways(CharterView view)
    {
        if (view.MayAgree) yield return new("charter.button.agree", "charter.agree", view.Ids) { Look = ButtonLook.Main };
        else if (view is { IsInForce: true, Asked: not null, Holds: true }) yield return new("charter.button.go_on", "charter.agree", view.Ids) { Look = ButtonLook.Main };
        if (view is { IsInForce: true, Accepted: not null }) yield return new("charter.button.take_back", "charter.take-back");
    }

    private static Button To(Text label, CharterView view, Article article) => new(label, "charter.article", [.. view.Ids, Number(article)]);

    private static string Number(Article article) => article.Number.ToString(CultureInfo.InvariantCulture);
}
