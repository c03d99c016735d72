using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Reports;

/// <summary>The form of a report: it says first who will be able to read it, and asks for nothing that is not needed.</summary>
internal sealed class ReportForm(IEnumerable<ICharterArticles> articles)
{
    public const string Path = "report.send";
    public const int LongestWords = 1500;
    private const string Other = "other", Yes = "yes", No = "no";

    // The menu of a form holds 25: the last place is for what no article names.
    private const int MostArticles = 24;

    public IReadOnlyList<CharterArticle> ArticlesOf(IReadUnit unit, GuildId guild) => [.. articles.SelectMany(charter => charter.Of(unit, guild)).Take(MostArticles)];

    public Form Build(IReadUnit unit, GuildId guild, params string[] ids)
    {
        var known = ArticlesOf(unit, guild);
        return new Form(
            Path, "report.form.title",
            [
                .. known.Count == 0 ? Array.Empty<Field>() : [Article(known)],
                new TextField("words", "report.form.words") { MaxLength = LongestWords, Tall = true, Hint = "report.form.words_hint" },
                new MenuField("help", "report.form.help", [.. Enum.GetValues<HelpWished>().Select(help => Choice($"report.help.{Name(help)}", Name(help)))]),
                new MenuField("name", "report.form.name", Choice("report.form.name_no", No), Choice("report.form.name_yes", Yes)) { Chosen = [No], Hint = "report.form.name_hint" },
            ])
        {
            Ids = ids,
            Introduction = "report.form.who_reads",
        };
    }

    /// <summary>What was filled in; what no client of ours could send is read as the most careful answer.</summary>
    public static ReportWords Read(Request request) => new(
        request.Words("words") ?? throw new Refusal("form.missing", new Text("report.form.words")),
        long.TryParse(request.Words("article"), NumberStyles.None, CultureInfo.InvariantCulture, out var article) ? article : null,
        Enum.TryParse<HelpWished>(request.Words("help"), ignoreCase: true, out var help) ? help : HelpWished.Listened,
        request.Words("name") == Yes);

    private static MenuField Article(IReadOnlyList<CharterArticle> known) => new(
        "article", "report.form.article",
        [.. known.Select(article => new Choice(article.Name, article.Number.ToString(CultureInfo.InvariantCulture))), Choice("report.form.other", Other)]);

    private static Choice Choice(string key, string value) => new(new Text(key), value);

    private static string Name(HelpWished help) => help.ToString().ToLowerInvariant();
}

/// <summary>What somebody filled into the form.</summary>
internal sealed record ReportWords(string What, long? Article, HelpWished Help, bool MayName)
{
    public bool IsUrgent => Help is HelpWished.Emergency;
}
